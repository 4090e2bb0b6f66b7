import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { lineStates, type RoundLine, resultClasses } from '../cycles/cycles.queries.js';

export type RoundDetail = components['schemas']['RoundDetail'];
export type MonthEvent = components['schemas']['MonthEvent'];

export interface RoundFilters {
  readonly state?: RoundLine['state'] | undefined;
  readonly class?: NonNullable<RoundLine['class']> | undefined;
}

export function roundSearch(found: Record<string, unknown>): RoundFilters {
  return {
    state: lineStates.find((state) => state === found.state),
    class: resultClasses.find((name) => name === found.class),
  };
}

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['rounds', 'one', id],
    queryFn: () => answer(api.GET('/api/rounds/{id}', { params: { path: { id } } })),
  });

export const roundLinesQuery = (id: string, filters: RoundFilters) =>
  infiniteQueryOptions({
    queryKey: ['roundLines', { id, filters }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/rounds/{id}/lines', {
          params: { path: { id }, query: { ...filters, cursor: pageParam, limit: 50 } },
        }),
      ),
    ...byCursor,
  });

interface OfRound {
  readonly id: string;
}

/** Releases the bytes whose digest was on the page, and no others. */
export function releaseRound({ id, approvedSm3 }: OfRound & { readonly approvedSm3: string }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/rounds/{id}/release', { params, body: { approvedSm3 } }));
}

export function refuseRound({ id, reason }: OfRound & { readonly reason: string }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/rounds/{id}/refuse', { params, body: { reason } }));
}

export function redraftRound({ id }: OfRound, requestId: string) {
  return answer(api.POST('/api/rounds/{id}/redraft', { params: { path: { id }, ...requestHeader(requestId) } }));
}
