import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { textIn } from '../routes-search.js';

export type Mandate = components['schemas']['MandateView'];
type State = Mandate['state'];

export const mandateStates: readonly State[] = ['pending', 'active', 'suspended', 'revoked', 'expired'];
export const mandateColour: Readonly<Record<State, string>> = {
  pending: 'processing',
  active: 'success',
  suspended: 'warning',
  revoked: 'default',
  expired: 'default',
};

/** What the page's address may hold: codes and the mandate that is open. */
export interface MandateFilters {
  readonly agency?: string | undefined;
  readonly insurance?: string | undefined;
  readonly state?: State | undefined;
  readonly mandate?: string | undefined;
}

export function mandateSearch(found: Record<string, unknown>): MandateFilters {
  return {
    agency: textIn(found.agency),
    insurance: textIn(found.insurance),
    state: mandateStates.find((state) => state === found.state),
    mandate: textIn(found.mandate),
  };
}

export const mandatesQuery = ({ mandate: _, ...filters }: MandateFilters) =>
  infiniteQueryOptions({
    queryKey: ['mandates', filters],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/mandates', { params: { query: { ...filters, cursor: pageParam, limit: 30 } } })),
    ...byCursor,
  });

export const mandateQuery = (id: string) =>
  queryOptions({
    queryKey: ['mandates', id],
    queryFn: () => answer(api.GET('/api/mandates/{id}', { params: { path: { id } } })),
  });

export const personMandatesQuery = (personId: string) =>
  queryOptions({
    queryKey: ['mandates', 'person', personId],
    queryFn: async () =>
      (await answer(api.GET('/api/people/{id}/mandates', { params: { path: { id: personId } } }))).items,
  });
