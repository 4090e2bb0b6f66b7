import { queryOptions } from '@tanstack/react-query';
import { answer, api, newRequestId } from '../api/client.js';
import { requestHeader } from '../api/types.js';

export type Revealable = 'name' | 'idNumber' | 'birthDate' | 'phone' | 'address' | 'cardNumber' | 'account';

/** What may be filed for a person changes with each step of their cases, so it is read anew whenever it is shown. */
export const personQuery = (id: string) =>
  queryOptions({
    staleTime: 0,
    queryKey: ['person', id],
    queryFn: () => answer(api.GET('/api/people/{id}', { params: { path: { id } } })),
  });

/** Full values for a reason, which is logged. */
export function reveal(id: string, fields: Revealable[], reason: string) {
  return answer(
    api.POST('/api/people/{id}/reveal', {
      params: { path: { id }, ...requestHeader(newRequestId()) },
      body: { fields, reason },
    }),
  );
}
