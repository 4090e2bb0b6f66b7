import { outside } from './kernel/activities.js';
import type { Case } from './kernel/case.js';
import { caseProcess } from './kernel/case-process.js';

/** 一件申领中,同一环节最多重来的次数;再多就是系统出错,由告警处理。 */
const mostRounds = 50;

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
  if (!(await produceCard(c, '01'))) return c.close('refused');
  await c.task('arrival');
  c.card('arrive');
  c.meetPromise(); //                                                     第十一条(4): 自此可以领卡
  c.notify('cardReady');
  return collect(c);
});

/** 信息不一致的,核实修改后再比对 (规程 第十条). An answer that did not come, or made no sense, is never a match. */
async function matchPoliceRecord(c: Case): Promise<boolean> {
  for (let round = 1; round <= mostRounds; round++) {
    const { result } = await c.ask('identity', async (ordinal) => ({
      result: await outside.matchPoliceRecord({ caseId: c.id, ordinal }),
    }));
    if (result === 'match') return true;
    const amendment = await c.task('amendIdentity', { about: String(result) });
    if (amendment.choice === 'refuse') return false;
  }
  throw new Error('the police record was asked too often');
}

/** Orders the card until the factory has made it: spoiled is made again, a refused photo or data goes to the clerk. */
async function produceCard(c: Case, applyType: '01' | '05' | '06'): Promise<boolean> {
  for (let round = 1; round <= mostRounds; round++) {
    c.orderCard(round, applyType);
    const { code } = await c.answerFrom('production');
    if (code === 'produced') return true;
    if (code === 'spoiled') continue;
    const amendment = await c.task(code === 'photo_unusable' ? 'amendPhoto' : 'amendData', { about: String(code) });
    if (amendment.choice === 'refuse') {
      c.card('spoil');
      return false;
    }
  }
  throw new Error('the card was ordered too often');
}

/** 凭《受理回执单》领卡 (第十一条(4)); uncollected cards are reminded of, then recalled. */
async function collect(c: Case): Promise<string> {
  const { remindAfterDays, recallAfterDays } = c.rule<{ remindAfterDays: number; recallAfterDays: number }>(
    'issuance.collection',
  );
  const collection = await c.task('collection', { remindAfterDays, expiresAfterDays: recallAfterDays });
  if (!collection.expired) {
    c.card('deliver');
    return c.close('issued');
  }
  await c.task('recall');
  c.card('recall');
  return c.close('recalled');
}
