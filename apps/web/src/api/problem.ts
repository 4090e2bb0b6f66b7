/** What the API says no with (application/problem+json), or what the browser found out about the network. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly title?: string;
  readonly detail: string;
  readonly field?: string;
  readonly article?: string;
  readonly instead?: readonly string[];
  readonly conflict?: { readonly kind: string; readonly id: string };
  readonly traceId?: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(readonly body: ProblemBody) {
    super(body.detail);
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.body.code === code);
}

/**
 * True where nobody knows whether the server did it: the answer got lost on the way, or a gateway gave up.
 * Such a request is repeated with the same id, never made anew.
 */
export function isUnknownOutcome(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  const { code, status } = error.body;
  return code === 'web.no-answer' || status === 502 || status === 504 || (status >= 500 && code === 'web.unreadable');
}

/** The server said that it can't just now (503): nothing was done, what was typed is kept. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Problem && error.body.status === 503;
}

/** Reads an answer's problem; an answer that is none (a proxy's page) becomes `web.unreadable`. */
export async function readProblem(response: Response): Promise<Problem> {
  const traceId = response.headers.get('x-trace-id') ?? undefined;
  const body = (await response.json().catch(() => undefined)) as Partial<ProblemBody> | undefined;
  if (body && typeof body.code === 'string' && typeof body.detail === 'string') {
    return new Problem({ ...body, status: response.status, traceId: body.traceId ?? traceId } as ProblemBody);
  }
  return new Problem({ code: 'web.unreadable', status: response.status, detail: `HTTP ${response.status}`, traceId });
}
