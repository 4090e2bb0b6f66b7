import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { CaseAction } from '../api/types.js';
import { requestHeader } from '../api/types.js';

/** Filters of the case list as they stand in the address. */
export interface CaseFilters {
  readonly status?: 'open' | 'on_hold' | 'closed';
  readonly type?: string;
  readonly step?: string;
  readonly office?: string;
  readonly overdue?: boolean;
  readonly escalated?: boolean;
}

/** `true` where wanted, else left out: the API's flags are words. */
export const flag = (wanted: boolean | undefined) => (wanted ? ('true' as const) : undefined);

export const casesQuery = ({ overdue, escalated, ...filters }: CaseFilters) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', { ...filters, overdue, escalated }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/cases', {
          params: { query: { ...filters, overdue: flag(overdue), escalated: flag(escalated), cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answer(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'timeline'],
    queryFn: () => answer(api.GET('/api/cases/{id}/timeline', { params: { path: { id } } })),
  });

export type WholeCaseAction = 'hold' | 'resume' | 'withdraw' | 'comment';

/** Asks for one of the actions on a case as a whole; `words` is its reason, note or text. */
export function askCase(id: string, action: WholeCaseAction, words: string, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  switch (action) {
    case 'hold':
      return answer(api.POST('/api/cases/{id}/hold', { params, body: { reason: words } }));
    case 'withdraw':
      return answer(api.POST('/api/cases/{id}/withdraw', { params, body: { reason: words } }));
    case 'resume':
      return answer(api.POST('/api/cases/{id}/resume', { params, body: words ? { note: words } : {} }));
    case 'comment':
      return answer(api.POST('/api/cases/{id}/comments', { params, body: { text: words } }));
  }
}

/** Records papers of the checklist as handed in; codes are those of the case's checklist. */
export function receivePapers(id: string, codes: readonly string[], requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/cases/{id}/papers-received', { params, body: { codes: [...codes] } }));
}

/** The blocked or open entry of one action in a case's table of actions. */
export function actionOf(actions: readonly CaseAction[], action: string): CaseAction | undefined {
  return actions.find((entry) => entry.action === action);
}
