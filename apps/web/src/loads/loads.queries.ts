import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { textIn } from '../routes-search.js';

export type Load = components['schemas']['LoadView'];
export type LoadDetail = components['schemas']['LoadDetail'];
export type LoadFinding = components['schemas']['LoadFinding'];

/** What the page's address may hold: the load that is open, and the one reason whose lines are shown. */
export function loadSearch(found: Record<string, unknown>): { load?: string | undefined; code?: string | undefined } {
  return { load: textIn(found.load), code: textIn(found.code) };
}

const paging = {
  ...byCursor,
};

const isUnderWay = ({ endedAt }: Load) => endedAt === null;

/** A load that is under way is read again every two seconds. */
export const loadsQuery = infiniteQueryOptions({
  queryKey: ['loads'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/loads', { params: { query: { cursor: pageParam, limit: 30 } } })),
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isUnderWay)) ? 2_000 : false),
  ...paging,
});

export const loadQuery = (id: string) =>
  queryOptions({
    queryKey: ['loads', id],
    queryFn: () => answer(api.GET('/api/loads/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 2_000 : false),
  });

export const findingsQuery = (id: string, code: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['loads', id, 'findings', { code }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/loads/{id}/findings', {
          params: { path: { id }, query: { code, cursor: pageParam, limit: 100 } },
        }),
      ),
    ...paging,
  });

/** The errors as CSV, 50,000 lines at most. */
export const errorsAddress = (id: string) => `/api/loads/${id}/errors`;
