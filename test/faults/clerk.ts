import { setTimeout as pause } from 'node:timers/promises';
import { ulid } from 'ulid';
import { demoPassword } from '../../prisma/seed/staff.js';

/** What came back at once: status 0 where nothing did. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back.
  readonly body: any;
}

/** Something the system said was done. */
export interface Told {
  readonly path: string;
  readonly content: object;
  readonly requestId: string;
  readonly answer: Answer['body'];
}

/** Nobody knows whether it was done, or it cannot be done yet: asked again under the same request id. */
const unconfirmed = new Set(['part.temporal-down', 'part.database-down', 'case.being-prepared', '']);
/** Nothing was done and the words are gone: typed again. */
const lost = 'input.request-lost';
const patienceMs = 120_000;

/** A person at the public interface who does not give up before an answer is sure, and remembers what was told. */
export class Clerk {
  readonly told: Told[] = [];
  /** How often a request was sent again. */
  repeats = 0;
  private cookie = '';
  private static over = false;

  private constructor(private readonly api: string) {}

  static async signIn(api: string, signInName: string): Promise<Clerk> {
    Clerk.over = false;
    const clerk = new Clerk(api);
    await clerk.ask('/session', { signInName, password: demoPassword });
    return clerk;
  }

  /** The test is over: whoever still repeats stops. */
  static giveUp(): void {
    Clerk.over = true;
  }

  async get<Body>(path: string): Promise<Body> {
    return this.insist(() => this.try('GET', path)) as Promise<Body>;
  }

  /** Posts until it is sure; throws what was refused for good. */
  async post<Body>(path: string, content: object = {}): Promise<Body> {
    for (;;) {
      const requestId = ulid();
      try {
        const answer = await this.insist(() => this.try('POST', path, content, requestId), `${path} ${requestId}`);
        this.told.push({ path, content, requestId, answer });
        return answer as Body;
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== lost) throw error;
      }
    }
  }

  /** Uploads a picture until it is sure; gives its id. */
  async upload(jpeg: Uint8Array): Promise<string> {
    const requestId = ulid();
    const form = () => {
      const data = new FormData();
      data.append('file', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), 'photo.jpg');
      return data;
    };
    const { id } = (await this.insist(() => this.try('POST', '/photos', form(), requestId))) as { id: string };
    return id;
  }

  /** Asks once, whatever comes of it. */
  async try(method: string, path: string, content?: object, requestId = ulid()): Promise<Answer> {
    const body = content === undefined || content instanceof FormData ? content : JSON.stringify(content);
    try {
      const response = await fetch(this.api + path, {
        method,
        headers: {
          cookie: this.cookie,
          ...(method === 'POST' ? { 'x-request-id': requestId } : {}),
          ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
      const parsed = text ? JSON.parse(text) : undefined;
      return { status: response.status, code: response.ok ? '' : (parsed?.code ?? '?'), body: parsed };
    } catch {
      return { status: 0, code: '', body: undefined };
    }
  }

  private async ask(path: string, content: object): Promise<unknown> {
    const requestId = ulid();
    return this.insist(() => this.try('POST', path, content, requestId));
  }

  private async insist(ask: () => Promise<Answer>, about = ''): Promise<unknown> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const answer = await ask();
      if (answer.status >= 200 && answer.status < 300) return answer.body;
      if (!unconfirmed.has(answer.code)) throw new Refused(answer, about);
      if (Date.now() > until || Clerk.over) throw new Error(`never sure: ${answer.status} ${answer.code}`);
      this.repeats += 1;
      await pause(250);
    }
  }
}

/** What the system refused for good. */
export class Refused extends Error {
  readonly code: string;

  constructor(answer: Answer, about: string) {
    super(`${about}: ${answer.status} ${answer.code} ${answer.body?.detail ?? ''}`);
    this.name = 'Refused';
    this.code = answer.code;
  }
}
