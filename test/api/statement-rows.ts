import { ulid } from 'ulid';
import type { Cipher } from '../../activities/cipher/cipher.js';
import type { Database } from '../../activities/database/database.js';

interface Stage {
  readonly db: Database;
  readonly cipher: Cipher;
}

/** An agreement of agency 140100 with bank 0102, with its collection account. */
export async function writeAgreement(api: Stage): Promise<void> {
  const account = '14010055556666';
  await api.db.run(
    `INSERT INTO agreements (id, agency, bank, division, number, signed_on, from_day, state, maker, made_at, checker, checked_at)
     VALUES ('A', '140100', '0102', '1401', 'A', '2026-01-01', '2026-01-01', 'released', 'm', now(), 'c', now())`,
  );
  await api.db.run(
    `INSERT INTO agency_accounts (agreement_id, use, account_enc, account_idx, account_name) VALUES ('A', 'DK', $1, $2, '代扣专户')`,
    [api.cipher.encrypt(account), api.cipher.index('account', account)],
  );
}

/** Of the posted round the bank has the first line, the second one for a fen less, and it moved money to the treasury. */
export async function writeStatement(api: Stage, posted: string): Promise<void> {
  const fileId = ulid();
  await api.db.run(
    `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, state, lines, bytes, content_sm3, trailer_sm3,
       envelope_bytes, envelope_sm3, made_at)
     VALUES ($1, 'DZ_140100_0102_DK_202602.txt', 'in', 'DZ', '0102', '140100', '1401', 'taken', 3, 9, '', $1, 9, '', now())`,
    [fileId],
  );
  const { no } = await api.db.get<{ no: number }>(
    `INSERT INTO statements (agency, bank, use, month, correction, file_id, state, made_at, lines, opening_fen, closing_fen,
       credits_fen, debits_fen) VALUES ('140100', '0102', 'DK', '202602', 0, $1, 'current', now(), 3, 0, 3999, 103999, 100000) RETURNING no`,
    [fileId],
  );
  const memo = api.cipher.encrypt('划转财政专户6217000012345678');
  await api.db.run(
    `INSERT INTO statement_movements (statement_no, n, ordinal, seq, amount_fen, settled_on, direction, serial, memo_enc)
     VALUES ($1, 1, $2, 1, 52000, '2026-02-09', 'C', '1401001', NULL), ($1, 2, $2, 2, 51999, '2026-02-09', 'C', '1401002', NULL),
       ($1, 3, NULL, NULL, 100000, '2026-02-27', 'D', 'T9', $3)`,
    [no, posted, memo],
  );
}
