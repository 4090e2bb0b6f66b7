import { ulid } from 'ulid';
import { tellAnswers } from '../../activities/cases/answers.js';
import { businessNow } from '../../activities/clock/clock.js';
import { takeMandateAnswers } from '../../activities/mandates/take-answers.js';
import type { Filing } from '../../domain/case/filing.js';
import { office, type Stage } from '../cases/stage.js';
import { file, type KnownCard, knownCard } from '../losses/ways.js';

const agency = '140105';

/** Somebody enrolled in 110 whose card has an activated account. */
export async function enrolledHolder(stage: Stage, bankState = 'activated'): Promise<KnownCard> {
  const card = await knownCard(stage);
  const account = `62170000${ulid().slice(-10)}`;
  await stage.db.run('UPDATE cards SET account_enc = $2, account_idx = $3, bank_state = $4 WHERE id = $1', [
    card.cardId,
    stage.cipher.encrypt(account),
    stage.cipher.index('account', account),
    bankState,
  ]);
  await enrol(stage, card, '110');
  return card;
}

export async function enrol(stage: Stage, card: KnownCard, insurance: string): Promise<void> {
  await stage.db.run(
    `INSERT INTO enrolments (id, person_id, insurance, agency, division, payer, base_fen, from_month, source, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $4, 'flexible', 400000, '202601', 'test', now(), now())`,
    [ulid(), card.personId, insurance, agency],
  );
}

const papers = ['idOriginal', 'idCopy', 'card'];
const details = { insurance: '110', terms: 'assessed', ceiling: '900', firstMonth: '2026-03' };

/** A filing that nothing is missing from. */
export const mandateOf = (card: KnownCard, more: Partial<Filing> = {}): Filing => ({
  type: 'mandate',
  office,
  by: 'applicant',
  cardId: card.cardId,
  papersReceived: papers,
  details,
  ...more,
});

export const revocationOf = (card: KnownCard, mandateId: string): Filing => ({
  type: 'mandateRevocation',
  office,
  by: 'applicant',
  personId: card.personId,
  papersReceived: papers,
  details: { mandateId },
});

/** A signed mandate that waits for the bank. */
export async function signed(stage: Stage, card?: KnownCard): Promise<{ id: string; card: KnownCard }> {
  const holder = card ?? (await enrolledHolder(stage));
  const { id } = await file(stage, mandateOf(holder));
  await stage.complete(id, 'sign', 'sign');
  await stage.untilStep(id, 'bankConfirmation');
  return { id, card: holder };
}

/** The bank is told what is queued for a person, as the sender writes it. */
export async function bankIsTold(stage: Stage, card: KnownCard): Promise<void> {
  await stage.db.run(
    `UPDATE mandate_lines l SET state = 'sent', line_id = upper(l.id), sent_at = now() FROM mandates m
     WHERE m.id = l.mandate_id AND m.person_id = $1 AND l.state = 'queued'`,
    [card.personId],
  );
}

/** The bank answers everything that it was sent of a person; the cases are told. Gives how many lines that were. */
export async function bankAnswers(stage: Stage, card: KnownCard, code: string): Promise<number> {
  const lines = await stage.db.rows<{ line_id: string }>(
    `SELECT l.line_id FROM mandate_lines l JOIN mandates m ON m.id = l.mandate_id WHERE m.person_id = $1 AND l.state = 'sent'`,
    [card.personId],
  );
  const answers = lines.map(({ line_id: lineId }) => ({ lineId, code, message: code === '0' ? '' : '请核实' }));
  const taken = await stage.db.transaction(async (tx) =>
    takeMandateAnswers(tx, stage.cipher, answers, { actor: 'system', at: await businessNow(tx) }),
  );
  await tellAnswers(stage.db, stage.engine.client);
  return taken;
}

/** A mandate in force. */
export async function inForce(stage: Stage): Promise<{ id: string; card: KnownCard; mandateId: string }> {
  const { id, card } = await signed(stage);
  await bankIsTold(stage, card);
  await bankAnswers(stage, card, '0');
  await stage.untilStep(id, 'closed');
  return { id, card, mandateId: (await mandatesOf(stage, card))[0]!.id };
}

/** The person's mandates, the oldest first. */
export function mandatesOf(stage: Stage, card: KnownCard) {
  return stage.db.rows<{ id: string; number: string; state: string; suspended_for: string | null; version: number }>(
    'SELECT id, number, state, suspended_for, version FROM mandates WHERE person_id = $1 ORDER BY id',
    [card.personId],
  );
}
