import createClient, { type Middleware } from 'openapi-fetch';
import { storedLanguage } from '../i18n/i18n.js';
import { Problem, readProblem } from './problem.js';
import type { paths } from './schema.js';

const conversation: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', storedLanguage());
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await readProblem(response);
    return response;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new Problem({ code: 'web.no-answer', status: 0, detail: 'No answer' });
  },
};

/** The only way to the server; its paths and bodies are generated from the API's OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(conversation);

/** The answer's data; refusals were thrown as `Problem` before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A fresh request id: the server remembers it, so that the same request can be repeated without being done twice. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
