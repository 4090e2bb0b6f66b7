import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';

export interface AuditFilters {
  readonly action?: string;
  readonly objectId?: string;
  readonly from?: string;
  readonly to?: string;
}

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/audit', { params: { query: { ...filters, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
  });

export const verificationQuery = queryOptions({
  queryKey: ['audit', 'verification'],
  queryFn: () => answer(api.GET('/api/audit/verification')),
});
