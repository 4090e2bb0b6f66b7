import type { Finding, FindingCode } from '../../domain/interchange/finding.js';
import { FindingList } from '../../domain/interchange/finding-list.js';
import type { Transaction } from '../database/database.js';
import type { AnsweredRound } from './find-round.js';

/** More than a list of findings keeps. */
const mostRows = 20_000;

/** The account is compared by its index, under every key that is still in use. */
const altered = `SELECT s.line, s.amount_fen <> l.principal_fen + l.late_fee_fen AS amount,
    m.account_idx <> ALL (string_to_array(s.account_mac, ' ')) AS account
  FROM result_staging s JOIN round_lines l ON l.ordinal = $2 AND l.seq = s.seq JOIN mandates m ON m.id = l.mandate_id
  WHERE s.file_id = $1 AND (s.amount_fen <> l.principal_fen + l.late_fee_fen
    OR m.account_idx <> s.account_mac AND m.account_idx <> ALL (string_to_array(s.account_mac, ' ')))
  ORDER BY s.line LIMIT ${mostRows}`;

/** A bank counts on: where the lowest serial is above every one that it used before, none of them was used. */
const reachesBack = `SELECT coalesce(
    (SELECT min(serial) FROM result_staging WHERE file_id = $1)
      <= (SELECT max(o.serial) FROM line_outcomes o WHERE o.bank = $2 AND o.serial IS NOT NULL), false) AS back`;

const serialsUsed = `SELECT s.line FROM result_staging s WHERE s.file_id = $1 AND s.serial IS NOT NULL
    AND EXISTS (SELECT FROM line_outcomes o WHERE o.bank = $2 AND o.serial = s.serial)
  UNION
  SELECT s.line FROM result_staging s JOIN (
    SELECT serial, min(line) AS first FROM result_staging WHERE file_id = $1 AND serial IS NOT NULL
    GROUP BY serial HAVING count(*) > 1) twice ON twice.serial = s.serial AND s.line > twice.first
  WHERE s.file_id = $1 ORDER BY line LIMIT ${mostRows}`;

/** What a correction finds: how the line stands, and whether its due went on since (interchange §1, Late correction). */
const corrected = `SELECT s.line, s.code, s.serial, n.code AS code_before,
    EXISTS (SELECT FROM claims k WHERE k.due_id = l.due_id)
      OR EXISTS (SELECT FROM waivers w WHERE w.due_id = l.due_id AND w.state = 'released')
      OR EXISTS (SELECT FROM round_lines x JOIN bank_rounds r ON r.ordinal = x.ordinal
           WHERE x.due_id = l.due_id AND x.ordinal > l.ordinal AND r.state <> 'withdrawn') AS went_on,
    EXISTS (SELECT FROM refunds f WHERE f.ordinal = l.ordinal AND f.seq = l.seq AND f.state IN ('ordered', 'refunded')) AS refunded
  FROM result_staging s JOIN round_lines l ON l.ordinal = $2 AND l.seq = s.seq
  JOIN LATERAL (SELECT code FROM line_outcomes o WHERE o.ordinal = l.ordinal AND o.seq = l.seq
    ORDER BY o.revision DESC LIMIT 1) n ON true
  WHERE s.file_id = $1 ORDER BY s.line`;

interface Correction {
  readonly line: number;
  readonly code: string;
  readonly serial: string | null;
  readonly code_before: string;
  readonly went_on: boolean;
  /** Its money has left for the participant, or the bank is told to pay it out. */
  readonly refunded: boolean;
}

/**
 * What only the rows know of a result that is staged: every finding beside those of its reader. `serialsAscend`: what the
 * reader saw of its serials, most of which need no look at a million lines.
 */
export async function rowFindings(
  tx: Transaction,
  fileId: string,
  round: AnsweredRound,
  serialsAscend: boolean,
): Promise<readonly Finding[]> {
  const findings = new FindingList();
  const rows = await tx.rows<{ line: number; amount: boolean; account: boolean }>(altered, [fileId, round.ordinal]);
  for (const { line, amount, account } of rows) {
    if (account) findings.push({ code: 'sent-altered', line, field: 'account' });
    if (amount) findings.push({ code: 'sent-altered', line, field: 'amount' });
  }
  for (const line of await linesWithUsedSerial(tx, fileId, round.bank, serialsAscend))
    findings.push({ code: 'serial-used', line, field: 'serial' });
  if (round.revision > 0) findings.push(...(await correctionFindings(tx, fileId, round)));
  return findings.all();
}

async function linesWithUsedSerial(
  tx: Transaction,
  fileId: string,
  bank: string,
  serialsAscend: boolean,
): Promise<number[]> {
  const { back } = await tx.get<{ back: boolean }>(reachesBack, [fileId, bank]);
  if (serialsAscend && !back) return [];
  return (await tx.rows<{ line: number }>(serialsUsed, [fileId, bank])).map(({ line }) => line);
}

async function correctionFindings(tx: Transaction, fileId: string, { ordinal }: AnsweredRound): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const row of await tx.rows<Correction>(corrected, [fileId, ordinal])) {
    const code = faultOf(row);
    if (code) findings.push({ code, line: row.line, field: code.endsWith('-serial') ? 'serial' : 'code' });
  }
  return findings;
}

/** What is wrong with a correction. A failure may become another failure: then nothing has moved, and there is no serial. */
function faultOf({ code, code_before: before, serial, went_on, refunded }: Correction): FindingCode | undefined {
  if (code === before) return 'correction-same';
  if (code === '0') return went_on ? 'correction-sent-again' : undefined;
  if (before === '0' && refunded) return 'correction-refunded';
  if (before === '0') return serial === null ? 'correction-serial' : undefined;
  return serial === null ? undefined : 'failure-serial';
}
