import { readClock, realMillisecondsUntil } from '../clock/clock.js';
import type { Queryable } from '../database/database.js';
import { mayClose } from './close-cycle.js';
import { getCycle } from './cycle-row.js';
import { getRound, type RoundState } from './round-row.js';

/** What a cycle's workflow may do now. */
export interface CycleLook {
  /** Nothing, until it is resumed. */
  readonly paused: boolean;
  /** Where it has come: `go`; where there is no such moment any more: `skip`. */
  readonly now: 'go' | 'skip' | 'wait';
  /** Real milliseconds until it comes; null: a signal tells. */
  readonly wait: number | null;
  /** Withdrawn rounds that their maker lets be drafted anew. */
  readonly redraft: readonly string[];
}

/** `begin`, a kind of moment, or `end`: every round posted, each settled line reconciled. */
export async function lookAtCycle(q: Queryable, cycleId: string, until: string): Promise<CycleLook> {
  const cycle = await getCycle(q, cycleId);
  const redraft = cycle.window_closed_at ? [] : await asked(q, cycle.no);
  const look = { paused: cycle.paused_at !== null, redraft };
  if (until === 'begin') return { ...look, now: 'go', wait: 0 };
  if (until === 'end') {
    const ready = cycle.state === 'closed' || (await mayClose(q, cycle));
    return { ...look, now: ready ? 'go' : 'wait', wait: null };
  }
  const moment = await q.find<{ due_at: Date; state: string }>(
    'SELECT due_at, state FROM cycle_moments WHERE cycle_no = $1 AND kind = $2',
    [cycle.no, until],
  );
  if (!moment || moment.state === 'cancelled') return { ...look, now: 'skip', wait: 0 };
  const wait = moment.state === 'done' ? 0 : realMillisecondsUntil(await readClock(q), moment.due_at);
  return { ...look, now: wait === 0 ? 'go' : 'wait', wait };
}

/** Asked for and not done: `redraft.<ordinal>` has its word (0) and not its deed (1). */
async function asked(q: Queryable, cycleNo: number): Promise<string[]> {
  const rows = await q.rows<{ round: string }>(
    `SELECT substr(w.step, 9) AS round FROM cycle_steps w WHERE w.cycle_no = $1 AND w.step LIKE 'redraft.%' AND w.ordinal = 0
       AND NOT EXISTS (SELECT FROM cycle_steps d WHERE d.cycle_no = $1 AND d.step = w.step AND d.ordinal = 1)
     ORDER BY w.at`,
    [cycleNo],
  );
  return rows.map(({ round }) => round);
}

/** Where a round stands for its workflow. */
export interface RoundLook {
  readonly state: RoundState;
  /** Real milliseconds until its result is overdue: 0 where that has come and is not told yet; null: a signal tells. */
  readonly wait: number | null;
}

export async function lookAtRound(q: Queryable, ordinal: string): Promise<RoundLook> {
  const { state, result_due_at: dueAt, overdue_since: overdue } = await getRound(q, ordinal);
  if (state !== 'sent' || overdue || !dueAt) return { state, wait: null };
  return { state, wait: realMillisecondsUntil(await readClock(q), dueAt) };
}
