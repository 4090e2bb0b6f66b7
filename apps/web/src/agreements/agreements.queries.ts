import { infiniteQueryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { textIn } from '../routes-search.js';

export type Agreement = components['schemas']['AgreementView'];
export type AgreementInput = components['schemas']['AgreementInput'];

export interface AgreementFilters {
  /** The agreement whose drawer is open. */
  readonly agreement?: string | undefined;
}

export function agreementSearch(found: Record<string, unknown>): AgreementFilters {
  return { agreement: textIn(found.agreement) };
}

export const agreementsQuery = infiniteQueryOptions({
  queryKey: ['agreements'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/agreements', { params: { query: { cursor: pageParam, limit: 50 } } })),
  ...byCursor,
});

export function enterAgreement(body: AgreementInput, requestId: string) {
  return answer(api.POST('/api/agreements', { params: requestHeader(requestId), body }));
}

export interface Decision {
  readonly id: string;
  readonly decision: 'release' | 'refuse';
  readonly reason: string;
}

export function decideAgreement({ id, ...body }: Decision, requestId: string) {
  return answer(
    api.POST('/api/agreements/{id}/decide', { params: { path: { id }, ...requestHeader(requestId) }, body }),
  );
}

export function askToEnd({ id, reason }: { readonly id: string; readonly reason: string }, requestId: string) {
  return answer(
    api.POST('/api/agreements/{id}/end', { params: { path: { id }, ...requestHeader(requestId) }, body: { reason } }),
  );
}

export function decideEnd({ id, ...body }: Decision, requestId: string) {
  return answer(
    api.POST('/api/agreements/{id}/end-decision', { params: { path: { id }, ...requestHeader(requestId) }, body }),
  );
}
