import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import { type ReachView, requestHeader, type StaffView } from '../api/types.js';

export const staffQuery = (disabled: boolean) =>
  infiniteQueryOptions({
    queryKey: ['staff', { disabled }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/staff', {
          params: { query: { disabled: disabled ? 'true' : undefined, cursor: pageParam, limit: 50 } },
        }),
      ),
    ...byCursor,
  });

export const sessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', id, 'sessions'],
    queryFn: async () => (await answer(api.GET('/api/staff/{id}/sessions', { params: { path: { id } } }))).items,
  });

export interface RoleEntry {
  readonly role: ReachView['role'];
  readonly division: string;
  readonly office?: string;
  readonly bank?: string;
}

/** Empty places are left out; the API knows only filled ones. */
const filled = (roles: readonly RoleEntry[]) =>
  roles.map(({ role, division, office, bank }) => ({
    role,
    division,
    ...(office ? { office } : {}),
    ...(bank ? { bank } : {}),
  }));

export interface NewPerson {
  readonly signInName: string;
  readonly displayName: string;
  readonly roles: readonly RoleEntry[];
}

export function createPerson({ roles, ...person }: NewPerson, requestId: string) {
  return answer(
    api.POST('/api/staff', { params: requestHeader(requestId), body: { ...person, roles: filled(roles) } }),
  );
}

export function changeRoles({ id, roles }: { id: string; roles: readonly RoleEntry[] }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/staff/{id}/roles', { params, body: { roles: filled(roles) } }));
}

export function resetPassword(id: string, requestId: string) {
  return answer(api.POST('/api/staff/{id}/reset-password', { params: { path: { id }, ...requestHeader(requestId) } }));
}

export function disablePerson(id: string, requestId: string) {
  return answer(api.POST('/api/staff/{id}/disable', { params: { path: { id }, ...requestHeader(requestId) } }));
}

export function enablePerson(id: string, requestId: string) {
  return answer(api.POST('/api/staff/{id}/enable', { params: { path: { id }, ...requestHeader(requestId) } }));
}

export function revokeSessions(id: string, requestId: string) {
  return answer(api.POST('/api/staff/{id}/sessions/revoke', { params: { path: { id }, ...requestHeader(requestId) } }));
}

/** A person's roles as the form edits them. */
export function toEntries(person: StaffView): RoleEntry[] {
  return person.roles.map(({ role, division, office, bank }) => ({
    role,
    division,
    office: office ?? undefined,
    bank: bank ?? undefined,
  }));
}
