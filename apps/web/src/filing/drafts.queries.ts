import { queryOptions } from '@tanstack/react-query';
import { answer, api, newRequestId } from '../api/client.js';
import { requestHeader } from '../api/types.js';
import { types } from '../cases/steps.js';
import type { FilingForm } from './filing-form.js';

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async () => {
    const { items } = await answer(api.GET('/api/drafts'));
    return items.filter((draft) => (types as readonly string[]).includes(draft.kind));
  },
});

export async function readDraft(id: string) {
  const draft = await answer(api.GET('/api/drafts/{id}', { params: { path: { id } } }));
  return { form: draft.content as Partial<FilingForm>, version: draft.version, updatedAt: draft.updatedAt };
}

/** Saves a draft as it stands; version 0 makes it. Refuses where it was changed elsewhere since. */
export function saveDraft(id: string, form: FilingForm, version: number) {
  return answer(
    api.POST('/api/drafts/{id}', {
      params: { path: { id }, ...requestHeader(newRequestId()) },
      body: { kind: form.type, content: JSON.parse(JSON.stringify(form)), version },
    }),
  );
}

export function discardDraft(id: string) {
  return answer(api.POST('/api/drafts/{id}/discard', { params: { path: { id }, ...requestHeader(newRequestId()) } }));
}
