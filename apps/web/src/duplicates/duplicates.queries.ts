import { infiniteQueryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';

export type PersonPair = components['schemas']['PersonPair'];
export type PairSide = components['schemas']['PairSide'];
export const pairStates = ['suspected', 'proposed', 'merged', 'different'] as const;
export type PairState = (typeof pairStates)[number];

/** What the page's address may hold. */
export function duplicateSearch(found: Record<string, unknown>): { state?: PairState | undefined } {
  return { state: pairStates.find((state) => state === found.state) };
}

export const pairsQuery = (state: PairState) =>
  infiniteQueryOptions({
    queryKey: ['duplicates', { state }],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/duplicates', { params: { query: { state, cursor: pageParam, limit: 20 } } })),
    ...byCursor,
  });

/** Which record stays, or what the second person says. */
export type PairEntry =
  | { readonly id: string; readonly kind: 'propose'; readonly keepId: string; readonly reason: string }
  | { readonly id: string; readonly kind: 'merge' | 'different'; readonly reason: string };

export function judgePair(entry: PairEntry, requestId: string) {
  const params = { path: { id: entry.id }, ...requestHeader(requestId) };
  const { reason } = entry;
  if (entry.kind === 'propose') {
    return answer(api.POST('/api/duplicates/{id}/propose', { params, body: { keepId: entry.keepId, reason } }));
  }
  return answer(api.POST('/api/duplicates/{id}/decide', { params, body: { decision: entry.kind, reason } }));
}
