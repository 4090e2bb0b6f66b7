import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../activities/database/database.js';
import { answerOnce, digestOf, type Request } from '../../../activities/requests/requests.js';
import type { Refusal } from '../../../domain/refusal/refusal.js';
import type { Caller } from '../access/caller.js';

/** What a POST does beside case steps: once for its request id, in one transaction. */
@Injectable()
export class Writer {
  constructor(private readonly database: Database) {}

  /** Answers of the same request id are the same; another content under it is refused. */
  async once<Answer>(
    caller: Caller,
    route: string,
    body: unknown,
    work: (tx: Transaction) => Promise<Answer | Refusal>,
    remember?: (answer: Answer) => unknown,
  ): Promise<Answer | Refusal> {
    return answerOnce(this.database, requestOf(caller, route, body), work, remember);
  }
}

/** The request as activities know it. `route` names what it is about too (`/drafts/42`), so that ids count as content. */
export function requestOf(caller: Caller, route: string, body: unknown, subject?: string): Request {
  return {
    actor: caller.staffId,
    requestId: caller.requestId,
    route,
    ...(subject ? { subject } : {}),
    digest: digestOf(route, body),
    traceId: caller.traceId,
  };
}
