import { caseProcess } from './kernel/case-process.js';
import { cardInStock, collectedInTime, matchPoliceRecord } from './making.js';

/** 正式社会保障卡的申领 (附件1 第十一条). */
export const issuance = caseProcess(async (c) => {
  await c.papers(); //                                                    附件1 第六条: 一次性告知,资料补齐前不计时限
  const review = await c.task('review'); //                               第十一条(3): 工作人员审核
  if (review.choice === 'refuse') return c.close('refused');

  const { workingDays } = c.rule<{ workingDays: number }>('issuance.promise');
  const { percents } = c.rule<{ percents: number[] }>('issuance.escalation');
  c.accept({ workingDays, escalateAtPercent: percents }); //              第十一条(4): 30个工作日
  c.issue('acceptanceReceipt'); //                                        第十一条(3): 《受理回执单》

  if (!(await matchPoliceRecord(c))) return c.close('refused'); //        规程 第九条: 以公安部门身份证信息为标准
  if (!(await cardInStock(c, '01'))) return c.close('refused'); //       规程 第七条: 制卡;到卡残损的重制
  c.meetPromise(); //                                                     第十一条(4): 自此可以领卡
  c.notify('cardReady');
  if (await collectedInTime(c)) {
    //                                      第十一条(4): 凭《受理回执单》领卡
    c.card('deliver');
    return c.close('issued');
  }
  await c.task('recall');
  c.card('recall');
  return c.close('recalled');
});
