import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, newRequestId } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { requestHeader, type SessionView } from '../api/types.js';

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      return await answer(api.GET('/api/session'));
    } catch (error) {
      if (isProblem(error, 'access.signed-out')) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The signed-in person; pages are shown only when there is one. */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('a page was shown without a session');
  return data;
}

export function signIn(input: { signInName: string; password: string }): Promise<SessionView> {
  return answer(api.POST('/api/session', { params: requestHeader(newRequestId()), body: input }));
}

export function signOut() {
  return answer(api.POST('/api/session/end', { params: requestHeader(newRequestId()) }));
}

export function changePassword(input: { current: string; next: string }) {
  return answer(api.POST('/api/session/password', { params: requestHeader(newRequestId()), body: input }));
}
