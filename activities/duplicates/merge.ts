import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import { appendTimeline } from '../cases/timeline.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';

type PairState = 'suspected' | 'proposed' | 'merged' | 'different';

interface Pair {
  readonly id: string;
  readonly first_id: string;
  readonly second_id: string;
  readonly state: PairState;
  readonly keep_id: string | null;
  readonly maker: string | null;
}

/** The first of two people says which record stays. Refuses `duplicate.state`, `access.not-found`. */
export async function proposeMerge(
  tx: Transaction,
  pairId: string,
  { keepId, reason }: { readonly keepId: string; readonly reason: string },
  by: By,
): Promise<{ id: string; state: PairState } | Refusal> {
  const pair = await lockPair(tx, pairId);
  if (isRefusal(pair)) return pair;
  if (pair.state !== 'suspected') return refuse('duplicate.state');
  if (keepId !== pair.first_id && keepId !== pair.second_id) return refuse('access.not-found', { field: 'keepId' });
  await tx.run(
    `UPDATE person_pairs SET state = 'proposed', keep_id = $2, reason = $3, maker = $4, made_at = $5 WHERE id = $1`,
    [pairId, keepId, reason, by.actor, await businessNow(tx)],
  );
  await audit(tx, by, 'proposeMerge', pair, reason);
  return { id: pairId, state: 'proposed' };
}

/**
 * Another person confirms the merge, and it is carried out in this transaction, or says that they are two people. Who is
 * alone may say only the latter of a pair that nobody has proposed. Refuses `duplicate.same-person`, `duplicate.state`,
 * `duplicate.two-cards`, `duplicate.open-cases`, `duplicate.two-insured`, `access.not-found`.
 */
export async function decidePair(
  tx: Transaction,
  cipher: Cipher,
  pairId: string,
  { decision, reason }: { readonly decision: 'merge' | 'different'; readonly reason: string },
  by: By,
): Promise<{ id: string; state: PairState } | Refusal> {
  const pair = await lockPair(tx, pairId);
  if (isRefusal(pair)) return pair;
  const open = decision === 'merge' ? ['proposed'] : ['suspected', 'proposed'];
  if (!open.includes(pair.state)) return refuse('duplicate.state');
  if (pair.maker === by.actor) return refuse('duplicate.same-person');
  if (decision === 'merge') {
    const refusal = await merge(tx, cipher, pair, by);
    if (refusal) return refusal;
  }
  const state = decision === 'merge' ? 'merged' : 'different';
  await tx.run('UPDATE person_pairs SET state = $2, checker = $3, checked_at = $4, check_reason = $5 WHERE id = $1', [
    pairId,
    state,
    by.actor,
    await businessNow(tx),
    reason,
  ]);
  await audit(tx, by, decision === 'merge' ? 'mergePeople' : 'keepPeopleApart', pair, reason);
  return { id: pairId, state };
}

async function lockPair(tx: Transaction, pairId: string): Promise<Pair | Refusal> {
  const pair = await tx.find<Pair>(
    'SELECT id, first_id, second_id, state, keep_id, maker FROM person_pairs WHERE id = $1 FOR UPDATE',
    [pairId],
  );
  return pair ?? refuse('access.not-found');
}

