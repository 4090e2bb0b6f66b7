import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';

/** Alerts that still stand, or also those that went away by themselves. */
export const alertsQuery = (cleared: boolean) =>
  infiniteQueryOptions({
    queryKey: ['alerts', { cleared }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/alerts', {
          params: { query: { cleared: cleared ? 'true' : 'false', cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 30_000,
  });
