import { caseProcess } from './kernel/case-process.js';

/** 撤销委托付款授权 (规程 第十二条): the participant's word holds at once, whatever the bank answers. */
export const mandateRevocation = caseProcess(async (c) => {
  await c.papers(); //                                    附件1 第六条
  const { choice } = await c.task('confirm');
  if (choice === 'refuse') return c.close('refused');

  c.notify('mandateRevoked');
  const { workingDays } = c.rule<{ workingDays: number }>('mandate.bankAnswer');
  for (;;) {
    const answer = await c.answerFrom('bankConfirmation', { escalateAfterWorkingDays: workingDays });
    if (answer.code === '0') return c.close('mandateRevoked');
    const next = await c.task('bankRefused', { about: String(answer.code) });
    if (next.choice === 'settled') return c.close('mandateRevoked');
  }
});
