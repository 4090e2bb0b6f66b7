import { sm3 } from '../cipher/digest.js';
import type { Database, Queryable, Transaction } from '../database/database.js';
import { enqueue, tellRelay } from '../outbox/outbox.js';
import type { NoticeTemplate } from './templates.js';

/** The outbox topic of messages to people. */
export const noticesTopic = 'notices';

/** A message to a person about a case, or about a card. `key` is its name for ever, e.g. `<case>:cardReady:1`. */
export interface NewNotice {
  readonly caseId?: string;
  readonly cardId?: string;
  readonly personId: string;
  readonly template: NoticeTemplate;
  /** Codes and ids for the words that the case itself does not give; no personal data. */
  readonly params?: Readonly<Record<string, string>>;
  readonly key: string;
  /** Business time of the step that causes it. */
  readonly at: Date;
}

/** Why a message failed for good. */
export type NoticeFailure = 'noPhone' | 'refused' | 'unreachable' | 'notDelivered' | 'noReport';

/** A message that failed for good, for the case's timeline. */
export interface FailedNotice {
  readonly noticeId: string;
  readonly caseId: string;
  readonly template: string;
  readonly reason: NoticeFailure;
}

/** Puts a failed message on its case, in the transaction that settles it, so that the clerk sees it. */
export type TellCase = (tx: Transaction, failed: FailedNotice) => Promise<void>;

/** Queues a message in the transaction of the step that causes it; the same key again does nothing. Gives its id. */
export async function queueNotice(tx: Queryable, notice: NewNotice): Promise<string> {
  // The id follows from the key: a step that runs again makes the same message, and the SMS service knows it by its id.
  const id = sm3(notice.key).slice(0, 32);
  const added = await tx.run(
    `INSERT INTO notices (id, case_id, card_id, person_id, template, params, state, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7) ON CONFLICT (id) DO NOTHING`,
    [
      id,
      notice.caseId ?? null,
      notice.cardId ?? null,
      notice.personId,
      notice.template,
      JSON.stringify(notice.params ?? {}),
      notice.at,
    ],
  );
  if (added > 0) await enqueue(tx, noticesTopic, `notice-${id}`, { noticeId: id });
  return id;
}

/** The same message to many. `key` and who gets it make its name. */
export interface NoticeSet {
  /** SQL that gives whom it goes to; its parameters are `params`, from $1 on. */
  readonly recipients: string;
  readonly params: readonly unknown[];
  readonly template: NoticeTemplate;
  readonly words: Readonly<Record<string, string>>;
  readonly key: string;
  /** Business time. */
  readonly at: Date;
}

/**
 * Queues one message for each recipient, whom the SQL gives as `person_id` and `card_id`; the same key again does nothing.
 * Gives how many are new.
 */
export function queueNoticeSet(tx: Queryable, set: NoticeSet): Promise<number> {
  return queueSet(tx, set, { to: 'card_id, person_id', name: 'person_id', words: `'{}'` });
}

/** Whose message it is, as SQL: the end of its name, after the set's key. */
export const liaisonOf = (kind: string, place: string): string => `${kind} || ':' || ${place}`;

/**
 * The same for liaisons, whom the SQL gives as `employer` or `locality`, with `words` of their own. A message's id is
 * `md5(key || ':' || liaisonOf(kind, place))`.
 */
export function queueLiaisonNotices(tx: Queryable, set: NoticeSet): Promise<number> {
  const name = `coalesce(${liaisonOf(`'employer'`, 'employer')}, ${liaisonOf(`'locality'`, 'locality')})`;
  return queueSet(tx, set, { to: 'employer, locality', name, words: 'words' });
}

interface Recipient {
  readonly to: string;
  readonly name: string;
  readonly words: string;
}

async function queueSet(tx: Queryable, set: NoticeSet, recipient: Recipient): Promise<number> {
  const [key, template, words, at] = [1, 2, 3, 4].map((n) => `$${set.params.length + n}`);
  const { queued } = await tx.get<{ queued: number }>(
    `WITH recipients AS (${set.recipients}), added AS (
       INSERT INTO notices (id, ${recipient.to}, template, params, state, created_at)
       SELECT md5(${key}::text || ':' || ${recipient.name}), ${recipient.to}, ${template}::text,
         ${words}::jsonb || ${recipient.words}, 'queued', ${at}::timestamptz
       FROM recipients ON CONFLICT (id) DO NOTHING RETURNING id
     ), handed AS (
       INSERT INTO outbox (topic, key, payload) SELECT '${noticesTopic}', 'notice-' || id, jsonb_build_object('noticeId', id)
       FROM added ON CONFLICT (key) DO NOTHING RETURNING 1
     )
     SELECT count(*)::int AS queued FROM handed`,
    [...set.params, set.key, set.template, JSON.stringify(set.words), set.at],
  );
  if (queued > 0) await tellRelay(tx);
  return queued;
}

/** Notes that the SMS service took the message. */
export async function noteSent(q: Queryable, noticeId: string, at: Date): Promise<void> {
  await q.run(
    "UPDATE notices SET state = 'sent', sent_at = $2, attempts = attempts + 1 WHERE id = $1 AND state = 'queued'",
    [noticeId, at],
  );
}

/** Notes a try that failed and will be repeated. */
export async function noteAttempt(q: Queryable, noticeId: string): Promise<void> {
  await q.run("UPDATE notices SET attempts = attempts + 1 WHERE id = $1 AND state = 'queued'", [noticeId]);
}

/**
 * Settles a message by its report. A report may overtake the note that the message was taken, and may come twice: the
 * first one counts. Gives `unknown` for a message that is none of ours.
 */
export async function settleNotice(
  db: Database,
  report: { readonly messageId: string; readonly state: 'delivered' | 'failed'; readonly at: Date },
  tellCase: TellCase,
): Promise<'settled' | 'alreadySettled' | 'unknown'> {
  if (report.state === 'failed') return failNotice(db, report.messageId, 'notDelivered', report.at, tellCase);
  const settled = await db.run(
    `UPDATE notices SET state = 'delivered', settled_at = $2, sent_at = coalesce(sent_at, $2)
     WHERE id = $1 AND state IN ('queued', 'sent')`,
    [report.messageId, report.at],
  );
  return settled > 0 ? 'settled' : whetherKnown(db, report.messageId);
}

/** Ends a message that will not arrive and puts it on its case, together. */
export async function failNotice(
  db: Database,
  noticeId: string,
  reason: NoticeFailure,
  at: Date,
  tellCase: TellCase,
): Promise<'settled' | 'alreadySettled' | 'unknown'> {
  return db.transaction(async (tx) => {
    const notice = await tx.find<{ caseId: string | null; template: string }>(
      `UPDATE notices SET state = 'failed', reason = $2, settled_at = $3 WHERE id = $1 AND state IN ('queued', 'sent')
       RETURNING case_id AS "caseId", template`,
      [noticeId, reason, at],
    );
    if (!notice) return whetherKnown(tx, noticeId);
    const { caseId, template } = notice;
    if (caseId) await tellCase(tx, { noticeId, caseId, template, reason });
    return 'settled';
  });
}

async function whetherKnown(q: Queryable, noticeId: string): Promise<'alreadySettled' | 'unknown'> {
  return (await q.find('SELECT 1 AS known FROM notices WHERE id = $1', [noticeId])) ? 'alreadySettled' : 'unknown';
}
