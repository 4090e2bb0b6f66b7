import { caseProcess } from './kernel/case-process.js';

/** 签订《社会保障卡委托付款专用授权书》 (规程 第十二条). */
export const mandate = caseProcess(async (c) => {
  await c.papers(); //                                    附件1 第六条: 一次性告知
  c.issue('mandateForm'); //                              明确缴费金额,打印授权书
  const signed = await c.task('sign');
  if (signed.choice === 'refuse') return c.close('refused');

  const { workingDays } = c.rule<{ workingDays: number }>('mandate.bankAnswer');
  for (;;) {
    // 授权发卡银行从参保人员社保卡银行账户中扣款: the bank is told, and says that it may
    const answer = await c.answerFrom('bankConfirmation', { escalateAfterWorkingDays: workingDays });
    if (answer.revoked) return c.close('revoked');
    if (answer.code === '0') {
      c.notify('mandateInForce');
      return c.close('inForce');
    }
    const next = await c.task('bankRefused', { about: String(answer.code) });
    if (next.choice === 'giveUp') {
      c.notify('mandateNotConfirmed');
      return c.close('notConfirmed');
    }
  }
});
