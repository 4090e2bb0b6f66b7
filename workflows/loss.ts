import { caseProcess } from './kernel/case-process.js';
import { acceptReplacement, collectedReplacement, makeReplacement, matchPoliceRecord } from './making.js';

/** 社保账户的正式挂失与补卡 (附件1 第十三条, 第十五条). The loss took effect when it was filed: 挂失即时生效. */
export const loss = caseProcess(async (c) => {
  const papers = await c.papers(); //                第六条: 一次性告知;第十三条(1)(2)
  if (papers.exchanged) return c.close('exchanged'); // 第十五条: 换卡已领新卡,原卡失效
  if (papers.lifted) return c.close('lifted'); //    第十四条: 办理补卡手续前找回的,解除挂失
  const offer = await c.taskOrAnswer('offer');
  if (offer.lifted) return c.close('lifted');
  if (offer.exchanged) return c.close('exchanged');

  c.subjectCard('replace'); //                       第十五条 提示1: 即使找回原卡,原卡也不能再使用
  c.charge('fee.replacement'); //                    第十五条(3): 缴纳工本费,领取缴费凭据
  for (const step of ['papers', 'confirm']) c.answer('liftLoss', step, { overtaken: true }); // 提示2
  acceptReplacement(c); //                           第十五条(4): 补卡确认,出具《受理回执单》
  await matchPoliceRecord(c); //                     规程 第九条;原卡已失效,不一致的核实到一致为止
  await makeReplacement(c, '05');
  if (await collectedReplacement(c)) {
    c.card('deliver'); //                            第十五条(5): 持身份证件,凭回执单领卡
    return c.close('replaced');
  }
  await c.task('recall');
  c.card('recall');
  c.notify('collectionRecalled');
  return c.close('recalled');
});
