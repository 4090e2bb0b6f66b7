import { appendTimeline } from '../cases/timeline.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { TellCase } from './notices.js';

/** Puts a message that failed for good on its case's timeline, kind `noticeFailed`. */
export function tellCaseOnTimeline(cipher: Cipher): TellCase {
  return async (tx, { caseId, noticeId, template, reason }) => {
    const { traceId } = await tx.get<{ traceId: string }>('SELECT trace_id AS "traceId" FROM cases WHERE id = $1', [
      caseId,
    ]);
    const place = { caseId, at: await businessNow(tx), traceId };
    const data = { noticeId, template, reason };
    await appendTimeline(tx, cipher, place, [{ kind: 'noticeFailed', actor: 'system', data }]);
  };
}
