import { bankFileName, findBankFileName } from '../../domain/interchange/bank-file-name.js';
import type { Finding } from '../../domain/interchange/finding.js';
import { findLineNumber } from '../../domain/interchange/line-id.js';
import { type MandateResultLine, MandateResultReader } from '../../domain/interchange/mandate-file.js';
import { readPieces } from '../../domain/interchange/pieces.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { clearAlert, raiseAlert } from '../alerts/alerts.js';
import { rejectOutgoing, wordsOfBank } from '../bank-files/draft.js';
import type { BankFileHandler, OpenedFile } from '../bank-files/handler.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { takeMandateAnswers } from './take-answers.js';

const actor = 'system';

/** Reads what banks answer to files of mandates (SQR): confirmed ones come into force, the cases that wait are told. */
export function mandateAnswerHandler(cipher: Cipher): BankFileHandler {
  return {
    check: (tx, file) => check(tx, cipher, file),
    letIn: (tx, file) => letIn(tx, cipher, file),
  };
}

/** The file that is answered, as far as it was sent. */
async function sentFile(tx: Transaction, file: OpenedFile) {
  const name = findBankFileName(file.name);
  if (name?.kind !== 'SQR') return undefined;
  const sentName = bankFileName({ ...name, kind: 'SQ' });
  const [sent] = await tx.rows<{ line_id: string; lines: number }>(
    `SELECT min(line_id) AS line_id, count(*)::int AS lines FROM mandate_lines WHERE file_name = $1 AND state = 'sent'
     HAVING count(*) > 0`,
    [sentName],
  );
  const ordinal = sent && findLineNumber(sent.line_id)?.ordinal;
  return sent && ordinal ? { name: sentName, ordinal, lines: sent.lines } : undefined;
}

async function check(tx: Transaction, cipher: Cipher, file: OpenedFile): Promise<readonly Finding[]> {
  const sent = await sentFile(tx, file);
  if (!sent) return [{ code: 'name-unexpected' }];
  const reader = new MandateResultReader(file.name, sent, file.encoding);
  const altered: Finding[] = [];
  for await (const lines of readPieces(reader, file.read())) altered.push(...(await alteredOf(tx, cipher, lines)));
  return [...reader.outcome.findings, ...altered];
}

/** The account of a line as it was sent (interchange §1). */
async function alteredOf(tx: Transaction, cipher: Cipher, lines: readonly MandateResultLine[]): Promise<Finding[]> {
  const rows = await tx.rows<{ line_id: string; account_enc: Buffer }>(
    `SELECT l.line_id, m.account_enc FROM mandate_lines l JOIN mandates m ON m.id = l.mandate_id WHERE l.line_id = ANY($1)`,
    [lines.map(({ lineId }) => lineId)],
  );
  const accounts = new Map(rows.map((row) => [row.line_id, cipher.decryptText(row.account_enc)]));
  return lines
    .filter(({ lineId, account }) => accounts.has(lineId) && accounts.get(lineId) !== account)
    .map(({ line }) => ({ code: 'sent-altered', line, field: 'account' }));
}

async function letIn(tx: Transaction, cipher: Cipher, file: OpenedFile): Promise<void> {
  const sent = await sentFile(tx, file);
  if (!sent) throw new Error(`the file ${file.name} answers nothing that was sent`);
  const reader = new MandateResultReader(file.name, sent, file.encoding);
  const at = await businessNow(tx);
  for await (const lines of readPieces(reader, file.read())) {
    const answers = lines.map(({ lineId, code, message }) => ({ lineId, code, message: message ?? '' }));
    await takeMandateAnswers(tx, cipher, answers, { actor, at });
  }
  const { refusal } = reader.outcome;
  const alert = { kind: 'mandatesRefused', subject: `${file.agency} ${file.bank}` } as const;
  if (refusal.length === 0) return clearAlert(tx, alert.kind, alert.subject);
  await sendAnew(tx, sent.name, wordsOfBank(refusal));
  await raiseAlert(tx, { ...alert, detail: { file: sent.name } });
}

/** The bank could not take the file: its lines go with the next one, under other ids. */
async function sendAnew(tx: Transaction, name: string, reason: string): Promise<void> {
  const file = await tx.get<{ id: string }>(
    `SELECT id FROM bank_files WHERE name = $1 AND direction = 'out' AND state <> 'rejected'`,
    [name],
  );
  const rejected = await rejectOutgoing(tx, file.id, reason, { actor });
  if (isRefusal(rejected)) throw new Error(`the file ${name} was not given up: ${rejected.code}`);
  await tx.run(
    `UPDATE mandate_lines SET state = 'queued', file_name = NULL, seq = NULL, line_id = NULL, sent_at = NULL
     WHERE file_name = $1 AND state = 'sent'`,
    [name],
  );
}
