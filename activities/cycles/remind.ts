import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { queueNoticeSet } from '../notices/notices.js';
import { noteCycle } from './cycle-events.js';
import { type CycleRow, getCycle } from './cycle-row.js';
import { passFence, raiseFence } from './fence.js';
import { reminderKey, remindLiaisons } from './remind-liaisons.js';
import { noteStep } from './steps.js';

/** What a chunk of dues gave; `after` is the last of them, nothing where it was the last chunk. */
interface RemindedChunk {
  readonly after: string | null;
  readonly notices: number;
}

const duesAtOnce = 20_000;

// What is owed of a range of the cycle's dues, and not under way.
const open = `FROM dues d WHERE d.cycle_no = $1 AND d.id > $2 AND ($3::bigint IS NULL OR d.id <= $3)
  AND NOT EXISTS (SELECT FROM claims k WHERE k.due_id = d.id)
  AND NOT EXISTS (SELECT FROM waivers w WHERE w.due_id = d.id AND w.state = 'released')`;

/** Whoever has a telephone and a card whose office answers for it. */
const recipients = `SELECT DISTINCT ON (d.person_id) d.person_id, c.id AS card_id
  FROM (SELECT d.person_id ${open}) d JOIN people p ON p.id = d.person_id AND p.phone_enc IS NOT NULL
  JOIN cards c ON c.person_id = d.person_id AND c.kind = 'formal' AND c.state NOT IN ('replaced', 'cancelled', 'destroyed')
  ORDER BY d.person_id, c.id`;

const placesOf = `INSERT INTO reminder_lists AS l (cycle_no, deduction, kind, place, division, people, fen, at)
  SELECT $1, $4, CASE WHEN e.employer IS NOT NULL THEN 'employer' ELSE 'locality' END, coalesce(e.employer, e.locality), $5,
    count(*)::int, sum(d.principal_fen), $6
  FROM (SELECT d.person_id, d.principal_fen ${open}) d
  JOIN enrolments e ON e.person_id = d.person_id AND e.insurance = $7 AND e.agency = $8 AND e.from_month <= $9
    AND (e.to_month IS NULL OR (e.to_month >= $10 AND e.to_month >= e.from_month))
  WHERE coalesce(e.employer, e.locality) IS NOT NULL GROUP BY 3, 4
  ON CONFLICT (cycle_no, deduction, kind, place) DO UPDATE SET people = l.people + excluded.people, fen = l.fen + excluded.fen`;

/**
 * 提醒参保人在缴费期限内存入所缴费款 (第十三条), before a deduction: a message to whoever owes and has a telephone, and to the
 * liaison of each employer and locality how many owe how much. In chunks, each with its row; liaisons at the end, when their
 * numbers are whole. Where the deduction's own moment has come already, nobody is reminded. Gives how many participants
 * were.
 */
export async function remindOf(db: Database, cycleId: string, deduction: number): Promise<{ notices: number }> {
  const cycle = await getCycle(db, cycleId);
  const fence = await raiseFence(db, cycle.no);
  const step = `remind.${deduction}`;
  for (;;) {
    const chunk = await db.transaction((tx) => remindChunk(tx, cycle, { deduction, step, fence }));
    if (chunk.after === null) break;
  }
  return db.transaction((tx) => endReminding(tx, cycle, { deduction, step, fence }));
}

interface Reminder {
  readonly deduction: number;
  readonly step: string;
  readonly fence: number;
}

async function remindChunk(
  tx: Transaction,
  cycle: CycleRow,
  { deduction, step, fence }: Reminder,
): Promise<RemindedChunk> {
  await passFence(tx, cycle.no, fence);
  const last = await tx.find<{ ordinal: number; result: RemindedChunk }>(
    `SELECT ordinal, result FROM cycle_steps WHERE cycle_no = $1 AND step = $2 ORDER BY ordinal DESC LIMIT 1`,
    [cycle.no, step],
  );
  if (last?.result.after === null) return last.result;
  const at = await businessNow(tx);
  const send = await findSending(tx, cycle.no, deduction);
  const isAhead = send?.isArmed && at < send.dueAt;
  const ordinal = (last?.ordinal ?? -1) + 1;
  const chunk = isAhead
    ? await remindRange(tx, cycle, {
        deduction,
        from: last?.result.after ?? '0',
        at,
        day: toShanghaiDay(send.dueAt),
      })
    : { after: null, notices: 0 };
  await noteStep(tx, cycle.no, step, ordinal, { ...chunk });
  return chunk;
}

