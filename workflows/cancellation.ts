import { caseProcess } from './kernel/case-process.js';

interface BankTerms {
  readonly remindAfterDays: number;
  readonly escalateAfterWorkingDays: number;
}

/** 社会保障卡注销 (附件1 第十六条): the window, then the bank closes its account, then the window takes the card back. */
export const cancellation = caseProcess(async (c) => {
  await c.papers(); //                                  第十六条1: 社保卡、身份证件、社会保险关系终结证明
  const confirm = await c.task('confirm');
  if (confirm.choice === 'refuse') return c.close('refused');

  const { remindAfterDays, escalateAfterWorkingDays } = c.rule<BankTerms>('cancellation.bankReminder');
  // 第十六条2, 附件7 第十三条: 到发卡银行窗口办理银行账户的注销手续;银行侧从未激活的,此步不需办理
  await c.taskOrAnswer('bankClosure', { remindAfterDays, escalateAfterWorkingDays });

  const back = await c.task('takeBack'); //             第十六条3、4: 再到综合服务窗口办理注销,收回社会保障卡
  if (back.choice === 'stop') return c.close('stopped');
  c.subjectCard('cancel');
  c.notify('cardCancelled');
  return c.close('cancelled');
});
