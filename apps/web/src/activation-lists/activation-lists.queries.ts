import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';

export type ActivationList = components['schemas']['ActivationListView'];
export type ActivationListLine = components['schemas']['ActivationListLine'];
export type ActivationListInput = components['schemas']['ActivationListInput'];
export type UnitListInput = components['schemas']['UnitListInput'];

/** What the page's address may hold: the list that is open. */
export function activationListSearch(found: Record<string, unknown>): { list?: string | undefined } {
  return { list: typeof found.list === 'string' && /^[0-9A-Za-z]{1,64}$/.test(found.list) ? found.list : undefined };
}

export const listsQuery = infiniteQueryOptions({
  queryKey: ['activationLists'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/activation-lists', { params: { query: { cursor: pageParam, limit: 30 } } })),
  ...byCursor,
});

/** A list that is under way is read again every second. */
export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ['activationLists', id],
    queryFn: () => answer(api.GET('/api/activation-lists/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'confirmed' ? 1_000 : false),
  });

/** `done` is how many lines have an outcome: with it the lines are read anew. */
export const linesQuery = (id: string, done: number) =>
  infiniteQueryOptions({
    queryKey: ['activationLists', id, 'lines', done],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/activation-lists/{id}/lines', {
          params: { path: { id }, query: { cursor: pageParam, limit: 100 } },
        }),
      ),
    ...byCursor,
  });

export const resultAddress = (id: string) => `/api/activation-lists/${id}/result`;

export function bringList(input: ActivationListInput, requestId: string) {
  return answer(api.POST('/api/activation-lists', { params: requestHeader(requestId), body: input }));
}

/** The unit's people on record whose card is handed over and not yet active. */
export function bringUnit(input: UnitListInput, requestId: string) {
  return answer(api.POST('/api/activation-lists/of-unit', { params: requestHeader(requestId), body: input }));
}

export function confirmList(id: string, requestId: string) {
  return answer(
    api.POST('/api/activation-lists/{id}/confirm', { params: { path: { id }, ...requestHeader(requestId) } }),
  );
}

/** The list's collection list, made where there is none yet, with how often it was printed. */
export async function makeCollectionList(id: string, requestId: string) {
  return answer(
    api.POST('/api/activation-lists/{id}/collection-list', { params: { path: { id }, ...requestHeader(requestId) } }),
  );
}

/** A file's bytes as base64, in pieces that no call's arguments overflow. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
