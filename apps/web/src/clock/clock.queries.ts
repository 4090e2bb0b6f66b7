import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';

/** The mode and business time; read again every half minute so that a stepped clock shows. */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => answer(api.GET('/api/clock')),
  refetchInterval: 30_000,
  staleTime: 10_000,
});
