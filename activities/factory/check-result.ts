import { openEnvelope } from '../../domain/interchange/envelope.js';
import type { FactoryFile } from '../../domain/interchange/factory-file.js';
import { findFactoryFileName } from '../../domain/interchange/factory-name.js';
import {
  type FactoryResultLine,
  readResultFile,
  resultOrderFindings,
  type SentOrder,
} from '../../domain/interchange/factory-result.js';
import { type Finding, isFinding } from '../../domain/interchange/finding.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import type { FactoryDeps } from './factory-deps.js';

/** An order as the result's lines are held against it; its row is locked. */
export interface OrderedCard extends SentOrder {
  readonly id: string;
  readonly caseId: string;
  readonly cardId: string;
  readonly fileName: string;
}

/** A result file as read and held against what was sent. With findings it is held, and nothing of it counts. */
export interface CheckedResult {
  /** The file's own bytes; missing where its envelope could not be opened. */
  readonly content?: Buffer;
  readonly file?: FactoryFile<FactoryResultLine>;
  readonly orders: ReadonlyMap<string, OrderedCard>;
  readonly findings: readonly Finding[];
}

/** A result file as it came: whose, under what name. */
export interface CameIn {
  readonly factory: string;
  readonly name: string;
  /** The file's row where it is kept already, so that it is not taken for its own repetition. */
  readonly id?: string;
}

/** Opens and checks a result file whole, and lists every finding (interchange §1: a result is whole). */
export async function checkResult(
  deps: FactoryDeps,
  tx: Transaction,
  came: CameIn,
  bytes: Buffer,
): Promise<CheckedResult> {
  const opened = openEnvelope(bytes, (keyId) => deps.keys.find(came.factory, keyId));
  if (isFinding(opened)) return { orders: new Map(), findings: [opened] };
  return checkContent(tx, deps.cipher, came, opened);
}

/** The same for what was in the envelope: held files are looked at again before they are let in. */
export async function checkContent(
  tx: Transaction,
  cipher: Cipher,
  came: CameIn,
  content: Buffer,
): Promise<CheckedResult> {
  const { factory, name } = came;
  const file = readResultFile(name, content);
  const orders = await lockOrders(tx, file);
  const foreign = (findFactoryFileName(name)?.factory ?? factory) !== factory;
  const findings: Finding[] = [
    ...file.findings,
    ...(foreign ? [{ code: 'header-name', field: 'factory' } as const] : []),
    ...(await takenBefore(tx, came, file.trailerSm3)),
    ...resultOrderFindings(file, (orderId) => orders.get(orderId)),
    ...(await numbersInUse(tx, cipher, file)),
  ];
  return { content, file, orders, findings };
}

/** Locks the orders in id order, so that two files never wait for each other crosswise. */
async function lockOrders(
  tx: Transaction,
  file: FactoryFile<FactoryResultLine>,
): Promise<ReadonlyMap<string, OrderedCard>> {
  const rows = await tx.rows<OrderedCard>(
    `SELECT o.id, o.case_id AS "caseId", o.card_id AS "cardId", o.file_name AS "fileName", o.seq, o.office, o.factory,
       (o.state <> 'sent' OR c.state <> 'in_production') AS ended
     FROM card_orders o JOIN cards c ON c.id = o.card_id
     WHERE o.id = ANY($1) AND o.file_name IS NOT NULL ORDER BY o.id FOR UPDATE`,
    [file.lines.map((line) => line.orderId)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function takenBefore(
  tx: Transaction,
  { factory, name, id }: CameIn,
  trailerSm3: string | undefined,
): Promise<Finding[]> {
  const rows = await tx.rows<{ name: string; trailer_sm3: string }>(
    `SELECT name, trailer_sm3 FROM factory_files
     WHERE kind = 'ZKR' AND factory = $1 AND state <> 'rejected' AND id <> $4
       AND (name = $2 OR trailer_sm3 = $3)`,
    [factory, name, trailerSm3 ?? '', id ?? ''],
  );
  const findings: Finding[] = [];
  if (rows.some((row) => row.name === name)) findings.push({ code: 'name-used' });
  if (trailerSm3 && rows.some((row) => row.trailer_sm3 === trailerSm3)) findings.push({ code: 'file-repeated' });
  return findings;
}

/** A card number that another card has already can't be this one's. */
async function numbersInUse(tx: Transaction, cipher: Cipher, file: FactoryFile<FactoryResultLine>): Promise<Finding[]> {
  const wanted = new Map<string, number>();
  for (const { cardNumber, line } of file.lines)
    for (const index of cardNumber === null ? [] : cipher.indexCandidates('cardNumber', cardNumber))
      wanted.set(index, line);
  const used = await tx.rows<{ idx: string }>(
    'SELECT card_number_idx AS idx FROM cards WHERE card_number_idx = ANY($1)',
    [[...wanted.keys()]],
  );
  return used.map(({ idx }) => ({ code: 'result-repeated', line: wanted.get(idx), field: 'cardNumber' }));
}