/** The moment of the deduction itself. */
function findSending(tx: Transaction, cycleNo: number, deduction: number) {
  return tx.find<{ dueAt: Date; isArmed: boolean }>(
    `SELECT due_at AS "dueAt", state = 'armed' AS "isArmed" FROM cycle_moments
     WHERE cycle_no = $1 AND kind = $2 AND state <> 'cancelled'`,
    [cycleNo, `send.${deduction}`],
  );
}

/** What every reminder of a deduction says. */
async function wordsOf(tx: Transaction, cycle: CycleRow, day: string): Promise<Readonly<Record<string, string>>> {
  const { name } = await tx.get<{ name: string }>('SELECT name_zh AS name FROM insurance_types WHERE code = $1', [
    cycle.insurance,
  ]);
  return { insurance: name, period: chineseMonth(cycle.period), day: chineseDay(day) };
}

async function remindRange(
  tx: Transaction,
  cycle: CycleRow,
  range: { readonly deduction: number; readonly from: string; readonly at: Date; readonly day: string },
): Promise<RemindedChunk> {
  const { deduction, from, at, day } = range;
  const upTo = await tx.find<{ id: bigint }>(
    `SELECT id FROM dues WHERE cycle_no = $1 AND id > $2 ORDER BY id OFFSET $3 LIMIT 1`,
    [cycle.no, from, duesAtOnce - 1],
  );
  const params = [cycle.no, from, upTo?.id ?? null];
  const words = await wordsOf(tx, cycle, day);
  const key = reminderKey(cycle.id, deduction);
  const notices = await queueNoticeSet(tx, { recipients, params, template: 'deductionReminder', words, key, at });
  const months = [cycle.insurance, cycle.agency, lastMonthOf(cycle), cycle.period];
  await tx.run(placesOf, [...params, deduction, cycle.division, at, ...months]);
  return { after: upTo ? String(upTo.id) : null, notices };
}

/** The latest month that a fee period of any length can have; only the enrolment of the due is looked for by it. */
function lastMonthOf(cycle: CycleRow): string {
  return cycle.period > cycle.closes_on.slice(0, 7).replace('-', '')
    ? cycle.period
    : cycle.closes_on.slice(0, 7).replace('-', '');
}

async function endReminding(
  tx: Transaction,
  cycle: CycleRow,
  { deduction, step, fence }: Reminder,
): Promise<{ notices: number }> {
  await passFence(tx, cycle.no, fence);
  const sum = await tx.get<{ notices: number }>(
    `SELECT coalesce(sum((result->>'notices')::int), 0)::int AS notices FROM cycle_steps WHERE cycle_no = $1 AND step = $2`,
    [cycle.no, step],
  );
  const ended = await tx.run(
    `UPDATE cycle_moments SET state = 'done' WHERE cycle_no = $1 AND kind = $2 AND state = 'armed'`,
    [cycle.no, step],
  );
  if (ended === 0) return sum;
  const at = await businessNow(tx);
  // Whose people were reminded is told, too, should the deduction's moment have come meanwhile.
  const send = await findSending(tx, cycle.no, deduction);
  const words = send && (await wordsOf(tx, cycle, toShanghaiDay(send.dueAt)));
  const liaisons = words ? await remindLiaisons(tx, cycle, deduction, { words, at }) : 0;
  await noteCycle(tx, cycle, 'remind', { actor: 'system' }, { detail: { deduction, ...sum, liaisons } });
  return sum;
}

function chineseMonth(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(4))}月`;
}

function chineseDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
