import { randomBytes } from 'node:crypto';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { ivBytes, sealEnvelope } from '../../domain/interchange/envelope.js';
import { type FactoryFileName, factoryFileName } from '../../domain/interchange/factory-name.js';
import { type FactoryOrder, readOrderFile, sexCodes, writeOrderFile } from '../../domain/interchange/factory-order.js';
import { writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { nextNumber } from '../numbers/numbers.js';
import type { FactoryDeps } from './factory-deps.js';
import { keepFactoryFile } from './files.js';

/** Orders in one file; what is left over goes into the next one. */
export const mostOrdersInFile = 500;
const mostFilesInRound = 100;
const mostFilesADay = 999;
const counterKind = 'factoryFile';

interface QueuedOrder {
  readonly id: string;
  readonly id_number_enc: Buffer;
  readonly name: string;
  readonly sex: keyof typeof sexCodes;
  readonly digest: string;
  readonly card_kind: FactoryOrder['cardKind'];
  readonly apply_type: FactoryOrder['applyType'];
}

/**
 * Takes a factory's queued orders into order files, one or more an office, each in one transaction: from then on an
 * application can't be withdrawn. The bytes are frozen here, so that whatever happens the same ones are sent. Gives the
 * names of the new files.
 */
export async function draftFactoryFiles(deps: FactoryDeps, factory: string): Promise<string[]> {
  const names: string[] = [];
  while (names.length < mostFilesInRound) {
    const waiting = await deps.db.rows<{ office: string }>(
      "SELECT DISTINCT office FROM card_orders WHERE factory = $1 AND state = 'queued' ORDER BY office",
      [factory],
    );
    const drafted: string[] = [];
    for (const { office } of waiting) {
      const name = await deps.db.transaction((tx) => draftFile(deps, tx, factory, office));
      if (name) drafted.push(name);
    }
    names.push(...drafted);
    if (drafted.length === 0) return names;
  }
  return names;
}

/** One office's next file, or nothing where its orders are gone, or its numbers for the day. */
async function draftFile(
  deps: FactoryDeps,
  tx: Transaction,
  factory: string,
  office: string,
): Promise<string | undefined> {
  const madeAt = await businessNow(tx);
  const date = toShanghaiDay(madeAt);
  const scope = `${office}-${factory}-${date}`;
  // Three digits: what comes after waits for tomorrow's numbers.
  if ((await lastNumber(tx, scope)) >= mostFilesADay) return undefined;
  const orders = await takeQueued(tx, factory, office);
  if (orders.length === 0) return undefined;
  const n = Number(await nextNumber(tx, counterKind, scope, Number(date.slice(0, 4))));
  const name: FactoryFileName = { kind: 'ZK', office, factory, date, n };
  await keepFile(deps, tx, name, madeAt, orders);
  return factoryFileName(name);
}

async function lastNumber(tx: Transaction, scope: string): Promise<number> {
  const row = await tx.find<{ value: bigint }>('SELECT value FROM counters WHERE kind = $1 AND scope = $2', [
    counterKind,
    scope,
  ]);
  return Number(row?.value ?? 0);
}

function takeQueued(tx: Transaction, factory: string, office: string): Promise<QueuedOrder[]> {
  return tx.rows<QueuedOrder>(
    `SELECT o.id, p.id_number_enc, p.name, p.sex, f.digest, o.card_kind, o.apply_type
     FROM card_orders o JOIN people p ON p.id = o.person_id JOIN photos f ON f.id = o.photo_id
     WHERE o.factory = $1 AND o.office = $2 AND o.state = 'queued'
     ORDER BY o.queued_at, o.id LIMIT $3 FOR UPDATE OF o SKIP LOCKED`,
    [factory, office, mostOrdersInFile],
  );
}

async function keepFile(
  deps: FactoryDeps,
  tx: Transaction,
  name: FactoryFileName,
  madeAt: Date,
  orders: readonly QueuedOrder[],
): Promise<void> {
  const fileName = factoryFileName(name);
  const bytes = writeOrderFile(
    name,
    madeAt,
    orders.map((order) => lineOf(deps, name.office, order)),
  );
  const { trailerSm3 } = readOrderFile(fileName, bytes);
  const envelope = sealEnvelope(bytes, deps.keys.getCurrent(name.factory), randomBytes(ivBytes));
  await keepFactoryFile(tx, {
    ...name,
    name: fileName,
    lines: orders.length,
    trailerSm3: trailerSm3 ?? '',
    envelope,
    state: 'drafted',
    findings: [],
    madeAt,
  });
  await tx.run(
    `UPDATE card_orders o SET state = 'sent', file_name = $2, seq = t.seq
     FROM unnest($1::text[]) WITH ORDINALITY AS t (id, seq) WHERE o.id = t.id`,
    [orders.map((order) => order.id), fileName],
  );
  const detail = { lines: orders.length, sm3: trailerSm3 };
  await writeAudit(tx, {
    actor: 'system',
    action: 'draftFactoryFile',
    object: { kind: 'factoryFile', id: fileName },
    detail,
  });
}

function lineOf(deps: FactoryDeps, office: string, order: QueuedOrder): Omit<FactoryOrder, 'seq'> {
  return {
    orderId: order.id,
    idNumber: deps.cipher.decryptText(order.id_number_enc),
    name: order.name,
    sex: sexCodes[order.sex],
    division: office.slice(0, 6),
    photoDigest: order.digest,
    cardKind: order.card_kind,
    applyType: order.apply_type,
  };
}
