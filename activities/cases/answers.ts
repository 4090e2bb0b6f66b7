import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { StepResult } from '../../domain/case/case-state.js';
import type { Database, Transaction } from '../database/database.js';

/** What somebody outside of a case answers to one of its waits: a bank, a terminal, another case. */
export interface CaseAnswer {
  readonly caseId: string;
  readonly step: string;
  readonly result: StepResult;
  /** Business time. */
  readonly at: Date;
}

/**
 * Notes an answer in the transaction of what caused it; the case is told after the commit. It is for the wait that is
 * open, or for the next time the case comes to it. The first answer to a wait holds, any later one is passed over.
 */
export async function answerCase(tx: Transaction, { caseId, step, result, at }: CaseAnswer): Promise<void> {
  tx.write(
    `INSERT INTO case_answers (case_id, step, ordinal, result, at)
     SELECT $1, $2, 1 + (SELECT count(*) FROM case_steps WHERE case_id = $1 AND step = $2), $3, $4 ON CONFLICT DO NOTHING`,
    [caseId, step, JSON.stringify(result), at],
  );
}

/** Answers the open case of a type on a card; false where there is none. */
export async function answerCaseOfCard(
  tx: Transaction,
  card: { readonly cardId: string; readonly type: string },
  answer: Omit<CaseAnswer, 'caseId'>,
): Promise<boolean> {
  const open = await tx.find<{ id: string }>(
    `SELECT id FROM cases WHERE type = $1 AND subject = $2 AND status <> 'closed'`,
    [card.type, `card:${card.cardId}`],
  );
  if (open) await answerCase(tx, { caseId: open.id, ...answer });
  return open !== undefined;
}

/**
 * Tells waiting cases their answers, again and again until the signal was taken. A case whose workflow is missing reads
 * them when it begins. Gives how many were told; throws while Temporal is away.
 */
export async function tellAnswers(db: Database, client: Client, limit = 500): Promise<number> {
  const answers = await db.rows<{
    case_id: string;
    step: string;
    ordinal: number;
    result: StepResult;
    closed: boolean;
  }>(
    `SELECT a.case_id, a.step, a.ordinal, a.result, c.status = 'closed' AS closed
     FROM case_answers a JOIN cases c ON c.id = a.case_id WHERE a.told_at IS NULL ORDER BY a.at LIMIT $1`,
    [limit],
  );
  let told = 0;
  for (const { case_id, closed, ...answer } of answers) {
    if (!closed && !(await signal(client, case_id, answer))) continue;
    await db.run('UPDATE case_answers SET told_at = now() WHERE case_id = $1 AND step = $2 AND ordinal = $3', [
      case_id,
      answer.step,
      answer.ordinal,
    ]);
    told += 1;
  }
  return told;
}

async function signal(
  client: Client,
  caseId: string,
  answer: { readonly step: string; readonly ordinal: number; readonly result: StepResult },
): Promise<boolean> {
  try {
    await client.workflow.getHandle(caseId).signal('outsideResult', answer);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
