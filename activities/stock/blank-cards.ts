import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';
import type { DestructionList } from './destruction-list.js';
import type { Place } from './kept-cards.js';

// Every move changes the office's row (`blank_stock`) in its statement or before it: whoever takes blanks away holds its lock.

/** A delivery of blanks, by the number of its note. */
export interface BlankDelivery extends Place {
  readonly delivery: string;
  readonly quantity: number;
}

/**
 * Enters a delivery; the first one begins the office's count. The same note with the same quantity again changes nothing
 * and answers the same. Gives what is on hand. Refuses `stock.delivery-differs`.
 */
export async function receiveBlanks(
  tx: Transaction,
  { office, division, delivery, quantity }: BlankDelivery,
  by: By,
): Promise<{ onHand: number } | Refusal> {
  const entered = await tx.run(
    `INSERT INTO blank_card_moves (office, division, kind, quantity, delivery, actor, at)
     VALUES ($1, $2, 'received', $3, $4, $5, $6) ON CONFLICT (office, delivery) DO NOTHING`,
    [office, division, quantity, delivery, by.actor, await businessNow(tx)],
  );
  if (entered === 0) return repeatedDelivery(tx, { office, delivery, quantity });
  const stock = await tx.get<{ onHand: number }>(
    `INSERT INTO blank_stock AS b (office, division, on_hand) VALUES ($1, $2, $3)
     ON CONFLICT (office) DO UPDATE SET on_hand = b.on_hand + $3 RETURNING on_hand AS "onHand"`,
    [office, division, quantity],
  );
  await audit(tx, by, 'receiveBlankCards', { office, division }, { quantity, delivery });
  return stock;
}

async function repeatedDelivery(
  tx: Transaction,
  { office, delivery, quantity }: Omit<BlankDelivery, 'division'>,
): Promise<{ onHand: number } | Refusal> {
  const before = await tx.get<{ quantity: number }>(
    'SELECT quantity FROM blank_card_moves WHERE office = $1 AND delivery = $2',
    [office, delivery],
  );
  if (before.quantity !== quantity) {
    return refuse('stock.delivery-differs', { field: 'quantity', params: { delivery, quantity: before.quantity } });
  }
  return { onHand: await blanksOnHand(tx, office) };
}

/** Blanks that can't be handed over: set aside until two people destroy them. Refuses `stock.blanks-short`. */
export async function spoilBlanks(
  tx: Transaction,
  { office, division, quantity, reason }: Place & { readonly quantity: number; readonly reason: string },
  by: By,
): Promise<{ onHand: number } | Refusal> {
  const stock = await tx.find<{ onHand: number }>(
    `UPDATE blank_stock SET on_hand = on_hand - $2, spoiled = spoiled + $2 WHERE office = $1 AND on_hand >= $2
     RETURNING on_hand AS "onHand"`,
    [office, quantity],
  );
  if (!stock) {
    return refuse('stock.blanks-short', { field: 'quantity', params: { blanks: await blanksOnHand(tx, office) } });
  }
  tx.write(
    `INSERT INTO blank_card_moves (office, division, kind, quantity, reason, actor, at)
     VALUES ($1, $2, 'spoiled', $3, $4, $5, $6)`,
    [office, division, quantity, reason, by.actor, await businessNow(tx)],
  );
  await audit(tx, by, 'spoilBlankCards', { office, division }, { quantity }, reason);
  return stock;
}

/**
 * Takes the blank that becomes the case's temporary card (附件1 第十九条2). An office that has not entered a delivery yet
 * does not count its blanks, and hands them over as before. Refuses `temporary-card.none-in-stock`.
 */
export async function handOverBlank(
  tx: Transaction,
  {
    office,
    division,
    caseId,
    actor,
    at,
  }: Place & { readonly caseId: string; readonly actor: string; readonly at: Date },
): Promise<Refusal | undefined> {
  const { taken, counted } = await tx.get<{ taken: boolean; counted: boolean }>(
    `WITH taken AS (UPDATE blank_stock SET on_hand = on_hand - 1 WHERE office = $1 AND on_hand > 0 RETURNING office),
       moved AS (INSERT INTO blank_card_moves (office, division, kind, quantity, case_id, actor, at)
         SELECT office, $2, 'handedOver', 1, $3, $4, $5 FROM taken)
     SELECT EXISTS (SELECT FROM taken) AS taken, EXISTS (SELECT FROM blank_stock WHERE office = $1) AS counted`,
    [office, division, caseId, actor, at],
  );
  return counted && !taken ? refuse('temporary-card.none-in-stock', { params: { office } }) : undefined;
}

/** Puts spoiled blanks on a destruction list. Refuses `stock.blanks-short`. */
export async function listBlanks(tx: Transaction, office: string, blanks: number): Promise<Refusal | undefined> {
  if (blanks === 0) return undefined;
  const listed = await tx.run(
    'UPDATE blank_stock SET listed = listed + $2 WHERE office = $1 AND spoiled - listed >= $2',
    [office, blanks],
  );
  if (listed === 1) return undefined;
  const row = await tx.find<{ free: number }>('SELECT spoiled - listed AS free FROM blank_stock WHERE office = $1', [
    office,
  ]);
  return refuse('stock.blanks-short', { field: 'blanks', params: { blanks: row?.free ?? 0 } });
}

/** The blanks of a list that was refused or withdrawn may be listed anew. */
export function unlistBlanks(tx: Transaction, { office, blanks }: DestructionList): void {
  if (blanks === 0) return;
  tx.write('UPDATE blank_stock SET listed = listed - $2 WHERE office = $1', [office, blanks]);
}

/** The blanks of a list are destroyed with its cards (附件1 第十六条4). */
export function destroyBlanks(
  tx: Transaction,
  { id, office, division, blanks }: DestructionList,
  { actor, at }: { readonly actor: string; readonly at: Date },
): void {
  if (blanks === 0) return;
  tx.write('UPDATE blank_stock SET spoiled = spoiled - $2, listed = listed - $2 WHERE office = $1', [office, blanks]);
  tx.write(
    `INSERT INTO blank_card_moves (office, division, kind, quantity, list_id, actor, at)
     VALUES ($1, $2, 'destroyed', $3, $4, $5, $6)`,
    [office, division, blanks, id, actor, at],
  );
}

async function blanksOnHand(q: Queryable, office: string): Promise<number> {
  const row = await q.find<{ n: number }>('SELECT on_hand AS n FROM blank_stock WHERE office = $1', [office]);
  return row?.n ?? 0;
}

async function audit(
  tx: Transaction,
  by: By,
  action: 'receiveBlankCards' | 'spoilBlankCards',
  { office, division }: Place,
  detail: Readonly<Record<string, string | number>>,
  reason = '',
): Promise<void> {
  await writeAudit(tx, { ...by, action, object: { kind: 'office', id: office }, division, reason, detail });
}
