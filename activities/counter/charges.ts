import type { ChargeKind } from '../../domain/money/charge.js';
import { type Fen, findFileAmount, formatYuan } from '../../domain/money/fen.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { issueCasePaper } from '../cases/case-papers.js';
import { ruleOf } from '../cases/case-row.js';
import { note, type StepContext } from '../cases/step-context.js';
import type { CompletedInput } from '../cases/step-input.js';
import { newId } from '../numbers/new-id.js';
import { creditOf, postEntry } from './journal.js';

interface TakenCharge {
  readonly id: string;
  readonly number: string;
  readonly fen: bigint;
}

/** What a charge costs by the rule that the case was filed under, in fen. */
export function amountOf({ row }: StepContext, charge: ChargeKind): Fen {
  const { yuan } = ruleOf(row, charge);
  const fen = findFileAmount(yuan);
  if (fen === undefined) throw new Error(`rule ${charge} holds no amount`);
  return fen;
}

/** The clerk says how much was put on the counter: exactly what is due, or nothing happens (附件1 第十五条(3)). */
export function checkReceived(context: StepContext, charge: ChargeKind, input: CompletedInput): Refusal | undefined {
  const due = formatYuan(amountOf(context, charge));
  return input.received === due
    ? undefined
    : refuse('charge.amount', { field: 'input.received', params: { yuan: due } });
}

/**
 * Takes a fee or deposit with the step: a numbered receipt, and an entry from the clerk's drawer to fee income or to the
 * deposits held. Once a case; a second time is refused.
 */
export async function takeCharge(context: StepContext, charge: ChargeKind): Promise<Refusal | undefined> {
  const { tx, row, clock, actor, traceId } = context;
  if (await findTaken(context, charge)) return refuse('charge.taken-already');
  const fen = amountOf(context, charge);
  const id = newId();
  const paper = await issueCasePaper(context, 'counterReceipt', { charge, yuan: formatYuan(fen) });
  tx.write(
    `INSERT INTO counter_receipts (id, number, paper_id, case_id, charge, fen, office, division, taken_by, taken_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'valid')`,
    [id, paper.number, paper.id, row.id, charge, fen, row.office, row.division, actor, clock.now],
  );
  await postEntry(tx, {
    id: newId(),
    kind: 'taken',
    office: row.office,
    clerk: actor,
    receiptId: id,
    at: clock.now,
    traceId,
    postings: [
      { account: 'cash', fen },
      { account: creditOf(charge), fen: -fen },
    ],
  });
  note(context, 'chargeTaken', { data: { charge, yuan: formatYuan(fen), number: paper.number } });
  return undefined;
}

/** Gives back what the case took for it, once (附件1 第十九条). */
export async function refundCharge(context: StepContext, charge: ChargeKind): Promise<Refusal | undefined> {
  const { tx, row, clock, actor, traceId } = context;
  const taken = await findTaken(context, charge);
  if (!taken) return refuse('charge.not-taken');
  tx.write(`UPDATE counter_receipts SET state = 'refunded', ended_by = $2, ended_at = $3 WHERE id = $1`, [
    taken.id,
    actor,
    clock.now,
  ]);
  await postEntry(tx, {
    id: newId(),
    kind: 'refunded',
    office: row.office,
    clerk: actor,
    receiptId: taken.id,
    at: clock.now,
    traceId,
    postings: [
      { account: creditOf(charge), fen: taken.fen },
      { account: 'cash', fen: -taken.fen },
    ],
  });
  note(context, 'chargeRefunded', { data: { charge, yuan: formatYuan(taken.fen), number: taken.number } });
  return undefined;
}

/** True where the case took the charge and has not given it back. */
export async function isTaken(context: StepContext, charge: ChargeKind): Promise<boolean> {
  return (await findTaken(context, charge)) !== undefined;
}

async function findTaken({ tx, row }: StepContext, charge: ChargeKind): Promise<TakenCharge | undefined> {
  return tx.find<TakenCharge>(
    `SELECT id, number, fen FROM counter_receipts WHERE case_id = $1 AND charge = $2 AND state = 'valid' FOR UPDATE`,
    [row.id, charge],
  );
}
