import type { Client } from '@temporalio/client';
import type { MoneyDirection } from '../../domain/cycle/direction.js';
import { BatchResultReader } from '../../domain/interchange/batch-result.js';
import { type Finding, isFinding } from '../../domain/interchange/finding.js';
import { readPieces } from '../../domain/interchange/pieces.js';
import type { BankFileHandler, OpenedFile } from '../bank-files/handler.js';
import { cycleWorkflowId, nudge, roundWorkflowId } from '../cycles/nudge.js';
import type { Transaction } from '../database/database.js';
import { type AnsweredRound, findRound } from './find-round.js';
import { letInResult, type ReadResult, sendBack } from './let-in-result.js';
import { rowFindings } from './row-findings.js';
import { emptyStaging, type StagingDeps, stageResult } from './stage-result.js';

export interface ResultDeps extends StagingDeps {
  /** Over which the round that waits is told; without it, it looks by itself. */
  readonly client?: Client;
}

/** Hash joins over a million lines stay in memory. */
const roomy = `SET LOCAL work_mem = '128MB'`;

/** What was read of a file, from its check until it is settled. */
interface Read extends Omit<ReadResult, 'header'>, Partial<Pick<ReadResult, 'header'>> {}

/** Reads what banks answer to batches of a direction (DKR; DFR): results, late corrections and refusals. */
export function resultHandler(deps: ResultDeps, direction: MoneyDirection): BankFileHandler {
  const read = new WeakMap<OpenedFile, Read>();
  return {
    check: async (tx, file) => {
      await tx.run(roomy);
      const round = await findRound(tx, file, direction);
      if (isFinding(round)) return [round];
      const reader = readerOf(file, round);
      await stageResult(deps, file.id, readPieces(reader, file.read()));
      const end = reader.outcome;
      read.set(file, { round, end, ...(end.header ? { header: end.header } : {}) });
      return [...end.findings, ...(await findingsOfRows(tx, file, round, end))];
    },
    letIn: async (tx, file) => {
      const { round, header, end } = read.get(file) ?? notRead(file);
      if (end.refusal.length > 0) return sendBack(tx, { round, end });
      return letInResult(tx, file, { round, header: header ?? notRead(file), end });
    },
    isSentBack: (file) => (read.get(file)?.end.refusal.length ?? 0) > 0,
    settled: (file) => emptyStaging(deps.db, file.id),
    tell: async (file) => {
      const round = read.get(file)?.round;
      if (!deps.client || !round) return;
      await nudge(deps.client, [roundWorkflowId(round.ordinal), cycleWorkflowId(round.cycle_id)]);
    },
  };
}

function readerOf(file: OpenedFile, { ordinal, lines, total_fen: total, made_at: madeAt }: AnsweredRound) {
  return new BatchResultReader(file.name, { ordinal: Number(ordinal), lines, total, madeAt }, file.encoding);
}

/** Of a refusal there are no rows; of a file whose bytes could not be read they say nothing. */
async function findingsOfRows(
  tx: Transaction,
  file: OpenedFile,
  round: AnsweredRound,
  { header, refusal, serialsAscend }: ReadResult['end'],
): Promise<readonly Finding[]> {
  return header && refusal.length === 0 ? rowFindings(tx, file.id, round, serialsAscend) : [];
}

function notRead(file: OpenedFile): never {
  throw new Error(`the file ${file.name} was not read before it is let in`);
}
