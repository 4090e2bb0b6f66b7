import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { flagIn, textIn } from '../routes-search.js';

export type Enrolment = components['schemas']['EnrolmentView'];
export type EnrolmentInput = components['schemas']['EnrolmentInput'];
export type EnrolledPerson = NonNullable<components['schemas']['EnrolmentsFound']['found']>;

/** What the page's address may hold: codes only. */
export interface EnrolmentFilters {
  readonly agency?: string | undefined;
  readonly insurance?: string | undefined;
  readonly employer?: string | undefined;
  readonly locality?: string | undefined;
  readonly open?: true | undefined;
}

export function enrolmentSearch(found: Record<string, unknown>): EnrolmentFilters {
  return {
    agency: textIn(found.agency),
    insurance: textIn(found.insurance),
    employer: textIn(found.employer),
    locality: textIn(found.locality),
    open: flagIn(found.open),
  };
}

export const enrolmentsQuery = ({ open, ...filters }: EnrolmentFilters) =>
  infiniteQueryOptions({
    queryKey: ['enrolments', filters, open],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/enrolments', {
          params: { query: { ...filters, ...(open ? { open: 'true' as const } : {}), cursor: pageParam, limit: 30 } },
        }),
      ),
    ...byCursor,
  });

export const personEnrolmentsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['enrolments', 'person', personId],
    queryFn: async () =>
      (await answer(api.GET('/api/people/{id}/enrolments', { params: { path: { id: personId } } }))).items,
  });

/** Nobody's number stands in an address: it is sent, and what was found stays in memory. */
export async function findEnrolled(idNumber: string, requestId: string): Promise<EnrolledPerson | null> {
  const { found } = await answer(
    api.POST('/api/enrolments/search', { params: requestHeader(requestId), body: { idNumber } }),
  );
  return found;
}

export function addEnrolment(input: { personId: string; body: EnrolmentInput }, requestId: string) {
  return answer(
    api.POST('/api/people/{id}/enrolments', {
      params: { path: { id: input.personId }, ...requestHeader(requestId) },
      body: input.body,
    }),
  );
}

export function changeEnrolment(
  input: { id: string; body: components['schemas']['EnrolmentChangeInput'] },
  requestId: string,
) {
  return answer(
    api.POST('/api/enrolments/{id}/change', {
      params: { path: { id: input.id }, ...requestHeader(requestId) },
      body: input.body,
    }),
  );
}

export function endEnrolment(
  input: { id: string; body: components['schemas']['EnrolmentEndInput'] },
  requestId: string,
) {
  return answer(
    api.POST('/api/enrolments/{id}/end', {
      params: { path: { id: input.id }, ...requestHeader(requestId) },
      body: input.body,
    }),
  );
}
