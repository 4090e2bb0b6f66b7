import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { canonicalJson, sm3 } from '../cipher/digest.js';
import { businessNow } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { destroyBlanks, listBlanks, unlistBlanks } from './blank-cards.js';
import type { DestructionList, ListState } from './destruction-list.js';
import { issueDestructionList } from './destruction-paper.js';
import type { Place } from './kept-cards.js';

interface Line {
  readonly card_id: string;
  readonly kind: string;
  readonly source: string;
  readonly kept_at: Date;
}

const columns = 'id, office, division, state, cards, blanks, digest, maker';

/** What is to be destroyed together: kept cards of an office, and of its spoiled blank temporary cards so many. */
export interface ToDestroy extends Place {
  readonly cardIds: readonly string[];
  readonly blanks: number;
}

/**
 * Makes a list of these kept cards and blanks, frozen with count and digest; none of them is on another one. Refuses
 * `stock.cards-listed`, `stock.blanks-short`, `stock.nothing-listed`, and then lists none.
 */
export async function makeList(
  tx: Transaction,
  { office, division, cardIds, blanks }: ToDestroy,
  by: By,
): Promise<DestructionList | Refusal> {
  const wanted = [...new Set(cardIds)];
  if (wanted.length + blanks === 0) return refuse('stock.nothing-listed', { field: 'cardIds' });
  const free = await tx.rows<{ card_id: string }>(
    `SELECT card_id FROM kept_cards WHERE card_id = ANY($1) AND office = $2 AND list_id IS NULL
       AND (bank IS NULL OR received_at IS NOT NULL) ORDER BY card_id FOR UPDATE`,
    [wanted, office],
  );
  if (free.length !== wanted.length) return refuse('stock.cards-listed', { field: 'cardIds' });
  const short = await listBlanks(tx, office, blanks);
  if (short) return short;
  const id = newId();
  const lines = await tx.rows<Line>(`${linesSql} WHERE k.card_id = ANY($1) ORDER BY k.kept_at, k.card_id`, [wanted]);
  const list = await tx.get<DestructionList>(
    `INSERT INTO destruction_lists (id, office, division, state, cards, blanks, digest, maker, made_at)
     VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, $8) RETURNING ${columns}`,
    [id, office, division, lines.length, blanks, digestOf(lines, blanks), by.actor, await businessNow(tx)],
  );
  tx.write(
    `INSERT INTO destruction_list_lines (list_id, line, card_id)
     SELECT $1, ordinality, card_id FROM unnest($2::text[]) WITH ORDINALITY AS l(card_id, ordinality)`,
    [id, lines.map((line) => line.card_id)],
  );
  tx.write('UPDATE kept_cards SET list_id = $1 WHERE card_id = ANY($2)', [id, wanted]);
  await audit(tx, by, 'makeDestructionList', list);
  return list;
}

/** What the second person says: destroyed, with the cards and blanks counted by them, or not, with the reason. */
export interface ListCheck {
  readonly decision: 'confirm' | 'refuse';
  readonly counted?: number | undefined;
  readonly countedBlanks?: number | undefined;
  readonly reason: string;
}

/**
 * Another person than the maker destroys the listed cards, or refuses; the cards of a refused list may be listed anew.
 * Refuses `stock.list-decided`, `stock.same-person`, `stock.count-differs`, `case.reason-missing`.
 */
export async function checkList(
  tx: Transaction,
  cipher: Cipher,
  listId: string,
  check: ListCheck,
  by: By,
): Promise<{ id: string; state: ListState; number: string | null } | Refusal> {
  const list = await lockOpenList(tx, listId);
  if (isRefusal(list)) return list;
  if (list.maker === by.actor) return refuse('stock.same-person');
  if (check.decision === 'refuse') {
    if (!check.reason) return refuse('case.reason-missing', { field: 'reason' });
    await setFree(tx, list, 'refused', by, check.reason);
    return { id: listId, state: 'refused', number: null };
  }
  if ((check.counted ?? 0) !== list.cards) {
    return refuse('stock.count-differs', { field: 'counted', params: { cards: list.cards } });
  }
  if ((check.countedBlanks ?? 0) !== list.blanks) {
    return refuse('stock.count-differs', { field: 'countedBlanks', params: { cards: list.blanks } });
  }
  const { number } = await destroy(tx, cipher, list, by, check.reason);
  return { id: listId, state: 'destroyed', number };
}