/** Cards, cases, orders and notices of the one become the other's; nothing is deleted, and its ID number leads there. */
async function merge(tx: Transaction, cipher: Cipher, pair: Pair, by: By): Promise<Refusal | undefined> {
  const keep = pair.keep_id as string;
  const gone = keep === pair.first_id ? pair.second_id : pair.first_id;
  const people = await tx.rows<{ merged_into: string | null }>(
    'SELECT merged_into FROM people WHERE id IN ($1, $2) ORDER BY id FOR UPDATE',
    [keep, gone],
  );
  if (people.some((person) => person.merged_into)) return refuse('duplicate.state');
  const obstacle =
    (await twoCards(tx, keep, gone)) ?? (await twoOpenCases(tx, keep, gone)) ?? (await twoInsured(tx, keep, gone));
  if (obstacle) return obstacle;
  const open = await tx.rows<{ id: string; trace_id: string }>(
    `SELECT id, trace_id FROM cases WHERE person_id = $1 AND status <> 'closed' ORDER BY id FOR UPDATE`,
    [gone],
  );
  await tx.run(
    `UPDATE cases SET person_id = $2, subject = CASE subject WHEN 'person:' || $1 THEN 'person:' || $2 ELSE subject END
     WHERE person_id = $1`,
    [gone, keep],
  );
  for (const table of ['cards', 'card_orders', 'notices', 'enrolments', 'mandates']) {
    await tx.run(`UPDATE ${table} SET person_id = $2 WHERE person_id = $1`, [gone, keep]);
  }
  await tx.run('UPDATE people SET merged_into = $2, version = version + 1 WHERE id = $1', [gone, keep]);
  const at = await businessNow(tx);
  for (const { id, trace_id: traceId } of open) {
    await appendTimeline(tx, cipher, { caseId: id, at, traceId }, [{ kind: 'personMerged', actor: by.actor }]);
  }
  return undefined;
}

/** One live formal card a person, and one in making (design §6). */
async function twoCards(tx: Transaction, keep: string, gone: string): Promise<Refusal | undefined> {
  const cards = await tx.rows<{ id: string; person_id: string }>(
    `SELECT id, person_id FROM cards WHERE person_id IN ($1, $2) AND kind = 'formal'
       AND state NOT IN ('replaced', 'cancelled', 'destroyed') ORDER BY id FOR UPDATE`,
    [keep, gone],
  );
  const holders = new Set(cards.map((card) => card.person_id));
  const card = cards.find((held) => held.person_id === gone);
  return holders.size > 1 && card
    ? refuse('duplicate.two-cards', { conflict: { kind: 'card', id: card.id } })
    : undefined;
}

/** One live mandate, and one enrolment at a time, for a person and insurance type. */
async function twoInsured(tx: Transaction, keep: string, gone: string): Promise<Refusal | undefined> {
  const [same] = await tx.rows<{ insurance: string }>(
    `SELECT g.insurance FROM enrolments g JOIN enrolments k ON k.person_id = $1 AND k.insurance = g.insurance
       AND k.from_month <= coalesce(g.to_month, '999999') AND g.from_month <= coalesce(k.to_month, '999999')
     WHERE g.person_id = $2
     UNION ALL
     SELECT g.insurance FROM mandates g JOIN mandates k ON k.person_id = $1 AND k.insurance = g.insurance
       AND k.state IN ('pending', 'active', 'suspended')
     WHERE g.person_id = $2 AND g.state IN ('pending', 'active', 'suspended') LIMIT 1`,
    [keep, gone],
  );
  return same && refuse('duplicate.two-insured', { params: { insurance: same.insurance } });
}

async function twoOpenCases(tx: Transaction, keep: string, gone: string): Promise<Refusal | undefined> {
  const [same] = await tx.rows<{ id: string }>(
    `SELECT g.id FROM cases g JOIN cases k ON k.type = g.type AND k.person_id = $1 AND k.status <> 'closed'
     WHERE g.person_id = $2 AND g.status <> 'closed' AND g.subject = 'person:' || $2 ORDER BY g.id LIMIT 1`,
    [keep, gone],
  );
  return same && refuse('duplicate.open-cases', { conflict: { kind: 'case', id: same.id } });
}

async function audit(tx: Transaction, by: By, action: AuditAction, pair: Pair, reason: string): Promise<void> {
  const { first_id: first, second_id: second, keep_id: keep } = pair;
  await writeAudit(tx, {
    ...by,
    action,
    object: { kind: 'personPair', id: pair.id },
    reason,
    detail: { first, second, keep },
  });
}
