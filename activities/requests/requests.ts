import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import { canonicalJson, sm3 } from '../cipher/digest.js';
import type { Database, Queryable, Transaction } from '../database/database.js';

/** One POST as its client named it. Whoever repeats it with the same id and content gets the same answer. */
export interface Request {
  readonly actor: string;
  readonly requestId: string;
  readonly route: string;
  /** What it is about, e.g. a case id. */
  readonly subject?: string;
  /** `digestOf` its route and body. */
  readonly digest: string;
  readonly traceId: string;
}

/** What a request was answered with: HTTP status and body. */
export interface StoredAnswer {
  readonly status: number;
  readonly answer: unknown;
}

interface RequestRow {
  readonly digest: string;
  readonly status: number | null;
  readonly answer: unknown;
}

/** Digest that tells two contents apart: SM3 over the canonical JSON of route and body. */
export function digestOf(route: string, body: unknown): string {
  return sm3(canonicalJson({ route, body: body ?? null }));
}

/**
 * Does `work` once for a request id, in one transaction with the note of its answer. The same id again gives the
 * stored answer; two at once: one works, the other waits for it and gets its answer. Refuses `input.request-id-reused`
 * for another content. What `work` refuses is not stored, because nothing was changed.
 *
 * `remember` says what is stored where the answer itself must not be, e.g. a password shown once.
 */
export async function answerOnce<Answer>(
  db: Database,
  request: Request,
  work: (tx: Transaction) => Promise<Answer | Refusal>,
  remember: (answer: Answer) => unknown = (answer) => answer,
): Promise<Answer | Refusal> {
  return db.transaction(async (tx) => {
    const taken = await claim(tx, request);
    if (isRefusal(taken)) return taken;
    if (taken) return taken.answer as Answer;
    const answer = await work(tx);
    if (isRefusal(answer)) return answer;
    await settleRequest(tx, request.actor, request.requestId, 200, remember(answer));
    return answer;
  });
}

/**
 * Keeps a case step's content, encrypted, before its workflow is asked, so that no personal data travels there. Gives
 * the stored answer where the step was answered already. The commit is not waited to disk: a crash of PostgreSQL may
 * lose the row, and then the step finds no body and its client repeats.
 */
export async function takeRequest(
  db: Database,
  cipher: Cipher,
  request: Request,
  body: unknown,
): Promise<{ answered?: StoredAnswer } | Refusal> {
  const sealed = cipher.encrypt(JSON.stringify(body ?? null));
  const added = await db.run(`WITH unhurried AS (${commitUnhurried}) ${insertRequest} FROM unhurried ${onceOnly}`, [
    ...rowOf(request, sealed),
  ]);
  if (added === 1) return {};
  return db.transaction(async (tx) => {
    const taken = await claim(tx, request, sealed);
    if (isRefusal(taken)) return taken;
    return taken ? { answered: taken } : {};
  });
}

/** A request as it was kept; nothing where it was lost or cleaned up. Without a body where none was kept. */
export async function readRequest<Body = unknown>(
  tx: Queryable,
  cipher: Cipher,
  actor: string,
  requestId: string,
): Promise<{ readonly answered: boolean; readonly body?: Body } | undefined> {
  const row = await tx.find<{ body_enc: Buffer | null; answered: boolean }>(
    'SELECT body_enc, status IS NOT NULL AS answered FROM requests WHERE actor = $1 AND request_id = $2',
    [actor, requestId],
  );
  if (!row?.body_enc) return row && { answered: row.answered };
  return { answered: row.answered, body: JSON.parse(cipher.decryptText(row.body_enc)) as Body };
}

/** The content kept by `takeRequest`, still sealed; null where it was lost or cleaned up: an SQL expression. */
export const requestBodySql = (actor: string, requestId: string): string =>
  `(SELECT body_enc FROM requests WHERE actor = ${actor} AND request_id = ${requestId})`;

/** What `requestBodySql` gave, opened. */
export function openRequestBody<Body = unknown>(cipher: Cipher, sealed: Buffer | null): Body | undefined {
  return sealed ? (JSON.parse(cipher.decryptText(sealed)) as Body) : undefined;
}

/** The answer a request was given, or nothing while it has none. */
export async function findAnswer(q: Queryable, actor: string, requestId: string): Promise<StoredAnswer | undefined> {
  const row = await q.find<RequestRow>(
    'SELECT digest, status, answer FROM requests WHERE actor = $1 AND request_id = $2',
    [actor, requestId],
  );
  return row && answerOf(row);
}

/** Notes a request's answer; an answer once given stays. Holds no personal data in the clear. */
export async function settleRequest(
  tx: Transaction,
  actor: string,
  requestId: string,
  status: number,
  answer: unknown,
): Promise<void> {
  tx.write(
    `UPDATE requests SET status = $3, answer = $4, answered_at = now()
     WHERE actor = $1 AND request_id = $2 AND status IS NULL`,
    [actor, requestId, status, JSON.stringify(answer ?? null)],
  );
}

/** Gives an answered request another answer, before anybody was told the first: one request may lead to two writes. */
export async function renewAnswer(tx: Transaction, actor: string, requestId: string, answer: unknown): Promise<void> {
  tx.write('UPDATE requests SET answer = $3 WHERE actor = $1 AND request_id = $2 AND status IS NOT NULL', [
    actor,
    requestId,
    JSON.stringify(answer ?? null),
  ]);
}

/** Deletes requests older than 30 days, at most `batch` a call; gives how many, so that the caller goes on until 0. */
export async function cleanUpRequests(q: Queryable, batch = 1000): Promise<number> {
  return q.run(
    `DELETE FROM requests WHERE (actor, request_id) IN (
       SELECT actor, request_id FROM requests WHERE created_at < now() - interval '30 days'
       ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
    [batch],
  );
}

// An insert of the same id waits for the transaction that holds it; then that one's row is there, or its rollback let
// ours in. A row without an answer is locked, so that one transaction at a time does its work.
async function claim(tx: Transaction, request: Request, body?: Buffer): Promise<StoredAnswer | Refusal | undefined> {
  const inserted = await tx.run(`${insertRequest} ${onceOnly}`, rowOf(request, body));
  if (inserted === 1) return undefined;
  const row = await tx.get<RequestRow>(
    'SELECT digest, status, answer FROM requests WHERE actor = $1 AND request_id = $2 FOR UPDATE',
    [request.actor, request.requestId],
  );
  if (row.digest !== request.digest) return refuse('input.request-id-reused');
  return answerOf(row);
}

const insertRequest = `INSERT INTO requests (actor, request_id, route, subject, digest, body_enc, trace_id)
  SELECT $1, $2, $3, $4, $5, $6::bytea, $7`;
const onceOnly = 'ON CONFLICT (actor, request_id) DO NOTHING';
/** For this statement's own commit. */
const commitUnhurried = "SELECT set_config('synchronous_commit', 'off', true)";

function rowOf(request: Request, body: Buffer | undefined): unknown[] {
  const { actor, requestId, route, subject = '', digest, traceId } = request;
  return [actor, requestId, route, subject, digest, body ?? null, traceId];
}

function answerOf(row: RequestRow): StoredAnswer | undefined {
  return row.status === null ? undefined : { status: row.status, answer: row.answer };
}
