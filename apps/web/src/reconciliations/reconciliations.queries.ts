import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { bankIn, periodIn } from '../cycles/cycles.queries.js';

type Schemas = components['schemas'];
export type Reconciliation = Schemas['ReconciliationView'];
export type ReconciliationDetail = Schemas['ReconciliationDetail'];
export type Difference = Schemas['DifferenceView'];
export type DifferenceKind = Difference['kind'];
export type Movement = Schemas['MovementView'];
export type AgreedLine = Schemas['AgreedLine'];
export type ReconciledLine = Schemas['ReconciledLine'];

export const states = ['waiting', 'differences', 'agreed'] as const;
export const kinds = ['amount', 'ours_only', 'bank_only', 'double', 'opening'] as const;
export const ways = ['bankCorrects', 'accepted', 'adjusted'] as const;
export const movementKinds = ['treasury', 'funding', 'interest', 'return', 'refund', 'other'] as const;
export const tabs = [...kinds, 'movements', 'agreed'] as const;
export type Tab = (typeof tabs)[number];

export interface ReconciliationFilters {
  readonly month?: string | undefined;
  readonly bank?: string | undefined;
  readonly state?: Reconciliation['state'] | undefined;
}

/** What the list's address may hold. */
export function reconciliationsSearch(found: Record<string, unknown>): ReconciliationFilters {
  return {
    month: periodIn(found.month),
    bank: bankIn(found.bank),
    state: states.find((state) => state === found.state),
  };
}

/** Which lines of a month are open. */
export function reconciliationSearch(found: Record<string, unknown>): { tab?: Tab | undefined } {
  return { tab: tabs.find((tab) => tab === found.tab) };
}

export const reconciliationsQuery = (filters: ReconciliationFilters) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['reconciliations', 'list', filters],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/reconciliations', { params: { query: { ...filters, cursor: pageParam, limit: 50 } } })),
    refetchInterval: 30_000,
  });

export const reconciliationQuery = (id: string) =>
  queryOptions({
    queryKey: ['reconciliations', 'one', id],
    queryFn: () => answer(api.GET('/api/reconciliations/{id}', { params: { path: { id } } })),
    refetchInterval: 30_000,
  });

export const differencesQuery = (id: string, kind: DifferenceKind) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['reconciliations', 'differences', id, kind],
    queryFn: ({ pageParam }) => {
      const params = { path: { id }, query: { kind, cursor: pageParam, limit: 100 } };
      return answer(api.GET('/api/reconciliations/{id}/differences', { params }));
    },
  });

export const movementsQuery = (id: string) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['reconciliations', 'movements', id],
    queryFn: ({ pageParam }) => {
      const params = { path: { id }, query: { cursor: pageParam, limit: 100 } };
      return answer(api.GET('/api/reconciliations/{id}/movements', { params }));
    },
  });

export const agreedQuery = (id: string) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['reconciliations', 'agreed', id],
    queryFn: ({ pageParam }) => {
      const params = { path: { id }, query: { cursor: pageParam, limit: 100 } };
      return answer(api.GET('/api/reconciliations/{id}/agreed', { params }));
    },
  });

type Of<Body> = Body & { readonly id: string };

export function proposeSettling({ id, ...body }: Of<Schemas['SettlingInput']>, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/reconciliations/{id}/settlings', { params, body }));
}

export function checkSettling({ id, ...body }: Of<Schemas['SettlingCheck']>, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/reconciliations/{id}/settling-checks', { params, body }));
}

export function proposeClass({ id, ...body }: Of<Schemas['MovementClassInput']>, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/reconciliations/{id}/classes', { params, body }));
}

export function checkClass({ id, ...body }: Of<Schemas['MovementClassCheck']>, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/reconciliations/{id}/class-checks', { params, body }));
}
