import { formatYuan } from '../../domain/money/fen.js';
import { fileCase } from '../cases/filing.js';
import type { CaseDeps } from '../cases/record-step.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import { digestOf } from '../requests/requests.js';

interface Waiting {
  readonly id: string;
  readonly insurance: string;
  readonly terms: string;
  readonly ceiling_fen: bigint | null;
  readonly first_month: string;
  readonly account_enc: Buffer;
  readonly new_card: string;
  readonly new_account: Buffer;
  readonly office: string;
}

// The person's usable card, whose account the bank has activated: the replacement, or the same card with another account.
const waitingSql = `SELECT m.id, m.insurance, m.terms, m.ceiling_fen, m.first_month, m.account_enc, k.id AS new_card,
    k.account_enc AS new_account, k.office
  FROM mandates m JOIN cards k ON k.person_id = m.person_id AND k.kind = 'formal' AND k.state IN ('delivered', 'active')
    AND k.bank_state = 'activated' AND k.account_enc IS NOT NULL
  WHERE m.state = 'suspended' AND m.suspended_for IN ('replaced', 'account_changed')
    AND NOT EXISTS (SELECT FROM cases c WHERE c.type = 'mandate' AND c.subject = 'card:' || k.id || ':' || m.insurance)
  ORDER BY m.id LIMIT $1`;

/**
 * A replacement card with another account needs the participant's confirmation (interchange §4): a case to sign anew opens at
 * the card's office, once. Where the account is the same, the mandate goes on with the new card. Gives how many were looked at.
 */
export async function askForConfirmation(deps: CaseDeps, limit = 200): Promise<number> {
  const waiting = await deps.db.rows<Waiting>(waitingSql, [limit]);
  for (const one of waiting) {
    if (isSameAccount(deps.cipher, one)) await moveToCard(deps.db, one);
    else await fileConfirmation(deps, one);
  }
  return waiting.length;
}

function isSameAccount(cipher: Cipher, { account_enc, new_account }: Waiting): boolean {
  return cipher.decryptText(account_enc) === cipher.decryptText(new_account);
}

async function moveToCard(db: Database, { id, new_card }: Waiting): Promise<void> {
  await db.transaction(async (tx) => {
    const at = await businessNow(tx);
    await tx.run(
      `WITH moved AS (
         UPDATE mandates SET card_id = $2, state = state_before, state_before = NULL, suspended_for = NULL, version = version + 1,
           state_since = $3
         WHERE id = $1 AND state = 'suspended' AND suspended_for IN ('replaced', 'account_changed')
         RETURNING id, version, state, card_id
       )
       INSERT INTO mandate_versions (mandate_id, version, state, card_id, why, actor, at)
       SELECT id, version, state, card_id, 'sameAccount', 'system', $3 FROM moved`,
      [id, new_card, at],
    );
  });
}

async function fileConfirmation(deps: CaseDeps, one: Waiting): Promise<void> {
  const filing = {
    type: 'mandate',
    office: one.office,
    by: 'applicant',
    cardId: one.new_card,
    papersReceived: [],
    details: {
      insurance: one.insurance,
      terms: one.terms,
      firstMonth: one.first_month,
      ...(one.ceiling_fen === null ? {} : { ceiling: formatYuan(one.ceiling_fen) }),
    },
  } as const;
  const requestId = `confirm-${one.id}-${one.new_card}`;
  const request = {
    actor: 'system',
    requestId,
    route: 'confirmMandate',
    digest: digestOf('confirmMandate', filing),
    traceId: requestId,
  };
  // Refused where the person is not enrolled any more, or card or account are stopped since: nothing is to be signed now.
  await fileCase(deps, request, filing);
}
