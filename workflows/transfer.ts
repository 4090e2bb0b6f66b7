import { caseProcess } from './kernel/case-process.js';

/** 转移 (规程 第七条): from office to office; the receiving one accepts, and the card's history goes along. */
export const transfer = caseProcess(async (c) => {
  await c.papers(); //                                 附件1 第六条
  const { choice } = await c.task('confirm');
  if (choice === 'refuse') return c.close('refused');

  c.moveToOffice('to');
  const acceptance = await c.task('acceptance');
  if (acceptance.choice === 'accept') return c.close('transferred');
  c.moveToOffice('from'); //                           back where it came from, with the reason
  c.notify('transferRefused');
  return c.close('notAccepted');
});
