import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import { requestHeader, type StepInput } from '../api/types.js';
import { flag } from '../cases/cases.queries.js';

/** Filters of the inbox as they stand in the address. */
export interface InboxFilters {
  readonly mine?: boolean;
  readonly type?: string;
  readonly step?: string;
  readonly office?: string;
  readonly late?: boolean;
}

export const inboxQuery = ({ mine, type, step, office, late }: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['inbox', { mine, type, step, office, late }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/tasks', {
          params: { query: { mine: flag(mine), late: flag(late), type, step, office, cursor: pageParam, limit: 50 } },
        }),
      ),
    ...byCursor,
  });

export function takeTask(id: string, requestId: string) {
  return answer(api.POST('/api/tasks/{id}/take', { params: { path: { id }, ...requestHeader(requestId) } }));
}

export function releaseTask(id: string, requestId: string) {
  return answer(api.POST('/api/tasks/{id}/release', { params: { path: { id }, ...requestHeader(requestId) } }));
}

export interface Completion {
  readonly caseId: string;
  readonly taskId: string;
  readonly choice: string;
  readonly input: StepInput;
}

/** Finishes a task; the answer is the case's new state. */
export function completeTask({ caseId, taskId, choice, input }: Completion, requestId: string) {
  const params = { path: { id: caseId, taskId }, ...requestHeader(requestId) };
  return answer(api.POST('/api/cases/{id}/tasks/{taskId}/complete', { params, body: { choice, input } }));
}

export const colleaguesQuery = (filter: { office?: string; role?: 'clerk' | 'supervisor' }) =>
  queryOptions({
    queryKey: ['colleagues', filter],
    queryFn: async () => (await answer(api.GET('/api/staff/colleagues', { params: { query: filter } }))).items,
  });

/** Freezes a selection of tasks; gives its id and honest count. */
export function freezeSelection(
  selection: { taskIds: string[] } | { filter: { office?: string; step?: string; holder?: string; late?: boolean } },
  requestId: string,
) {
  return answer(api.POST('/api/reassignments/selections', { params: requestHeader(requestId), body: selection }));
}

/** Moves a frozen selection to a colleague; tells how many moved, and why others did not. */
export function moveSelection(id: string, to: string, requestId: string) {
  return answer(
    api.POST('/api/reassignments/{id}/move', { params: { path: { id }, ...requestHeader(requestId) }, body: { to } }),
  );
}
