import { contradictsBankSide } from '../../domain/card/bank-state.js';
import type { FiledCase } from '../../domain/case/filing.js';
import { type BankEvent, isSameEvent, namesCard } from '../../domain/interchange/bank-event.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { followCard } from '../mandates/follow-card.js';
import { newId } from '../numbers/new-id.js';
import type { EventOrigin, EventScene, Reaction, ToldCard } from './bank-event-deps.js';
import { type BankSides, foldBankSide, saveBankSide } from './bank-side.js';
import { findToldCard } from './find-card.js';

/** What became of an event. `known`: the same was told before, and this answer is the same as then. */
export interface RecordedEvent {
  readonly state: 'taken' | 'known';
  /** False where no card of the bank has this number or account: it is kept, and listed. */
  readonly matched: boolean;
  readonly reaction: string;
  /** A case that the event filed; its workflow may be started at once. */
  readonly filed?: FiledCase & { readonly type: string };
}

const unmatched: Pick<Reaction, 'caseId' | 'filed'> & { reaction: 'unmatched' } = { reaction: 'unmatched' };

/** Clocks of two machines never agree to the second. */
const skewMs = 5 * 60_000;

/** What the social side makes of an event. */
export type React = (scene: EventScene, sides: BankSides) => Promise<Reaction>;

/**
 * Writes an event, where the bank side stands with it, and what `react` makes of it. The same event again changes
 * nothing. Refuses `bank-event.conflict` where the id was told with another content, `bank-event.no-card` and
 * `bank-event.future`.
 */
export async function enterBankEvent(
  tx: Transaction,
  cipher: Cipher,
  origin: EventOrigin,
  event: BankEvent,
  react: React,
): Promise<RecordedEvent | Refusal> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 4))', [`${origin.bank} ${event.eventId}`]);
  const known = await findKnownEvent(tx, cipher, origin.bank, event);
  if (known) return known;
  if (!namesCard(event)) return refuse('bank-event.no-card', { field: 'cardNumber' });
  const clock = await readClock(tx);
  if (event.occurredAt.getTime() > clock.now.getTime() + skewMs) {
    return refuse('bank-event.future', { field: 'occurredAt' });
  }
  const card = await findToldCard(tx, cipher, origin.bank, event);
  const id = newId();
  const scene = { tx, cipher, clock, id, event, origin };
  const { late, ...made } = card ? await apply({ ...scene, card }, react) : { late: false, ...unmatched };
  await insertEvent({ ...scene, card }, late, made);
  return {
    state: 'taken',
    matched: card !== undefined,
    reaction: made.reaction,
    ...(made.filed ? { filed: made.filed } : {}),
  };
}

/** What was told under this id before; a refusal where it said something else. */
export async function findKnownEvent(
  tx: Transaction,
  cipher: Cipher,
  bank: string,
  event: BankEvent,
): Promise<RecordedEvent | Refusal | undefined> {
  const row = await tx.find<EventRow>('SELECT * FROM bank_events WHERE bank = $1 AND event_id = $2', [
    bank,
    event.eventId,
  ]);
  if (!row) return undefined;
  if (!isSameEvent(toldEventOf(cipher, row), event)) return refuse('bank-event.conflict', { field: 'eventId' });
  return { state: 'known', matched: row.card_id !== null, reaction: row.reaction };
}

/** An event's row opened: what the bank told. */
export function toldEventOf(cipher: Cipher, row: EventRow): BankEvent {
  const open = (sealed: Buffer | null) => sealed && cipher.decryptText(sealed);
  return {
    eventId: row.event_id,
    kind: row.kind,
    cardNumber: open(row.card_number_enc),
    account: open(row.account_enc),
    occurredAt: row.occurred_at,
    detail: open(row.detail_enc),
  };
}

export interface EventRow {
  readonly event_id: string;
  readonly kind: BankEvent['kind'];
  readonly card_id: string | null;
  readonly card_number_enc: Buffer | null;
  readonly account_enc: Buffer | null;
  readonly detail_enc: Buffer | null;
  readonly occurred_at: Date;
  readonly reaction: string;
}

/** Moves the card's bank side and lets the social side react, unless the event contradicts what is there. */
export async function apply(scene: EventScene, react: React): Promise<Reaction & { late: boolean }> {
  const sides = await foldBankSide(scene.tx, scene.card, scene.event);
  await saveBankSide(scene.tx, scene.card, sides.now);
  followCard(scene.tx, scene.card.id, {
    why: scene.event.kind,
    actor: scene.origin.actor,
    at: scene.clock.now,
  });
  if (contradictsBankSide(sides.before, scene.event.kind)) return { late: sides.late, reaction: 'contradiction' };
  return { late: sides.late, ...(await react(scene, sides)) };
}

type Told = Omit<EventScene, 'card'> & { readonly card: ToldCard | undefined };

async function insertEvent(
  { tx, cipher, clock, id, event, origin, card }: Told,
  late: boolean,
  made: { readonly reaction: string; readonly caseId?: string },
): Promise<void> {
  const seal = (value: string | null) => (value === null ? null : cipher.encrypt(value));
  await tx.run(
    `INSERT INTO bank_events (id, bank, event_id, kind, card_id, division, card_number_enc, account_enc, detail_enc,
       occurred_at, received_at, source, file_id, actor, late, reaction, reaction_case_id, trace_id)
     VALUES ($1, $2, $3, $4, $5, coalesce($6, (SELECT code FROM divisions WHERE parent IS NULL ORDER BY code LIMIT 1)),
       $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      id,
      origin.bank,
      event.eventId,
      event.kind,
      card?.id ?? null,
      card?.division ?? null,
      seal(event.cardNumber),
      seal(event.account),
      seal(event.detail),
      event.occurredAt,
      clock.now,
      origin.source,
      origin.fileId ?? null,
      origin.actor,
      late,
      made.reaction,
      made.caseId ?? null,
      origin.traceId,
    ],
  );
  await writeAudit(tx, {
    actor: origin.actor,
    action: 'takeBankEvent',
    object: { kind: 'bankEvent', id },
    ...(card ? { division: card.division } : {}),
    detail: { bank: origin.bank, kind: event.kind, source: origin.source, reaction: made.reaction, late },
    traceId: origin.traceId,
  });
}
