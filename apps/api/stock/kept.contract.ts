import { z } from 'zod';
import { keepSources } from '../../../domain/card/stock.js';
import { actor, flag, id, instant, officeCode, page, pageQuery, text } from '../contract/fields.js';

export const keepSource = z.enum(keepSources);
export const cardKind = z.enum(['formal', 'temporary']);

/** `atBank`: those that a bank's window took back and the office has not received, else those at the office. */
export const keptQuery = pageQuery.extend({
  office: officeCode.optional(),
  source: keepSource.optional(),
  atBank: flag.optional(),
});
export type KeptQuery = z.output<typeof keptQuery>;

/** A card kept for destruction, its number masked; `listId` is the open list that it is on. */
export const keptCard = z
  .object({
    cardId: z.string(),
    kind: cardKind,
    cardNumber: z.string().nullable(),
    source: keepSource,
    office: officeCode,
    keptAt: instant,
    keptBy: actor,
    caseId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    bank: z.string().nullable(),
    listId: z.string().nullable(),
  })
  .meta({ id: 'KeptCard' });
export const keptPage = page(keptCard).extend({ total: z.int(), atBank: z.int() }).meta({ id: 'KeptCardPage' });

/** A dead card that somebody found and brought; its number travels in the body. */
export const foundCardInput = z
  .strictObject({ office: officeCode, cardNumber: text(32) })
  .meta({ id: 'FoundCardInput' });
export type FoundCardInput = z.output<typeof foundCardInput>;
export const foundCard = z.object({ cardId: z.string() }).meta({ id: 'FoundCard' });

export const cardsInput = z
  .strictObject({ office: officeCode, cardIds: z.array(id).min(1).max(200) })
  .meta({ id: 'KeptCardsInput' });
export type CardsInput = z.output<typeof cardsInput>;
export const receivedCards = z.object({ received: z.int() }).meta({ id: 'ReceivedKeptCards' });

/** What a destruction list is made of; `blanks` are spoiled blank temporary cards, which have no numbers. */
export const listInput = z
  .strictObject({
    office: officeCode,
    cardIds: z.array(id).max(200).default([]),
    blanks: z.int().min(0).max(10_000).default(0),
  })
  .meta({ id: 'DestructionListInput' });
export type ListInput = z.output<typeof listInput>;

export const listState = z.enum(['open', 'destroyed', 'refused', 'withdrawn']);
export const listQuery = pageQuery.extend({ office: officeCode.optional(), state: listState.optional() });
export type ListQuery = z.output<typeof listQuery>;

/** 销毁清单: who made it and who checked it; `digest` is over its lines, `number` its paper's. */
export const destructionList = z
  .object({
    id: z.string(),
    office: officeCode,
    state: listState,
    cards: z.int(),
    blanks: z.int(),
    digest: z.string(),
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
    paperId: z.string().nullable(),
    number: z.string().nullable(),
    prints: z.int().nullable(),
  })
  .meta({ id: 'DestructionList' });
export const destructionListPage = page(destructionList).meta({ id: 'DestructionListPage' });

/** Its cards in the order of its lines. */
export const destructionListView = destructionList
  .extend({
    lines: z.array(
      z.object({
        line: z.int(),
        cardId: z.string(),
        kind: cardKind,
        cardNumber: z.string().nullable(),
        source: keepSource,
        keptAt: instant,
        caseId: z.string().nullable(),
        caseNumber: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DestructionListView' });

export const madeList = z
  .object({ id, state: listState, cards: z.int(), blanks: z.int(), digest: z.string() })
  .meta({ id: 'MadeDestructionList' });

/** `counted`, `countedBlanks`: cards and blanks as the second person counted them before destroying them. */
export const checkListInput = z
  .strictObject({
    decision: z.enum(['confirm', 'refuse']),
    counted: z.int().min(0).max(1000).optional(),
    countedBlanks: z.int().min(0).max(10_000).optional(),
    reason: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'CheckDestructionListInput' });
export type CheckListInput = z.output<typeof checkListInput>;
export const decidedList = z
  .object({ id, state: listState, number: z.string().nullable() })
  .meta({ id: 'DecidedDestructionList' });
