import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import { requestHeader } from '../api/types.js';

/** Filters of the case list as they stand in the address. */
export interface CaseFilters {
  readonly status?: 'open' | 'on_hold' | 'closed';
  readonly type?: string;
  readonly step?: string;
  readonly office?: string;
  readonly overdue?: boolean;
  readonly dueSoon?: boolean;
  readonly escalated?: boolean;
}

/** `true` where wanted, else left out: the API's flags are words. */
export const flag = (wanted: boolean | undefined) => (wanted ? ('true' as const) : undefined);

export const casesQuery = ({ overdue, dueSoon, escalated, ...filters }: CaseFilters) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', { ...filters, overdue, dueSoon, escalated }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/cases', {
          params: {
            query: {
              ...filters,
              overdue: flag(overdue),
              dueSoon: flag(dueSoon),
              escalated: flag(escalated),
              cursor: pageParam,
            },
          },
        }),
      ),
    ...byCursor,
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

export interface ReceivedPapers {
  readonly id: string;
  readonly codes: readonly string[];
  /** The uploaded photo, where the photo was missing. */
  readonly photoId?: string;
}

/** Records papers of the checklist as handed in. */
export function receivePapers({ id, codes, photoId }: ReceivedPapers, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  const body = { codes: [...codes], ...(photoId ? { photoId } : {}) };
  return answer(api.POST('/api/cases/{id}/papers-received', { params, body }));
}
