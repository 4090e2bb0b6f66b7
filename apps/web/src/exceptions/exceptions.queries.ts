import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { resultClasses } from '../cycles/cycles.queries.js';
import { textIn } from '../routes-search.js';

export type LineException = components['schemas']['LineExceptionView'];
export type ExceptionGroup = components['schemas']['ExceptionGroup'];

export const exceptionStates = ['open', 'solved', 'ended'] as const;
export const exceptionKinds = ['barred', 'failed', 'death'] as const;

/** What the page's address may hold: codes only. `place` is the list that is open; `none` those without place. */
export interface ExceptionFilters {
  readonly by?: 'locality' | undefined;
  readonly agency?: string | undefined;
  readonly cycle?: string | undefined;
  readonly kind?: LineException['kind'] | undefined;
  readonly class?: LineException['class'] | undefined;
  readonly state?: 'solved' | 'ended' | undefined;
  readonly place?: string | undefined;
}

export function exceptionSearch(found: Record<string, unknown>): ExceptionFilters {
  return {
    by: found.by === 'locality' ? 'locality' : undefined,
    agency: textIn(found.agency),
    cycle: textIn(found.cycle),
    kind: exceptionKinds.find((kind) => kind === found.kind),
    class: resultClasses.find((name) => name === found.class),
    state: found.state === 'solved' || found.state === 'ended' ? found.state : undefined,
    place: textIn(found.place),
  };
}

const shared = ({ agency, cycle, kind, class: name, state }: ExceptionFilters) => ({
  agency,
  cycle,
  kind,
  class: name,
  state,
});

export const exceptionGroupsQuery = (filters: ExceptionFilters) =>
  queryOptions({
    queryKey: ['lineExceptions', 'groups', shared(filters), filters.by],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/line-exceptions/groups', {
            params: { query: { ...shared(filters), by: filters.by ?? 'employer' } },
          }),
        )
      ).items,
  });

/** Lines of one employer or place. */
export const exceptionsQuery = (filters: ExceptionFilters, place: string) =>
  infiniteQueryOptions({
    queryKey: ['lineExceptions', 'list', shared(filters), filters.by, place],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/line-exceptions', {
          params: {
            query: { ...shared(filters), [filters.by ?? 'employer']: place, cursor: pageParam, limit: 100 },
          },
        }),
      ),
    ...byCursor,
  });

/** A note says how it was put right; the due goes with the next deduction. */
export function solveException({ id, note }: { readonly id: string; readonly note: string }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/line-exceptions/{id}/solve', { params, body: { note } }));
}
