import { infiniteQueryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader, type StepInput } from '../api/types.js';

export type BankTask = components['schemas']['BankTask'];
export type DeskCard = components['schemas']['DeskCard'];
export type DeskEventKind = DeskCard['events'][number]['kind'];

/** The change stream is the social side's: a bank's list looks again by itself. */
const lookAgainMs = 30_000;

export const bankTasksQuery = infiniteQueryOptions({
  queryKey: ['bank-tasks'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/bank-desk/tasks', { params: { query: { cursor: pageParam, limit: 50 } } })),
  ...byCursor,
  refetchInterval: lookAgainMs,
});

export interface BankCompletion {
  readonly taskId: string;
  readonly choice: string;
  readonly input: StepInput;
}

export function completeBankTask({ taskId, choice, input }: BankCompletion, requestId: string) {
  const params = { path: { id: taskId }, ...requestHeader(requestId) };
  return answer(api.POST('/api/bank-desk/tasks/{id}/complete', { params, body: { choice, input } }));
}

/** The number goes in the body, never in an address. */
export function findCard(cardNumber: string, requestId: string) {
  return answer(api.POST('/api/bank-desk/cards/search', { params: requestHeader(requestId), body: { cardNumber } }));
}

export function enterEvent(event: { cardId: string; kind: DeskEventKind }, requestId: string) {
  return answer(api.POST('/api/bank-desk/events', { params: requestHeader(requestId), body: event }));
}
