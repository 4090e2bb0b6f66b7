import { type StagedCycle, startRoundStage } from './round-stage.js';

type Staged = Awaited<ReturnType<typeof startRoundStage>>;

/** A stage of its own for a file of tests, cycles one after the other, and the rows that the tests look at. */
export async function startResults() {
  const staged = await startRoundStage({ pieceLines: 2, chunkLines: 2 });
  return { ...staged, newCycle: cyclesOf(staged), ...rowsOf(staged) };
}
export type Results = Awaited<ReturnType<typeof startResults>>;

function cyclesOf({ stage }: Staged): (insurance?: string) => Promise<StagedCycle> {
  let cycles = 0;
  return (insurance = '110') => {
    cycles += 1;
    const period = `20${40 + Math.floor(cycles / 12)}${String((cycles % 12) + 1).padStart(2, '0')}`;
    return stage.cycle({ period, insurance });
  };
}

function rowsOf({ db }: Staged) {
  return {
    exceptionsOf: (dueId: bigint) =>
      db.rows<Record<string, unknown>>(
        'SELECT kind, code, class, state, employer, ordinal, seq FROM line_exceptions WHERE due_id = $1 ORDER BY id',
        [dueId],
      ),
    eventsOf: (cycle: StagedCycle) =>
      db.rows<{ kind: string; detail: Record<string, unknown> }>(
        'SELECT kind, detail FROM cycle_events WHERE cycle_no = $1 ORDER BY id',
        [cycle.no],
      ),
    roundOf: (ordinal: bigint) =>
      db.get<Record<string, unknown>>('SELECT * FROM bank_rounds WHERE ordinal = $1', [ordinal]),
    outcomesOf: (ordinal: bigint) =>
      db.rows<Record<string, unknown>>(
        'SELECT seq, revision, code, class, booked_on FROM line_outcomes WHERE ordinal = $1 ORDER BY seq, revision',
        [ordinal],
      ),
  };
}
