import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';

type Schemas = components['schemas'];
export type PersonPremiums = Schemas['PersonPremiums'];
export type Premium = Schemas['Premium'];
export type PremiumEntry = Schemas['PremiumEntry'];

/** What a person owes and has paid; it changes with every result that is let in, so it is read whenever it is shown. */
export const personPremiumsQuery = (personId: string) =>
  queryOptions({
    staleTime: 0,
    queryKey: ['premiums', personId],
    queryFn: () => answer(api.GET('/api/people/{id}/premiums', { params: { path: { id: personId } } })),
  });

export type CertificateEntry = Schemas['PaymentCertificateInput'] & { readonly personId: string };

/** Issues a 缴费凭证 of what is paid and posted by now; asked for again with the same request id, gives the same one. */
export function certifyPayments({ personId, ...body }: CertificateEntry, requestId: string) {
  const params = { path: { id: personId }, ...requestHeader(requestId) };
  return answer(api.POST('/api/people/{id}/payment-certificates', { params, body }));
}
