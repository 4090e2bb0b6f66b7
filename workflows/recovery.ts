import { caseProcess } from './kernel/case-process.js';

/** 社会保险费追回 (规程 第十三、十四条): through the collection account, with the ordinary batch. */
export const recovery = caseProcess(async (c) => {
  const { choice } = await c.task('recoveryCheck'); //      第十四条: 另一人复核
  if (choice === 'refuse') return c.close('refused');

  c.notify('recoveryBegins'); //                            第十三条: 扣款前告知参保人员
  const { workingDays } = c.rule<{ workingDays: number }>('recovery.duePaid');
  // 第十四条: 随下一次扣款或补扣,不收现金
  const end = await c.answerFrom('duePaid', { escalateAfterWorkingDays: workingDays });
  return c.close(end.paid ? 'recovered' : 'waived');
});
