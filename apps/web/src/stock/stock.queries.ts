import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';

type Schemas = components['schemas'];
export type KeptCard = Schemas['KeptCard'];
export type DestructionList = Schemas['DestructionList'];
export type DestructionListView = Schemas['DestructionListView'];
export type StockBalance = Schemas['StockBalance'];
export type StockMove = Schemas['StockMove'];
export type BlankBalance = Schemas['BlankBalance'];
export type BlankMove = Schemas['BlankMove'];
export type TemporaryCardOut = Schemas['TemporaryCardOut'];

const pages = {
  ...byCursor,
};

export const arrivingQuery = (office: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'arriving', office],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/stock/arriving', { params: { query: { office, cursor: pageParam, limit: 100 } } })),
    ...pages,
  });

export const shelfQuery = (office: string | undefined, overdue: boolean) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'shelf', office, overdue],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stock', {
          params: { query: { office, overdue: overdue ? 'true' : undefined, cursor: pageParam, limit: 50 } },
        }),
      ),
    ...pages,
  });

export const temporaryQuery = (office: string | undefined, overdue: boolean) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'temporary', office, overdue],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stock/temporary-cards', {
          params: { query: { office, overdue: overdue ? 'true' : undefined, cursor: pageParam, limit: 50 } },
        }),
      ),
    ...pages,
  });

export const keptQuery = (office: string | undefined, atBank: boolean) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'kept', office, atBank],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stock/kept', {
          params: { query: { office, atBank: atBank ? 'true' : undefined, cursor: pageParam, limit: 100 } },
        }),
      ),
    ...pages,
  });

export const listsQuery = (office: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'lists', office],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/stock/destruction-lists', { params: { query: { office, cursor: pageParam, limit: 50 } } })),
    ...pages,
  });

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ['stock', 'list', id],
    queryFn: () => answer(api.GET('/api/stock/destruction-lists/{id}', { params: { path: { id } } })),
  });

/** Days of a period; each left out is the server's: this month until today. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const balanceQuery = (office: string | undefined, { from, to }: Period) =>
  queryOptions({
    queryKey: ['stock', 'balance', office, from, to],
    queryFn: () => answer(api.GET('/api/stock/balance', { params: { query: { office, from, to } } })),
  });

/** What is behind a number of the balance. */
export interface Behind extends Period {
  readonly kind?: StockMove['kind'] | undefined;
  readonly of?: 'shelf' | 'kept' | undefined;
}

export const movesQuery = (office: string | undefined, behind: Behind) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'moves', office, behind],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/stock/moves', { params: { query: { office, ...behind, cursor: pageParam, limit: 50 } } })),
    ...pages,
  });

export const blanksQuery = (office: string | undefined, { from, to }: Period) =>
  queryOptions({
    queryKey: ['stock', 'blanks', office, from, to],
    queryFn: () => answer(api.GET('/api/stock/blanks', { params: { query: { office, from, to } } })),
  });

export const blankMovesQuery = (office: string | undefined, { from, to }: Period) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'blankMoves', office, from, to],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stock/blanks/moves', { params: { query: { office, from, to, cursor: pageParam, limit: 50 } } }),
      ),
    ...pages,
  });

export function receiveBlanks(body: { office: string; delivery: string; quantity: number }, requestId: string) {
  return answer(api.POST('/api/stock/blanks/deliveries', { params: requestHeader(requestId), body }));
}

export function spoilBlanks(body: { office: string; quantity: number; reason: string }, requestId: string) {
  return answer(api.POST('/api/stock/blanks/spoiled', { params: requestHeader(requestId), body }));
}

export function receiveCards(caseIds: readonly string[], requestId: string) {
  return answer(api.POST('/api/stock/arrivals', { params: requestHeader(requestId), body: { caseIds: [...caseIds] } }));
}

export function recordCount(
  count: { office: string; counted: number; kept?: number; blanks?: number; note: string },
  requestId: string,
) {
  return answer(api.POST('/api/stock/counts', { params: requestHeader(requestId), body: count }));
}

export function keepFound(card: { office: string; cardNumber: string }, requestId: string) {
  return answer(api.POST('/api/stock/kept', { params: requestHeader(requestId), body: card }));
}

interface Cards {
  readonly office: string;
  readonly cardIds: readonly string[];
}

export function receiveKept({ office, cardIds }: Cards, requestId: string) {
  const body = { office, cardIds: [...cardIds] };
  return answer(api.POST('/api/stock/kept/received', { params: requestHeader(requestId), body }));
}

/** Kept cards, and spoiled blanks by their number. */
export function makeList({ office, cardIds, blanks = 0 }: Cards & { readonly blanks?: number }, requestId: string) {
  const body = { office, cardIds: [...cardIds], blanks };
  return answer(api.POST('/api/stock/destruction-lists', { params: requestHeader(requestId), body }));
}

/** What is said of an open list: by its second person, or by its maker. */
export type ListDecision =
  | {
      readonly id: string;
      readonly decision: 'confirm';
      readonly counted: number;
      readonly countedBlanks: number;
      readonly reason: string;
    }
  | { readonly id: string; readonly decision: 'refuse'; readonly reason: string }
  | { readonly id: string; readonly decision: 'withdraw' };

export function decideList(said: ListDecision, requestId: string) {
  const params = { path: { id: said.id }, ...requestHeader(requestId) };
  if (said.decision === 'withdraw') return answer(api.POST('/api/stock/destruction-lists/{id}/withdraw', { params }));
  const { id: _, ...body } = said;
  return answer(api.POST('/api/stock/destruction-lists/{id}/check', { params, body }));
}
