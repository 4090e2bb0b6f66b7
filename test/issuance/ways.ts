import type { FiledCase, Filing } from '../../domain/case/filing.js';
import type { Stage } from '../cases/stage.js';

/** A case that was approved and whose card is ordered. */
export async function inProduction(stage: Stage, more: Partial<Filing> = {}): Promise<FiledCase> {
  const filed = await stage.file(more);
  await stage.complete(filed.id, 'review', 'approve');
  await stage.untilStep(filed.id, 'production');
  return filed;
}

/** A case whose card was made and is on its way to the office. */
export async function atArrival(stage: Stage, more: Partial<Filing> = {}): Promise<FiledCase> {
  const filed = await inProduction(stage, more);
  await stage.factoryAnswers(filed.id, 'produced');
  await stage.untilStep(filed.id, 'arrival');
  return filed;
}

/** A case whose card lies at the office. */
export async function atCollection(stage: Stage, more: Partial<Filing> = {}): Promise<FiledCase> {
  const filed = await atArrival(stage, more);
  await stage.complete(filed.id, 'arrival', 'receive');
  return filed;
}

/** The states of a case's card, from the first to the present one. */
export async function cardStates(stage: Stage, caseId: string): Promise<string[]> {
  const { card_id } = await stage.caseRow(caseId);
  const moves = await stage.db.rows<{ from_state: string; to_state: string }>(
    'SELECT from_state, to_state FROM card_transitions WHERE card_id = $1 ORDER BY id',
    [card_id],
  );
  return moves.length > 0 ? [moves[0]!.from_state, ...moves.map((move) => move.to_state)] : ['in_production'];
}

/** Kinds of the papers issued, in their order. */
export async function papersOf(stage: Stage, caseId: string): Promise<string[]> {
  const rows = await stage.db.rows<{ kind: string }>('SELECT kind FROM papers WHERE case_id = $1 ORDER BY id', [
    caseId,
  ]);
  return rows.map((row) => row.kind);
}
