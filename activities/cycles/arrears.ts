import type { Transaction } from '../database/database.js';

/**
 * Puts on the worklist what a round gives back after the window's close: dues of its lines that are neither claimed nor
 * waived. What is on it stays, with the bank's latest reason; what was paid and is reversed comes on it again. Gives how
 * many rows it wrote (规程 第十四条).
 */
export async function addArrears(tx: Transaction, ordinal: bigint): Promise<number> {
  return tx.run(
    `INSERT INTO arrears AS a (due_id, cycle_no, division, employer, locality, since, code)
     SELECT d.id, d.cycle_no, c.division, e.employer, e.locality, c.closes_on + 1, coalesce(o.code, '')
     FROM round_lines l JOIN dues d ON d.id = l.due_id
     JOIN cycles c ON c.no = d.cycle_no AND c.window_closed_at IS NOT NULL
     LEFT JOIN LATERAL (SELECT n.code FROM line_outcomes n WHERE n.ordinal = l.ordinal AND n.seq = l.seq
       ORDER BY n.revision DESC LIMIT 1) o ON true
     LEFT JOIN LATERAL (SELECT n.employer, n.locality FROM enrolments n
       WHERE n.person_id = d.person_id AND n.insurance = d.insurance
       ORDER BY (n.from_month <= d.period AND coalesce(n.to_month, '999999') >= d.period) DESC, n.from_month DESC LIMIT 1
     ) e ON true
     WHERE l.ordinal = $1 AND NOT EXISTS (SELECT FROM claims k WHERE k.due_id = d.id)
       AND NOT EXISTS (SELECT FROM waivers w WHERE w.due_id = d.id AND w.state = 'released')
     ON CONFLICT (due_id) DO UPDATE SET code = excluded.code, ended_on = NULL, ended_how = NULL
       WHERE a.ended_on IS NOT NULL OR a.code <> excluded.code`,
    [ordinal],
  );
}
