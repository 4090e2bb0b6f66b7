import { caseProcess } from './kernel/case-process.js';

/** 社会保险费退费 (规程 第十三、十四条): through the collection account, never in cash. */
export const refund = caseProcess(async (c) => {
  await c.papers(); //                                      附件1 第六条: 一次性告知
  for (;;) {
    const confirmed = await c.task('confirm');
    if (confirmed.choice === 'refuse') return c.close('refused');
    const checked = await c.task('check'); //               第十四条: 另一人复核
    if (checked.choice === 'refuse') return c.close('refused');
    if (checked.choice === 'release') break;
  }

  c.issue('refundOrder'); //                                第十三条: 不收付现金,由代扣账户退回原社保卡账户
  const { workingDays } = c.rule<{ workingDays: number }>('refund.bankPayment');
  for (;;) {
    // 第十四条: the money has left once two people have found it on the bank's statement
    const payment = await c.taskOrAnswer('bankPayment', { escalateAfterWorkingDays: workingDays });
    if (payment.paid) break;
    const unpaid = await c.taskOrAnswer('unpaid');
    if (unpaid.paid) break;
    if (unpaid.choice === 'giveUp') {
      c.notify('refundNotPaidOut');
      return c.close('notPaidOut');
    }
    if (unpaid.choice === 'again') c.issue('refundOrder');
  }
  c.notify('refundPaid');
  return c.close('refunded');
});
