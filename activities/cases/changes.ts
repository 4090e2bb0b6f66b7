import { getCaseType } from '../../domain/case/case-types.js';
import type { Change } from '../../domain/case/changes.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { insertCard } from '../cards/cards.js';
import { moveCaseCard } from '../cards/case-card.js';
import { refundCharge, takeCharge } from '../counter/charges.js';
import { type ApplyType, queueOrder } from '../factory/orders.js';
import { newId } from '../numbers/new-id.js';
import { lastPhotoOf } from '../photos/photos.js';
import { markPin } from '../pins/card-pin.js';
import { answerCaseOfCard } from './answers.js';
import { queueCaseNotice } from './case-notice.js';
import { issueCasePaper } from './case-papers.js';
import { madeCardOf, tellChanged } from './case-row.js';
import { armPromise, meetPromise } from './deadlines.js';
import { note, type StepContext } from './step-context.js';

type Handlers = {
  [Kind in Change['kind']]: (
    context: StepContext,
    change: Extract<Change, { kind: Kind }>,
  ) => Promise<Refusal | undefined>;
};

const handlers: Handlers = {
  accept: async (context, change) => {
    context.row.accepted_at = context.clock.now;
    context.row.data = { ...context.row.data, promiseWorkingDays: change.workingDays };
    const promise = await armPromise(context, change.workingDays, change.escalateAtPercent);
    note(context, 'accepted', {
      data: {
        workingDays: change.workingDays,
        promisedBy: promise.dueAt.toISOString(),
        provisional: promise.provisional,
      },
    });
    return undefined;
  },
  meetPromise: async (context) => {
    await meetPromise(context);
    return undefined;
  },
  paper: async (context, change) => {
    await issueCasePaper(context, change.paper);
    return undefined;
  },
  orderCard: (context, change) => orderCard(context, change.ordinal, change.applyType),
  card: async (context, change) => {
    const { row } = context;
    const cardId = change.of === 'subject' ? row.card_id : madeCardOf(row);
    if (!cardId) throw new Error(`case ${row.id} has no card to ${change.event}`);
    return moveCaseCard(context, { cardId, event: change.event, ...(change.ifIn ? { ifIn: change.ifIn } : {}) });
  },
  charge: (context, change) => takeCharge(context, change.charge),
  refund: (context, change) => refundCharge(context, change.charge),
  answer: async ({ tx, row, clock }, { type, step, result }) => {
    if (!row.card_id) throw new Error(`case ${row.id} was filed for no card`);
    await answerCaseOfCard(tx, { cardId: row.card_id, type }, { step, result, at: clock.now });
    return undefined;
  },
  pin: async (context, change) => {
    await markPin(context, change.event);
    return undefined;
  },
  moveToOffice: async (context, change) => {
    const { row, tx } = context;
    const office = await tx.get<{ code: string; division: string }>(
      'SELECT code, division FROM offices WHERE code = $1',
      [change.office === 'to' ? row.data.toOffice : row.data.fromOffice],
    );
    tellChanged(tx, row);
    row.office = office.code;
    row.division = office.division;
    note(context, 'movedToOffice', { data: { office: office.code } });
    return undefined;
  },
  notice: async (context, change) => {
    await queueCaseNotice(context, change.template);
    return undefined;
  },
};

/** Makes the changes of a step in their order; the first refusal ends it, and the transaction with it. */
export async function applyChanges(context: StepContext, changes: readonly Change[]): Promise<Refusal | undefined> {
  for (const change of changes) {
    const refusal = await (handlers[change.kind] as (c: StepContext, made: Change) => Promise<Refusal | undefined>)(
      context,
      change,
    );
    if (isRefusal(refusal)) return refusal;
  }
  return undefined;
}

/** Queues an order for the factory's next file; the card itself is entered with the first order that makes it. */
async function orderCard(context: StepContext, ordinal: number, applyType: ApplyType): Promise<Refusal | undefined> {
  const { tx, row, clock } = context;
  const photoId = row.data.photoId ?? (await lastPhotoOf(tx, row.person_id));
  if (!photoId) return refuse('case.photo-missing', { field: 'input.photoId' });
  const cardId = (await findCardToMake(context)) ?? (await enterCard(context));
  if (isRefusal(cardId)) return cardId;
  await queueOrder(tx, {
    caseId: row.id,
    ordinal,
    cardId,
    personId: row.person_id,
    photoId,
    office: row.office,
    division: row.division,
    cardKind: 'formal',
    applyType,
    at: clock.now,
  });
  note(context, 'cardOrdered', { data: { ordinal, applyType } });
  return undefined;
}

/** The card that the case makes already; none before its first order, and after one that arrived damaged. */
async function findCardToMake({ tx, row }: StepContext): Promise<string | undefined> {
  const made = madeCardOf(row);
  if (!made) return undefined;
  return (await tx.find<{ id: string }>(`SELECT id FROM cards WHERE id = $1 AND state <> 'destroyed'`, [made]))?.id;
}

/** One formal card in making a person: a replacement may be asked for while an exchange makes one. */
async function enterCard({ tx, row, clock }: StepContext): Promise<string | Refusal> {
  const making = await tx.find<{ id: string }>(
    `SELECT id FROM cards WHERE person_id = $1 AND kind = 'formal' AND state IN ('in_production', 'produced', 'in_stock')`,
    [row.person_id],
  );
  if (making) return refuse('card.in-making', { conflict: { kind: 'card', id: making.id } });
  const id = newId();
  if (getCaseType(row.type).subject === 'card') row.new_card_id = id;
  else row.card_id = id;
  await insertCard(tx, {
    id,
    personId: row.person_id,
    kind: 'formal',
    office: row.office,
    division: row.division,
    caseId: row.id,
    at: clock.now,
  });
  return id;
}
