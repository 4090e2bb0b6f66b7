import { outside } from './kernel/activities.js';
import type { Case } from './kernel/case.js';

/** 一件业务中,同一环节最多重来的次数;再多就是系统出错,由告警处理。 */
const mostRounds = 50;

/** Why a card is made: 新申领, 遗失补卡, 换卡. */
type ApplyType = '01' | '05' | '06';

interface CollectionTerms {
  readonly remindAfterDays: number;
  readonly recallAfterDays: number;
}

/** 信息不一致的,核实修改后再比对 (规程 第十条). An answer that did not come, or made no sense, is never a match. */
export async function matchPoliceRecord(c: Case): Promise<boolean> {
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
export async function produceCard(c: Case, applyType: ApplyType): Promise<boolean> {
  for (let round = 1; round <= mostRounds; round++) {
    c.orderCard(applyType);
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

/**
 * The card made, and in the stock of the office. One that arrives damaged is kept there until it is destroyed, and made
 * anew. False where it can't be made.
 */
export async function cardInStock(c: Case, applyType: ApplyType): Promise<boolean> {
  for (let round = 1; round <= mostRounds; round++) {
    if (!(await produceCard(c, applyType))) return false;
    const { choice } = await c.task('arrival');
    if (choice !== 'spoiled') {
      c.card('arrive');
      return true;
    }
    c.card('spoil');
  }
  throw new Error('the card arrived damaged too often');
}

/** Waits for the collection (第十一条(4), 第十五条(5)), reminding of it; false once the card must be recalled. */
export async function collectedInTime(c: Case): Promise<boolean> {
  const { remindAfterDays, recallAfterDays } = c.rule<CollectionTerms>('issuance.collection');
  const collection = await c.task('collection', { remindAfterDays, expiresAfterDays: recallAfterDays });
  return !collection.expired;
}

/** 受理补、换卡: from here 30 working days are promised (第十五条(4)(5)). */
export function acceptReplacement(c: Case): void {
  const { workingDays } = c.rule<{ workingDays: number }>('replacement.promise');
  const { percents } = c.rule<{ percents: number[] }>('issuance.escalation');
  c.accept({ workingDays, escalateAtPercent: percents });
  c.issue('acceptanceReceipt');
}

/** Where the new card of a replacement or exchange is collected: the bank's window, or the office's (第十三条(3)). */
function collectedAt(c: Case): 'bank' | 'window' {
  return c.rule<{ at: 'bank' | 'window' }>('replacement.collectedAt').at;
}

/** The new card made, and in the stock of the office where it is collected there. False where it can't be made. */
export function makeReplacement(c: Case, applyType: ApplyType): Promise<boolean> {
  return collectedAt(c) === 'window' ? cardInStock(c, applyType) : produceCard(c, applyType);
}

/**
 * The new card of a replacement or exchange on its way to its holder (第十五条(5)). False once it must be recalled; it then
 * lies at the office.
 */
export async function collectedReplacement(c: Case): Promise<boolean> {
  if (collectedAt(c) === 'window') {
    c.meetPromise();
    c.notify('replacementAtWindow');
    return collectedInTime(c);
  }
  c.meetPromise();
  c.notify('replacementAtBank');
  const { remindAfterDays, recallAfterDays } = c.rule<CollectionTerms>('issuance.collection');
  const terms = { remindAfterDays, expiresAfterDays: recallAfterDays };
  const collection = await c.taskOrAnswer('bankCollection', terms);
  // It is no card of the office's stock before the bank hands it over, or gives it back for the recall.
  c.card('arrive');
  return !collection.expired;
}
