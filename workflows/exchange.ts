import { caseProcess } from './kernel/case-process.js';
import { acceptReplacement, collectedReplacement, makeReplacement, matchPoliceRecord } from './making.js';

/** 换卡 (附件1 第十五条): 社会保障卡在损坏、消磁时. The old card may be used until the new one is handed over. */
export const exchange = caseProcess(async (c) => {
  await c.papers(); //                                第六条: 一次性告知;第十五条(1)(2)
  const { choice } = await c.task('confirm');
  if (choice === 'refuse') return c.close('refused');

  c.charge('fee.exchange'); //                        第十五条(3): 缴纳工本费,领取缴费凭据
  acceptReplacement(c); //                            第十五条(4): 确认手续,出具《受理回执单》
  const isMade = (await matchPoliceRecord(c)) && (await makeReplacement(c, '06'));
  if (!isMade) {
    c.refund('fee.exchange');
    return c.close('refused');
  }
  if (await collectedReplacement(c)) {
    // Taken back in the transaction that hands the new one over. Lost meanwhile, it dies as a replaced one does.
    c.subjectCard('exchange', ['delivered', 'active']);
    c.subjectCard('reportLoss', ['oral_lost']);
    c.subjectCard('replace', ['lost']);
    for (const step of ['papers', 'offer']) c.answer('loss', step, { exchanged: true });
    c.answer('oralLoss', 'formalReport', { formal: true });
    c.card('deliver'); //                             第十五条(5): 持身份证件,凭回执单领卡
    return c.close('exchanged');
  }
  await c.task('recall');
  c.card('recall');
  c.notify('collectionRecalled');
  return c.close('recalled');
});
