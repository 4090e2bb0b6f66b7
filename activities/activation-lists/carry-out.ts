import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import { moveCard } from '../cards/cards.js';
import type { Cipher } from '../cipher/cipher.js';
import { readClock } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { queueNotice } from '../notices/notices.js';
import { judgeLines, type NumberedLine, type Verdict } from './verdicts.js';

const chunk = 200;

interface ListRow {
  readonly id: string;
  readonly division: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly state: string;
  readonly confirmed_by: string | null;
  readonly trace_id: string;
}

const listColumns = 'id, division, unit_code, unit_name, state, confirmed_by, trace_id';

/** Says that the list is to be carried out. Refuses `list.state`, `access.not-found`. */
export async function confirmActivationList(
  tx: Transaction,
  listId: string,
  by: By,
): Promise<{ id: string } | Refusal> {
  const list = await tx.find<ListRow>(`SELECT ${listColumns} FROM activation_lists WHERE id = $1 FOR UPDATE`, [listId]);
  if (!list) return refuse('access.not-found');
  if (list.state !== 'drafted') return refuse('list.state');
  const { now } = await readClock(tx);
  await tx.run(`UPDATE activation_lists SET state = 'confirmed', confirmed_by = $2, confirmed_at = $3 WHERE id = $1`, [
    listId,
    by.actor,
    now,
  ]);
  await writeAudit(tx, {
    ...by,
    action: 'confirmActivationList',
    object: { kind: 'activationList', id: listId },
    division: list.division,
  });
  return { id: listId };
}

/**
 * Carries out the next lines of a confirmed list in one transaction and gives how many are left. A line that has an
 * outcome is passed over, so that whatever was cut off goes on and nothing is done twice.
 */
export async function carryOutLines(
  deps: { readonly db: Database; readonly cipher: Cipher },
  listId: string,
): Promise<{ left: number }> {
  return deps.db.transaction(async (tx) => {
    const list = await tx.get<ListRow>(`SELECT ${listColumns} FROM activation_lists WHERE id = $1 FOR UPDATE`, [
      listId,
    ]);
    if (list.state !== 'confirmed') return { left: 0 };
    const clock = await readClock(tx);
    const lines = await nextLines(tx, deps.cipher, listId);
    const place = { division: list.division, today: toShanghaiDay(clock.now) };
    const judged = await judgeLines(tx, deps.cipher, place, lines);
    const verdicts: Verdict[] = [];
    for (const verdict of judged) verdicts.push(await activated(tx, list, verdict, clock.now));
    await noteOutcomes(tx, list, verdicts, clock.now);
    const { left } = await tx.get<{ left: number }>(
      'SELECT count(*)::int AS left FROM activation_list_lines WHERE list_id = $1 AND outcome IS NULL',
      [listId],
    );
    if (left === 0)
      await tx.run(`UPDATE activation_lists SET state = 'done', ended_at = $2 WHERE id = $1`, [listId, clock.now]);
    return { left };
  });
}

async function nextLines(tx: Transaction, cipher: Cipher, listId: string): Promise<NumberedLine[]> {
  const rows = await tx.rows<{ line: number; content_enc: Buffer }>(
    `SELECT line, content_enc FROM activation_list_lines WHERE list_id = $1 AND outcome IS NULL ORDER BY line LIMIT ${chunk}`,
    [listId],
  );
  return rows.map(({ line, content_enc: sealed }) => ({ line, content: JSON.parse(cipher.decryptText(sealed)) }));
}

/** Moves the line's card, the list being what causes it; the holder is told, the unit noted with the person (附件1 第十二条). */
async function activated(tx: Transaction, list: ListRow, verdict: Verdict, at: Date): Promise<Verdict> {
  const { line, cardId, personId } = verdict;
  if (verdict.outcome !== 'activated' || !cardId || !personId) return verdict;
  const actor = list.confirmed_by ?? 'system';
  const move = { cardId, event: 'activate', caseId: `list:${list.id}`, step: 'list', actor, at } as const;
  const moved = await moveCard(tx, move);
  if (isRefusal(moved)) return { line, cardId, outcome: 'refused', refusal: moved };
  await queueNotice(tx, {
    cardId,
    personId,
    template: 'cardActivated',
    params: { number: list.id },
    key: `list:${list.id}:${personId}:cardActivated`,
    at,
  });
  tx.write('UPDATE people SET unit_code = $2, unit_name = $3, version = version + 1 WHERE id = $1', [
    personId,
    list.unit_code,
    list.unit_name,
  ]);
  return verdict;
}

/** A chunk of lines is one audit entry (design §6). */
async function noteOutcomes(tx: Transaction, list: ListRow, verdicts: readonly Verdict[], at: Date): Promise<void> {
  if (verdicts.length === 0) return;
  await tx.run(
    `UPDATE activation_list_lines l SET outcome = v.outcome, card_id = v.card_id, refusal = v.refusal, at = $2
     FROM unnest($3::int[], $4::text[], $5::text[], $6::jsonb[]) AS v(line, outcome, card_id, refusal)
     WHERE l.list_id = $1 AND l.line = v.line`,
    [
      list.id,
      at,
      verdicts.map(({ line }) => line),
      verdicts.map(({ outcome }) => outcome),
      verdicts.map(({ cardId }) => cardId ?? null),
      verdicts.map(({ refusal }) => (refusal ? JSON.stringify(refusal) : null)),
    ],
  );
  const count = (outcome: Verdict['outcome']) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  await writeAudit(tx, {
    actor: list.confirmed_by ?? 'system',
    action: 'activateByList',
    object: { kind: 'activationList', id: list.id },
    division: list.division,
    traceId: list.trace_id,
    detail: {
      first: verdicts[0]?.line ?? 0,
      activated: count('activated'),
      refused: count('refused'),
      unknown: count('unknown'),
    },
  });
}
