import { queryOptions } from '@tanstack/react-query';
import type { components } from '../api/schema.js';

type Health = components['schemas']['Health'];

/** Read again every few seconds; 503 carries the same document as 200, so it is read here and not thrown. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async (): Promise<Health> => {
    const response = await fetch('/api/health', { headers: { accept: 'application/json' } });
    return (await response.json()) as Health;
  },
  refetchInterval: 5000,
});
