import { infiniteQueryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';

export type Employer = components['schemas']['EmployerView'];
export type Locality = components['schemas']['LocalityView'];
export type EmployerInput = components['schemas']['EmployerInput'];

const pages = {
  ...byCursor,
};

export const employersQuery = (agency: string | undefined, begins: string) =>
  infiniteQueryOptions({
    queryKey: ['employers', agency, begins],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/employers', { params: { query: { agency, begins, cursor: pageParam, limit: 30 } } })),
    ...pages,
  });

export const localitiesQuery = (begins: string) =>
  infiniteQueryOptions({
    queryKey: ['localities', begins],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/localities', { params: { query: { begins, cursor: pageParam, limit: 30 } } })),
    ...pages,
  });

/** Enters an employer, or changes the one whose version is given. */
export function saveEmployer(input: EmployerInput & { version?: number }, requestId: string) {
  const { version, code, agency, ...facts } = input;
  if (version === undefined)
    return answer(api.POST('/api/employers', { params: requestHeader(requestId), body: { code, agency, ...facts } }));
  return answer(
    api.POST('/api/employers/{code}/change', {
      params: { path: { code }, ...requestHeader(requestId) },
      body: { version, ...facts },
    }),
  );
}
