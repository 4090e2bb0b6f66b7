import { suspendingPairs } from '../../domain/mandate/suspension.js';
import type { Transaction } from '../database/database.js';

/** What changed about cards, and by whom: it stands in the mandates' versions. */
export interface CardChange {
  readonly why: string;
  readonly caseId?: string;
  readonly actor: string;
  /** Business time. */
  readonly at: Date;
}

const pairs = suspendingPairs.map(([card, bank, why]) => `('${card}', '${bank}', '${why}')`).join(', ');

// An account that changed waits for the participant, whatever the card does.
const follow = (which: string) => `WITH wanted AS (
    SELECT m.id, r.reason FROM mandates m JOIN cards k ON k.id = m.card_id
    LEFT JOIN (VALUES ${pairs}) r (card_state, bank_state, reason) ON r.card_state = k.state AND r.bank_state = k.bank_state
    WHERE ${which} AND m.state IN ('pending', 'active', 'suspended')
      AND m.suspended_for IS DISTINCT FROM 'account_changed' AND m.suspended_for IS DISTINCT FROM r.reason
  ), moved AS (
    UPDATE mandates m SET state = CASE WHEN w.reason IS NULL THEN m.state_before ELSE 'suspended' END,
      state_before = CASE WHEN w.reason IS NOT NULL THEN coalesce(m.state_before, m.state) END,
      suspended_for = w.reason, version = m.version + 1, state_since = $5
    FROM wanted w WHERE w.id = m.id RETURNING m.id, m.version, m.state, m.suspended_for, m.card_id
  )
  INSERT INTO mandate_versions (mandate_id, version, state, suspended_for, card_id, why, case_id, actor, at)
  SELECT id, version, state, suspended_for, card_id, $2, $3, $4, $5 FROM moved`;

const ofCard = follow('m.card_id = $1');
const ofSource = follow('m.source = $1');

/**
 * A card's mandates follow its state and its account's, in the transaction that changes them: suspended while the card is
 * lost, replaced or cancelled or the account frozen, back to what they were when it is free again (interchange §4).
 */
export function followCard(tx: Transaction, cardId: string, { why, caseId, actor, at }: CardChange): void {
  tx.write(ofCard, [cardId, why, caseId ?? null, actor, at]);
}

/** The same for all mandates that came from one source (`file:<id>`). */
export function followSource(tx: Transaction, source: string, { why, actor, at }: CardChange): void {
  tx.write(ofSource, [source, why, null, actor, at]);
}

/** The bank has given the card another account: its mandates wait for the participant's confirmation. */
export function suspendForNewAccount(tx: Transaction, cardId: string, { actor, at }: Omit<CardChange, 'why'>): void {
  tx.write(
    `WITH moved AS (
       UPDATE mandates SET state = 'suspended', state_before = coalesce(state_before, state), suspended_for = 'account_changed',
         version = version + 1, state_since = $3
       WHERE card_id = $1 AND state IN ('pending', 'active', 'suspended') AND suspended_for IS DISTINCT FROM 'account_changed'
       RETURNING id, version, state, suspended_for, card_id
     )
     INSERT INTO mandate_versions (mandate_id, version, state, suspended_for, card_id, why, actor, at)
     SELECT id, version, state, suspended_for, card_id, 'accountChanged', $2, $3 FROM moved`,
    [cardId, actor, at],
  );
}