/** The maker takes a list back that nobody has checked. Refuses `stock.list-decided`, `stock.not-maker`. */
export async function withdrawList(
  tx: Transaction,
  listId: string,
  by: By,
): Promise<{ id: string; state: ListState; number: null } | Refusal> {
  const list = await lockOpenList(tx, listId);
  if (isRefusal(list)) return list;
  if (list.maker !== by.actor) return refuse('stock.not-maker');
  await setFree(tx, list, 'withdrawn', by, '');
  return { id: listId, state: 'withdrawn', number: null };
}

async function lockOpenList(tx: Transaction, listId: string): Promise<DestructionList | Refusal> {
  const list = await tx.find<DestructionList>(`SELECT ${columns} FROM destruction_lists WHERE id = $1 FOR UPDATE`, [
    listId,
  ]);
  if (!list) return refuse('access.not-found');
  return list.state === 'open' ? list : refuse('stock.list-decided');
}

async function destroy(tx: Transaction, cipher: Cipher, list: DestructionList, by: By, remark: string) {
  const frozen = await frozenLines(tx, list.id);
  if (digestOf(frozen, list.blanks) !== list.digest)
    throw new Error(`the destruction list ${list.id} is not what was made`);
  const at = await businessNow(tx);
  const paper = await issueDestructionList(tx, cipher, list, at, by);
  const gone = await tx.run(
    `WITH gone AS (
       UPDATE kept_cards SET destroyed_at = $2 WHERE list_id = $1 RETURNING card_id, office, division, case_id)
     INSERT INTO stock_moves (office, division, kind, card_id, case_id, list_id, actor, at)
     SELECT office, division, 'destroyed', card_id, case_id, $1, $3, $2 FROM gone`,
    [list.id, at, by.actor],
  );
  if (gone !== list.cards) throw new Error(`${gone} cards of list ${list.id} lie at the office, not ${list.cards}`);
  destroyBlanks(tx, list, { actor: by.actor, at });
  await tx.run(
    `UPDATE destruction_lists SET state = 'destroyed', checker = $2, checked_at = $3, check_reason = $4, paper_id = $5,
       number = $6 WHERE id = $1`,
    [list.id, by.actor, at, remark, paper.id, paper.number],
  );
  await audit(tx, by, 'destroyCards', list, remark);
  return paper;
}

async function setFree(tx: Transaction, list: DestructionList, state: 'refused' | 'withdrawn', by: By, reason: string) {
  await tx.run('UPDATE kept_cards SET list_id = NULL WHERE list_id = $1', [list.id]);
  unlistBlanks(tx, list);
  await tx.run(
    `UPDATE destruction_lists SET state = $2, check_reason = $3, checked_at = $4,
       checker = CASE WHEN $2 = 'refused' THEN $5 END WHERE id = $1`,
    [list.id, state, reason, await businessNow(tx), by.actor],
  );
  await audit(tx, by, state === 'refused' ? 'refuseDestructionList' : 'withdrawDestructionList', list, reason);
}

const linesSql = 'SELECT k.card_id, k.kind, k.source, k.kept_at FROM kept_cards k';

async function frozenLines(q: Queryable, listId: string): Promise<Line[]> {
  return q.rows<Line>(
    `${linesSql} JOIN destruction_list_lines l ON l.card_id = k.card_id WHERE l.list_id = $1 ORDER BY l.line`,
    [listId],
  );
}

function digestOf(lines: readonly Line[], blanks: number): string {
  return sm3(canonicalJson(blanks > 0 ? { lines, blanks } : lines));
}

async function audit(tx: Transaction, by: By, action: AuditAction, list: DestructionList, reason = ''): Promise<void> {
  await writeAudit(tx, {
    ...by,
    action,
    object: { kind: 'destructionList', id: list.id },
    division: list.division,
    reason,
    detail: { cards: list.cards, ...(list.blanks > 0 ? { blanks: list.blanks } : {}), digest: list.digest },
  });
}
