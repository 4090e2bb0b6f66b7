import { answer, api, newRequestId } from '../api/client.js';
import { requestHeader } from '../api/types.js';

/** Uploads a picture; gives the stored photo's id and size. */
export function uploadPhoto(file: File): Promise<{ id: string; width: number; height: number }> {
  const form = new FormData();
  form.append('photo', file);
  return answer(
    api.POST('/api/photos', {
      params: requestHeader(newRequestId()),
      body: form as never,
      bodySerializer: (body) => body as unknown as FormData,
    }),
  ) as Promise<{ id: string; width: number; height: number }>;
}
