import { ulid } from 'ulid';
import type { CardEvent } from '../../domain/card/card-state.js';
import type { Change } from '../../domain/case/changes.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { insertCard, moveCard } from '../cards/cards.js';
import { type ApplyType, queueOrder } from '../factory/orders.js';
import { queueNotice } from '../notices/notices.js';
import { getNoticeTemplate } from '../notices/templates.js';
import { issueCasePaper } from './case-papers.js';
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
    if (!row.card_id) throw new Error(`case ${row.id} has no card to ${change.event}`);
    const moved = await moveCard(context.tx, {
      cardId: row.card_id,
      event: change.event as CardEvent,
      caseId: row.id,
      step: row.step,
      actor: context.actor,
      at: context.clock.now,
    });
    if (isRefusal(moved)) return moved;
    note(context, 'card', { data: { event: change.event, state: moved } });
    return undefined;
  },
  notice: async (context, change) => {
    const { row } = context;
    await queueNotice(context.tx, {
      caseId: row.id,
      personId: row.person_id,
      template: getNoticeTemplate(change.template),
      key: `${row.id}:${change.template}:${row.step}`,
      at: context.clock.now,
    });
    note(context, 'noticeQueued', { data: { template: change.template } });
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

/** Queues an order for the factory's next file; the card itself is entered with the first order of the case. */
async function orderCard(context: StepContext, ordinal: number, applyType: ApplyType): Promise<Refusal | undefined> {
  const { tx, row, clock } = context;
  const { photoId } = row.data;
  if (!photoId) return refuse('case.photo-missing', { field: 'input.photoId' });
  row.card_id ??= await enterCard(context);
  const { code } = await tx.get<{ code: string }>('SELECT min(code) AS code FROM factories');
  await queueOrder(tx, {
    caseId: row.id,
    ordinal,
    cardId: row.card_id,
    personId: row.person_id,
    photoId,
    office: row.office,
    division: row.division,
    factory: code,
    cardKind: 'formal',
    applyType,
    at: clock.now,
  });
  note(context, 'cardOrdered', { data: { ordinal, applyType } });
  return undefined;
}

async function enterCard({ tx, row, clock }: StepContext): Promise<string> {
  const id = ulid();
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
