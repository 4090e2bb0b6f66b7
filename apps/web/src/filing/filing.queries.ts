import { queryOptions } from '@tanstack/react-query';
import { answer, api, newRequestId } from '../api/client.js';
import { type FileCaseInput, requestHeader } from '../api/types.js';
import type { FilingParty } from './filing-form.js';

export const caseTypeQuery = (type: string) =>
  queryOptions({
    queryKey: ['case-type', type],
    queryFn: () => answer(api.GET('/api/case-types/{type}', { params: { path: { type } } })),
    staleTime: 600_000,
  });

export const checklistQuery = (type: string, by: FilingParty) =>
  queryOptions({
    queryKey: ['checklist', type, by],
    queryFn: async () => {
      const params = { path: { type }, query: { by } };
      return (await answer(api.GET('/api/case-types/{type}/checklist', { params }))).items;
    },
    staleTime: 600_000,
  });

export function fileCase(input: FileCaseInput, requestId: string) {
  return answer(api.POST('/api/cases', { params: requestHeader(requestId), body: input }));
}

/** What is known of a person with this ID number: the person with cards and open cases, or nothing. */
export const applicantQuery = (idNumber: string) =>
  queryOptions({
    queryKey: ['applicant', idNumber],
    queryFn: async () => {
      const params = requestHeader(newRequestId());
      const { items } = await answer(api.POST('/api/people/search', { params, body: { idNumber } }));
      const [found] = items;
      return found ? answer(api.GET('/api/people/{id}', { params: { path: { id: found.id } } })) : null;
    },
    gcTime: 0,
    staleTime: 0,
  });
