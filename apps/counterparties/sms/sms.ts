import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Ledger } from '../ledger.js';
import { behave } from '../mood.js';
import type { Switches } from '../switches.js';

const message = z.object({
  messageId: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  phone: z.string().min(1).max(32),
  text: z.string().min(1).max(500),
});

interface SmsParts {
  readonly ledger: Ledger;
  readonly switches: Switches;
  /** Where reports go: the agency's `…/api/sms-callbacks`. */
  readonly callbackUrl: string;
  /** Shared with the agency; signs the reports. */
  readonly callbackKey: Buffer;
}

/** `POST /sms` → 202: the message is taken; whether it arrived is reported later. The same id twice is taken once. */
export function addSms(server: FastifyInstance, parts: SmsParts): void {
  server.post('/sms', async (request, reply) => {
    const { mood, delayMs, reportAfterMs } = parts.switches.all.sms;
    if (await behave(reply, mood, delayMs, () => '<html>maintenance</html>')) return reply;
    const read = message.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ error: 'malformed' });
    const failed = fails(parts.switches, read.data.phone);
    await parts.ledger.rows(
      `INSERT INTO messages (message_id, phone, text, outcome, reason, report_at)
       VALUES ($1, $2, $3, $4, $5, now() + $6 * interval '1 millisecond') ON CONFLICT (message_id) DO NOTHING`,
      [read.data.messageId, read.data.phone, read.data.text, failed ? 'failed' : 'delivered', failed, reportAfterMs],
    );
    return reply.code(202).send({ messageId: read.data.messageId });
  });
}

/** Why the message will not arrive, or nothing. */
function fails(switches: Switches, phone: string): string {
  const { failAll, failPhones } = switches.all.sms;
  if (failAll || failPhones.includes(phone)) return 'unreachable';
  return /^1\d{10}$/.test(phone) ? '' : 'no such number';
}

/** Sends the reports that are due; one that is not taken (2xx) is tried again, later each time, ten times at most. */
export async function sendReports(parts: SmsParts): Promise<number> {
  const due = await parts.ledger.rows<{ message_id: string; outcome: string; reason: string; tries: number }>(
    `SELECT message_id, outcome, reason, tries FROM messages
     WHERE reported_at IS NULL AND report_at <= now() AND tries < 10 ORDER BY report_at LIMIT 50`,
  );
  for (const row of due) {
    const body = JSON.stringify({ messageId: row.message_id, state: row.outcome, reason: row.reason });
    const taken = await postSigned(parts, body).catch(() => false);
    await parts.ledger.rows(
      taken
        ? 'UPDATE messages SET reported_at = now(), tries = tries + 1 WHERE message_id = $1'
        : `UPDATE messages SET tries = tries + 1, report_at = now() + (2 ^ tries) * interval '1 second' WHERE message_id = $1`,
      [row.message_id],
    );
  }
  return due.length;
}

/** Signed over method, path, time and body, one a line, with HMAC-SM3. */
async function postSigned(parts: SmsParts, body: string): Promise<boolean> {
  const url = new URL(parts.callbackUrl);
  const time = String(Date.now());
  const signature = createHmac('sm3', parts.callbackKey)
    .update(`POST\n${url.pathname}\n${time}\n${body}`)
    .digest('hex');
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-time': time,
      'x-signature': signature,
      'x-request-id': `sms-${(JSON.parse(body) as { messageId: string }).messageId}`.slice(0, 64),
    },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  return answer.ok;
}
