import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** An account that a bank keeps for an agency: 代扣 (`DK`) or 代发 (`DF`). */
export interface AgencyAccount {
  readonly account: string;
  readonly accountName: string;
}

/** 双方签订协议,设立代发代扣账户 (规程 第八条). Days are `YYYY-MM-DD`. */
export interface NewAgreement {
  readonly agency: string;
  readonly bank: string;
  readonly number: string;
  readonly signedOn: string;
  readonly fromDay: string;
  readonly collection: AgencyAccount;
  readonly payout?: AgencyAccount | undefined;
}

/** One person enters an agreement with its accounts. Refuses `fact.bank`, `agreement.number`. */
export async function proposeAgreement(
  tx: Transaction,
  cipher: Cipher,
  made: NewAgreement,
  by: By,
): Promise<{ id: string } | Refusal> {
  const bank = await tx.find('SELECT code FROM banks WHERE code = $1', [made.bank]);
  if (!bank) return refuse('fact.bank', { field: 'bank' });
  const id = newId();
  const added = await tx.run(
    `INSERT INTO agreements (id, agency, bank, division, number, signed_on, from_day, state, maker, made_at)
     SELECT $1, a.code, $3, a.division, $4, $5, $6, 'proposed', $7, $8 FROM agencies a WHERE a.code = $2
     ON CONFLICT (agency, bank, number) DO NOTHING`,
    [id, made.agency, made.bank, made.number, made.signedOn, made.fromDay, by.actor, await businessNow(tx)],
  );
  if (added === 0) return refuse('agreement.number', { field: 'number' });
  await enterAccount(tx, cipher, id, 'DK', made.collection);
  if (made.payout) await enterAccount(tx, cipher, id, 'DF', made.payout);
  await audit(tx, 'proposeAgreement', id, by);
  return { id };
}

async function enterAccount(
  tx: Transaction,
  cipher: Cipher,
  id: string,
  use: 'DK' | 'DF',
  { account, accountName }: AgencyAccount,
): Promise<void> {
  await tx.run(
    `INSERT INTO agency_accounts (agreement_id, use, account_enc, account_idx, account_name) VALUES ($1, $2, $3, $4, $5)`,
    [id, use, cipher.encrypt(account), cipher.index('account', account), accountName],
  );
}

/**
 * Another person brings it into force, and the one before it ends, or refuses it. Refuses `agreement.decided`,
 * `agreement.same-person`.
 */
export async function decideAgreement(
  tx: Transaction,
  id: string,
  { decision, reason }: { readonly decision: 'release' | 'refuse'; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const row = await tx.find<{ agency: string; bank: string; state: string; maker: string; from_day: string }>(
    'SELECT agency, bank, state, maker, from_day FROM agreements WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (row?.state !== 'proposed') return refuse('agreement.decided');
  if (row.maker === by.actor) return refuse('agreement.same-person');
  if (decision === 'release')
    await tx.run(
      `UPDATE agreements SET state = 'ended', to_day = greatest($3::date - 1, from_day) WHERE agency = $1 AND bank = $2 AND state = 'released'`,
      [row.agency, row.bank, row.from_day],
    );
  await tx.run('UPDATE agreements SET state = $2, checker = $3, checked_at = $4, check_reason = $5 WHERE id = $1', [
    id,
    decision === 'release' ? 'released' : 'refused',
    by.actor,
    await businessNow(tx),
    reason,
  ]);
  await audit(tx, `${decision}Agreement`, id, by);
  return { id };
}

interface EndingRow {
  readonly agency: string;
  readonly bank: string;
  readonly state: string;
  readonly end_maker: string | null;
}

const lockEnding = 'SELECT agency, bank, state, end_maker FROM agreements WHERE id = $1 FOR UPDATE';

/**
 * One person asks that an agreement in force end: nothing is collected through the bank any more. Refuses
 * `agreement.not-in-force`, `agreement.end-asked`.
 */
export async function askToEndAgreement(
  tx: Transaction,
  id: string,
  reason: string,
  by: By,
): Promise<{ id: string } | Refusal> {
  const row = await tx.find<EndingRow>(lockEnding, [id]);
  if (row?.state !== 'released') return refuse('agreement.not-in-force');
  if (row.end_maker) return refuse('agreement.end-asked');
  await tx.run('UPDATE agreements SET end_reason = $2, end_maker = $3, end_made_at = $4 WHERE id = $1', [
    id,
    reason,
    by.actor,
    await businessNow(tx),
  ]);
  await audit(tx, 'askToEndAgreement', id, by, reason);
  return { id };
}

/**
 * Another person agrees, and it ends today, or refuses, and it stays in force. Refuses `agreement.not-in-force`,
 * `agreement.end-not-asked`, `agreement.end-same-person`, and `agreement.rounds-open` while the bank has rounds to answer.
 */
export async function decideEndOfAgreement(
  tx: Transaction,
  id: string,
  { decision, reason }: { readonly decision: 'release' | 'refuse'; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const row = await tx.find<EndingRow>(lockEnding, [id]);
  if (row?.state !== 'released') return refuse('agreement.not-in-force');
  if (!row.end_maker) return refuse('agreement.end-not-asked');
  if (row.end_maker === by.actor) return refuse('agreement.end-same-person');
  if (decision === 'refuse') {
    await tx.run(`UPDATE agreements SET end_reason = '', end_maker = NULL, end_made_at = NULL WHERE id = $1`, [id]);
    await audit(tx, 'refuseEndOfAgreement', id, by, reason);
    return { id };
  }
  if (await hasOpenRounds(tx, row)) return refuse('agreement.rounds-open');
  await tx.run(
    `UPDATE agreements SET state = 'ended', to_day = greatest($2::date, from_day), end_checker = $3 WHERE id = $1`,
    [id, toShanghaiDay(await businessNow(tx)), by.actor],
  );
  await audit(tx, 'endAgreement', id, by, reason);
  return { id };
}

/** What is drafted or under way is collected into the account that the agreement set up. */
async function hasOpenRounds(tx: Transaction, { agency, bank }: EndingRow): Promise<boolean> {
  const open = await tx.find(
    `SELECT ordinal FROM bank_rounds WHERE agency = $1 AND bank = $2 AND state IN ('drafting', 'drafted', 'released', 'sent') LIMIT 1`,
    [agency, bank],
  );
  return open !== undefined;
}

async function audit(tx: Transaction, action: AuditAction, id: string, by: By, reason = ''): Promise<void> {
  const { division } = await tx.get<{ division: string }>('SELECT division FROM agreements WHERE id = $1', [id]);
  await writeAudit(tx, { ...by, action, object: { kind: 'agreement', id }, division, ...(reason ? { reason } : {}) });
}
