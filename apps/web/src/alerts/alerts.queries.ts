import { infiniteQueryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
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
    ...byCursor,
    refetchInterval: 30_000,
  });
