import { businessNow } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';

/** What a step counted: codes, counts, totals as text. */
export type StepResult = Readonly<Record<string, unknown>>;

/** What a step of a cycle, or a chunk of one, has counted; nothing where it is not done. */
export async function findStep<Result extends StepResult>(
  q: Queryable,
  cycleNo: number,
  step: string,
  ordinal: number,
): Promise<Result | undefined> {
  const row = await q.find<{ result: Result }>(
    'SELECT result FROM cycle_steps WHERE cycle_no = $1 AND step = $2 AND ordinal = $3',
    [cycleNo, step, ordinal],
  );
  return row?.result;
}

/** Notes a step as done, in its own transaction; a second one with the key fails. */
export async function noteStep(
  tx: Transaction,
  cycleNo: number,
  step: string,
  ordinal: number,
  result: StepResult,
): Promise<void> {
  tx.write('INSERT INTO cycle_steps (cycle_no, step, ordinal, result, at) VALUES ($1, $2, $3, $4, $5)', [
    cycleNo,
    step,
    ordinal,
    JSON.stringify(result),
    await businessNow(tx),
  ]);
}
