import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, newRequestId } from '../api/client.js';
import { type LossSearchInput, requestHeader } from '../api/types.js';

/** Whom the details may mean. What was said stays in memory for as long as the call lasts. */
export const lossSearchQuery = (said: LossSearchInput | undefined) =>
  queryOptions({
    queryKey: ['loss-search', said],
    queryFn: () =>
      answer(api.POST('/api/losses/search', { params: requestHeader(newRequestId()), body: said as LossSearchInput })),
    enabled: said !== undefined,
    placeholderData: said ? keepPreviousData : undefined,
    gcTime: 0,
  });

/** Where a loss case stands: effective second, lapse, the bank. */
export const lossQuery = (id: string) =>
  queryOptions({
    queryKey: ['loss', id],
    queryFn: () => answer(api.GET('/api/losses/{id}', { params: { path: { id } } })),
  });

export interface OralLoss {
  readonly cardId: string;
  readonly office: string;
  readonly said: LossSearchInput;
}

/** Freezes the card: an oral loss takes effect with its filing (附件1 第十三条). */
export function fileOralLoss({ cardId, office, said }: OralLoss, requestId: string) {
  const body = { type: 'oralLoss', office, by: 'applicant', cardId, details: { ...said }, papersReceived: [] } as const;
  return answer(api.POST('/api/cases', { params: requestHeader(requestId), body: { ...body, papersReceived: [] } }));
}
