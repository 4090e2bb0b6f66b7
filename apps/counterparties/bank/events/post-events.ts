import { createHmac } from 'node:crypto';
import type { BankParts } from '../bank-parts.js';
import { stampOf } from '../days.js';
import type { BookedEvent } from './booked-event.js';

const timeoutMs = 10_000;
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
const mostInRound = 100;

/** Posts what is to be told, signed; what found no answer is told again later. Gives how many were answered. */
export async function postEvents(parts: BankParts, url: string): Promise<number> {
  const { books, profile } = parts;
  const due = await books.rows<BookedEvent & { tries: number }>(
    `SELECT * FROM events WHERE bank = $1 AND told_at IS NULL AND file IS NULL AND (next_try IS NULL OR next_try <= now())
     ORDER BY id LIMIT ${mostInRound}`,
    [profile.code],
  );
  let answered = 0;
  for (const event of due) {
    const answer = await post(parts, url, event);
    if (answer !== undefined) {
      await books.rows('UPDATE events SET told_at = $2, answer = $3 WHERE id = $1', [
        event.id,
        parts.clock.now(),
        answer,
      ]);
      answered += 1;
      continue;
    }
    const pause = Math.min(firstPauseMs * 2 ** event.tries, longestPauseMs);
    await books.rows(
      `UPDATE events SET tries = tries + 1, next_try = now() + $2 * interval '1 millisecond' WHERE id = $1`,
      [event.id, pause],
    );
  }
  return answered;
}

/** The agency's answer; nothing where the event must be told again. */
async function post(parts: BankParts, url: string, event: BookedEvent): Promise<string | undefined> {
  const body = JSON.stringify({
    eventId: event.event_id,
    kind: event.kind,
    cardNumber: event.card_number,
    account: event.account,
    occurredAt: stampOf(event.occurred_at),
    detail: event.detail,
  });
  const headers = { 'content-type': 'application/json', ...sign(parts, new URL(url).pathname, body) };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) });
    const said = (await answer.json()) as { state?: string; code?: string };
    if (answer.ok) return said.state ?? 'taken';
    // Clocks differ, the agency is down or busy: the same event is told again. Any other refusal is final.
    const again = answer.status >= 500 || answer.status === 429 || said.code === 'bank-event.future';
    return again ? undefined : `refused ${said.code ?? answer.status}`;
  } catch {
    return undefined; // No answer, or none that can be read.
  }
}

/** The headers of interchange §1: HMAC-SM3 over method, path, time and body. */
function sign({ keys, profile }: BankParts, path: string, body: string): Record<string, string> {
  const key = keys.getCurrent(profile.code);
  const time = String(Date.now());
  const signature = createHmac('sm3', key.mac).update(`POST\n${path}\n${time}\n${body}`).digest('hex');
  return { 'x-bank': profile.code, 'x-key-id': key.id, 'x-time': time, 'x-signature': signature };
}
