import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { textIn } from '../routes-search.js';

export type ToldEvent = components['schemas']['ToldBankEvent'];
export type EventFile = components['schemas']['BankEventFile'];
export type EventLine = components['schemas']['BankEventLine'];
export type KeptFile = components['schemas']['KeptBankEventFile'];

export const eventTabs = ['unmatched', 'all', 'files'] as const;
export type EventTab = (typeof eventTabs)[number];

/** What the page's address may hold: the tab, and the file whose drawer is open. */
export interface EventPlace {
  readonly tab?: EventTab;
  readonly file?: string;
}

export function bankEventSearch(found: Record<string, unknown>): EventPlace {
  return { tab: eventTabs.find((tab) => tab === found.tab), file: textIn(found.file) };
}

const pages = {
  ...byCursor,
};

export const eventsQuery = (state: ToldEvent['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['bankEvents', 'list', state],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/bank-events', { params: { query: { state, cursor: pageParam, limit: 50 } } })),
    refetchInterval: 30_000,
    ...pages,
  });

export const eventFilesQuery = infiniteQueryOptions({
  queryKey: ['bankEvents', 'files'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/bank-event-files', { params: { query: { cursor: pageParam, limit: 50 } } })),
  refetchInterval: 30_000,
  ...pages,
});

/** A file that is being entered is read again every second. */
export const eventFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['bankEvents', 'file', id],
    queryFn: () => answer(api.GET('/api/bank-event-files/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'entering' ? 1_000 : false),
  });

/** The exchange took it from the bank; nobody brought it by hand. */
export const cameByItself = ({ takenBy }: EventFile) => takenBy.id.startsWith('bank:');

export const doneOf = ({ outcomes }: EventFile) =>
  outcomes.entered + outcomes.repeated + outcomes.unmatched + outcomes.refused;

/** `done` is how many lines have an outcome: with it the lines are read anew. */
export const eventLinesQuery = (id: string, done: number) =>
  infiniteQueryOptions({
    queryKey: ['bankEvents', 'lines', id, done],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/bank-event-files/{id}/lines', {
          params: { path: { id }, query: { cursor: pageParam, limit: 100 } },
        }),
      ),
    ...pages,
  });

export function bringFile(file: File, requestId: string): Promise<KeptFile> {
  const form = new FormData();
  form.append('file', file);
  return answer(
    api.POST('/api/bank-event-files', {
      params: requestHeader(requestId),
      body: form as never,
      bodySerializer: (body) => body as unknown as FormData,
    }),
  );
}

export function rejectFile(id: string, requestId: string) {
  return answer(
    api.POST('/api/bank-event-files/{id}/reject', { params: { path: { id }, ...requestHeader(requestId) } }),
  );
}

/** The number goes in the body, never in an address. */
export function matchEvent({ id, cardNumber }: { id: string; cardNumber: string }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/bank-events/{id}/match', { params, body: { cardNumber } }));
}

export function setEventAside({ id, reason }: { id: string; reason: string }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/bank-events/{id}/set-aside', { params, body: { reason } }));
}
