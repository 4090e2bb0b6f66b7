import { caseProcess } from './kernel/case-process.js';

/** 一张临时卡最多延期的次数;再多就是系统出错,由告警处理。 */
const mostTerms = 50;

/** 临时社会保障卡 (附件1 第十一条, 第十九条): while no formal card is at hand, against a deposit. */
export const temporaryCard = caseProcess(async (c) => {
  await c.papers(); //                                第六条;第十九条1、3
  const { choice } = await c.task('confirm'); //      第十九条4: 审核通过后办理临时卡
  if (choice === 'refuse') return c.close('refused');

  c.charge('deposit.temporaryCard'); //               第十九条2: 缴纳临时卡工本费,领取缴费凭据
  c.card('deliver');
  const { days } = c.rule<{ days: number }>('temporaryCard.term');
  for (let term = 1; term <= mostTerms; term++) {
    const back = await c.task('return', { remindAfterDays: days });
    if (back.choice === 'extend') continue;
    if (back.choice === 'lost') {
      c.card('lose');
      return c.close('lost');
    }
    c.card('takeBack');
    c.refund('deposit.temporaryCard'); //             第十九条2: 临时卡退还后窗口要退回临时卡工本费
    await c.answerFrom('formalCard');
    return c.close('returned');
  }
  throw new Error('the temporary card was extended too often');
});
