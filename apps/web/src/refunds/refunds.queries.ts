import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';

export type Refund = components['schemas']['RefundView'];
export type RefundTask = components['schemas']['RefundTask'];

export const refundStates = ['filed', 'ordered', 'refunded', 'refused', 'withdrawn', 'notPaidOut'] as const;
export const refundGrounds = ['death', 'insuredTwice', 'notInsured', 'wrongAssessment'] as const;

export const refundsQuery = (state: Refund['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['refunds', 'list', state],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/refunds', { params: { query: { state, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
  });

interface OfMovement {
  readonly agency: string;
  readonly bank: string;
  /** Yuan. */
  readonly total: string;
}

/** What a bank is told to pay out of an agency's account: what a movement of its statement may be. */
export const orderedRefundsQuery = (of: OfMovement) =>
  queryOptions({
    queryKey: ['refunds', 'ordered', of],
    queryFn: async () =>
      (await answer(api.GET('/api/refunds', { params: { query: { state: 'ordered', ...of, limit: 100 } } }))).items,
  });

interface Completion {
  readonly task: RefundTask;
  readonly choice: string;
  readonly reason: string;
}

/** A check of a refund, or what is told or found of its payment. */
export function completeRefundTask({ task, choice, reason }: Completion, requestId: string) {
  const params = { path: { id: task.id }, ...requestHeader(requestId) };
  const body = { choice, input: reason ? { reason } : {} };
  return task.step === 'bankPayment'
    ? answer(api.POST('/api/refund-payments/{id}/complete', { params, body }))
    : answer(api.POST('/api/refund-checks/{id}/complete', { params, body }));
}

/** 追回: what was refunded wrongly is taken back, once another person has agreed. */
export function fileRecovery(
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
  requestId: string,
) {
  const params = { path: { id: caseId }, ...requestHeader(requestId) };
  return answer(api.POST('/api/refunds/{id}/recoveries', { params, body: { reason } }));
}
