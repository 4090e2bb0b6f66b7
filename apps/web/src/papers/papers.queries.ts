import { answer, api } from '../api/client.js';
import { requestHeader } from '../api/types.js';

/** Where a paper's PDF is read; a recorded print names its ordinal, so that a copy says that it is one. */
export const paperAddress = (id: string, print?: number) =>
  `/api/papers/${id}/content${print === undefined ? '' : `?print=${print}`}`;

/** Counts a print; the second and later ones are copies and need a reason. */
export function recordPrint(id: string, reason: string, requestId: string) {
  return answer(
    api.POST('/api/papers/{id}/prints', { params: { path: { id }, ...requestHeader(requestId) }, body: { reason } }),
  );
}

/** Issues the case's filled-in application form; asked for again, gives the same one. */
export function issueApplicationForm(caseId: string, requestId: string) {
  return answer(
    api.POST('/api/cases/{id}/application-form', { params: { path: { id: caseId }, ...requestHeader(requestId) } }),
  );
}
