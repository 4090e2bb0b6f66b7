import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import type { Deciding } from '../held-files/held-file.js';
import { textIn } from '../routes-search.js';

export type FactoryFile = components['schemas']['FactoryFileView'];
export type FactoryFileDetail = components['schemas']['FactoryFileDetail'];

export const fileStates = ['held', 'drafted', 'sent', 'answered', 'taken', 'rejected'] as const;

export interface FileFilters {
  readonly state?: FactoryFile['state'];
  readonly factory?: string;
  /** The file whose drawer is open. */
  readonly file?: string;
}

/** What the page's address may hold. */
export function factoryFileSearch(found: Record<string, unknown>): FileFilters {
  return {
    state: fileStates.find((state) => state === found.state),
    factory: typeof found.factory === 'number' ? String(found.factory).padStart(2, '0') : textIn(found.factory),
    file: textIn(found.file),
  };
}

export const factoryFilesQuery = ({ state, factory }: FileFilters) =>
  infiniteQueryOptions({
    queryKey: ['factoryFiles', 'list', { state, factory }],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/factory-files', { params: { query: { state, factory, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
    refetchInterval: 60_000,
  });

export const factoryFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['factoryFiles', 'one', id],
    queryFn: () => answer(api.GET('/api/factory-files/{id}', { params: { path: { id } } })),
  });

/** How the factories' held results are decided on. */
export const factoryDeciding: Deciding = {
  makers: ['supervisor'],
  checkers: ['supervisor'],
  propose: ({ id, decision, reason }, requestId) => {
    const params = { path: { id }, ...requestHeader(requestId) };
    return answer(api.POST('/api/factory-files/{id}/proposals', { params, body: { decision, reason } }));
  },
  check: ({ id, decision, reason }, requestId) => {
    const params = { path: { id }, ...requestHeader(requestId) };
    return answer(api.POST('/api/factory-files/{id}/checks', { params, body: { decision, reason } }));
  },
  queryKey: 'factoryFiles',
};
