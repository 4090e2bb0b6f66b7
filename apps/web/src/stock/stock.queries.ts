import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import { requestHeader } from '../api/types.js';

export const arrivingQuery = (office: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'arriving', office],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/stock/arriving', { params: { query: { office, cursor: pageParam, limit: 100 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const shelfQuery = (office: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['stock', 'shelf', office],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/stock', { params: { query: { office, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export function receiveCards(caseIds: readonly string[], requestId: string) {
  return answer(api.POST('/api/stock/arrivals', { params: requestHeader(requestId), body: { caseIds: [...caseIds] } }));
}

export function recordCount(count: { office: string; counted: number; note: string }, requestId: string) {
  return answer(api.POST('/api/stock/counts', { params: requestHeader(requestId), body: count }));
}
