import { setTimeout as pause } from 'node:timers/promises';
import { ulid } from 'ulid';
import type { StepTimes } from './step-times.js';

/** What the API refused, as its problem document says. */
export class RefusedByApi extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    path: string,
    detail: string,
  ) {
    super(`${path}: ${status} ${code} ${detail}`);
    this.name = 'RefusedByApi';
  }
}

/** Answers after which nobody knows whether it was done: asked again under the same request id. */
const unconfirmed = new Set(['part.temporal-down', 'part.database-down', 'case.being-prepared']);
const tries = 60;

/** One signed-in person at the public HTTP interface. */
export class HttpClient {
  private cookie = '';

  private constructor(
    private readonly url: string,
    private readonly times: StepTimes,
  ) {}

  /** Signs in; throws `RefusedByApi` where the name or password is wrong. */
  static async signIn(url: string, signInName: string, password: string, times: StepTimes): Promise<HttpClient> {
    const client = new HttpClient(url, times);
    await client.post('sign in', '/session', { signInName, password });
    return client;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.ask<Answer>('read', 'GET', path);
  }

  /** `kind` is what its time counts as. Repeats under the same request id until the answer is sure. */
  async post<Answer>(kind: string, path: string, body: object = {}): Promise<Answer> {
    return this.ask<Answer>(kind, 'POST', path, JSON.stringify(body));
  }

  async upload<Answer>(path: string, jpeg: Uint8Array): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), 'photo.jpg');
    return this.ask<Answer>('photo', 'POST', path, form);
  }

  /** The bytes of a paper. */
  async download(path: string): Promise<number> {
    const began = performance.now();
    const answer = await fetch(`${this.url}/api${path}`, { headers: { cookie: this.cookie } });
    const bytes = await answer.arrayBuffer();
    if (!answer.ok) throw new RefusedByApi(answer.status, 'download', path, '');
    this.times.add('paper', performance.now() - began);
    return bytes.byteLength;
  }

  private async ask<Answer>(kind: string, method: string, path: string, body?: string | FormData): Promise<Answer> {
    const requestId = ulid();
    for (let attempt = 1; ; attempt++) {
      const began = performance.now();
      const answer = await this.send(method, path, requestId, body);
      const text = await answer.text();
      this.keepCookie(answer);
      if (answer.ok) {
        this.times.add(kind, performance.now() - began);
        return (text ? JSON.parse(text) : undefined) as Answer;
      }
      const problem = problemOf(text);
      if (attempt >= tries || !unconfirmed.has(problem.code))
        throw new RefusedByApi(answer.status, problem.code, path, problem.detail);
      this.times.repeated();
      await pause(250);
    }
  }

  private async send(method: string, path: string, requestId: string, body?: string | FormData): Promise<Response> {
    return fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'accept-language': 'en',
        ...(method === 'POST' ? { 'x-request-id': requestId } : {}),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(60_000),
    });
  }

  private keepCookie(answer: Response): void {
    const [set] = answer.headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0] as string;
  }
}

function problemOf(text: string): { code: string; detail: string } {
  try {
    const { code = '', detail = '' } = JSON.parse(text) as { code?: string; detail?: string };
    return { code, detail };
  } catch {
    return { code: 'no problem document', detail: text.slice(0, 200) };
  }
}
