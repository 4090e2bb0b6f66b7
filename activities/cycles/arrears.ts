import type { Transaction } from '../database/database.js';
import { enrolmentOf } from './worklist-place.js';

// What the last line of a due came to, or the bar that kept it.
const reasonOf = (due: string) => `coalesce(
    (SELECT x.code FROM line_exceptions x WHERE x.due_id = ${due} AND x.state = 'open'),
    (SELECT o.code FROM round_lines l JOIN line_outcomes o ON o.ordinal = l.ordinal AND o.seq = l.seq
      WHERE l.due_id = ${due} AND o.code <> '0' ORDER BY l.ordinal DESC, o.revision DESC LIMIT 1), '')`;

const put = (unpaid: string) => `WITH unpaid AS MATERIALIZED (${unpaid})
  INSERT INTO arrears AS a (due_id, cycle_no, division, employer, locality, since, code)
  SELECT u.id, u.cycle_no, u.division, e.employer, e.locality, u.closes_on + 1, ${reasonOf('u.id')}
  FROM unpaid u LEFT JOIN LATERAL (${enrolmentOf('u', 'u.insurance')}) e ON true
  ON CONFLICT (due_id) DO UPDATE SET ended_on = NULL, ended_how = NULL, code = excluded.code
    WHERE a.ended_on IS NOT NULL OR a.code <> excluded.code`;

const free = `NOT EXISTS (SELECT FROM claims k WHERE k.due_id = d.id)
  AND NOT EXISTS (SELECT FROM waivers w WHERE w.due_id = d.id AND w.state = 'released')`;
const columns = 'd.id, d.cycle_no, d.person_id, d.insurance, d.period, c.division, c.closes_on';

const ofCycle = put(
  `SELECT ${columns} FROM dues d JOIN cycles c ON c.no = d.cycle_no WHERE d.cycle_no = $1 AND ${free}`,
);
// From the round's lines on, which OFFSET 0 keeps apart: else the planner takes the dues without claim for one, and begins with
// all dues that there are.
const ofLines = (lines: string, which: string) =>
  put(`SELECT d.* FROM (SELECT ${columns} FROM ${lines} JOIN dues d ON d.id = l.due_id JOIN cycles c ON c.no = d.cycle_no
    WHERE ${which} AND c.window_closed_at IS NOT NULL OFFSET 0) d WHERE ${free}`);
const ofRound = ofLines('round_lines l', 'l.ordinal = $1');
const ofAnswer = ofLines(
  'line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq',
  `o.ordinal = $1 AND l.ordinal = $1 AND o.revision = $2 AND o.code <> '0'`,
);
const ofDue = put(`SELECT ${columns} FROM dues d JOIN cycles c ON c.no = d.cycle_no
  WHERE d.id = $1 AND c.window_closed_at IS NOT NULL AND ${free}`);

/** 拖欠: puts what is neither paid nor under way at the window's close on the worklist. Gives how many. */
export function addCycleArrears(tx: Transaction, cycleNo: number): Promise<number> {
  return tx.run(ofCycle, [cycleNo]);
}

/**
 * Puts dues of a round's lines that came back after their window's close (failed, reversed, withdrawn) on the worklist, or
 * back on it, with the reason; the caller has given their claims back and noted outcomes and exceptions. Those that are
 * claimed, waived, or still in their window are passed over. `revision`: of the answer that gave them back; without it, any
 * line of the round may be one. Gives how many.
 */
export async function addArrears(tx: Transaction, ordinal: bigint, revision?: number): Promise<number> {
  // A window that closes this moment either finds the dues free, or is waited for and found closed.
  await tx.rows(
    `SELECT c.no FROM bank_rounds r JOIN cycles c ON c.direction = r.direction AND c.agency = r.agency AND c.insurance = r.insurance
     WHERE r.ordinal = $1 AND c.state <> 'closed' ORDER BY c.no FOR SHARE OF c`,
    [ordinal],
  );
  return revision === undefined ? tx.run(ofRound, [ordinal]) : tx.run(ofAnswer, [ordinal, revision]);
}

/** The same for one due, e.g. one whose waiver is undone. */
export function addArrear(tx: Transaction, dueId: bigint | string): Promise<number> {
  return tx.run(ofDue, [dueId]);
}
