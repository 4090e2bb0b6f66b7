import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader, type StepInput } from '../api/types.js';

export type PinCard = components['schemas']['PinCard'];
export type PinChange = components['schemas']['PinChangeView'];
export type PinTask = NonNullable<PinChange['task']>;

/** The holder stands at the terminal: what comes of it is looked for this often. */
const lookAgainMs = 1_000;

/** A change of the institution; looked at again for as long as the terminal has it. */
export const pinChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['pin-change', id],
    queryFn: () => answer(api.GET('/api/pin-desk/changes/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.status === 'closed' || state.data?.task ? false : lookAgainMs),
  });

/** The number goes in the body, never in an address. */
export function findPinCard(cardNumber: string, requestId: string) {
  return answer(api.POST('/api/pin-desk/cards/search', { params: requestHeader(requestId), body: { cardNumber } }));
}

export function filePinChange(body: { cardId: string; office: string }, requestId: string) {
  return answer(api.POST('/api/pin-desk/changes', { params: requestHeader(requestId), body }));
}

export interface PinCompletion {
  readonly id: string;
  readonly taskId: string;
  readonly choice: string;
  readonly input: StepInput;
}

export function completePinTask({ id, taskId, choice, input }: PinCompletion, requestId: string) {
  const params = { path: { id, taskId }, ...requestHeader(requestId) };
  return answer(api.POST('/api/pin-desk/changes/{id}/tasks/{taskId}/complete', { params, body: { choice, input } }));
}
