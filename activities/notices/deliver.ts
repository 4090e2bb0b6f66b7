import { maskName } from '../../domain/person/masking.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import { failNotice, noteAttempt, noteSent, type TellCase } from './notices.js';
import { SmsServiceFailed, sendSms } from './sms-service.js';
import { type NoticeTemplate, noticeText } from './templates.js';

export interface NoticeDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** The SMS service's address. */
  readonly smsUrl: string;
  readonly tellCase: TellCase;
  readonly timeoutMs?: number;
}

interface QueuedNotice {
  readonly template: NoticeTemplate;
  readonly params: Record<string, string>;
  readonly name: string;
  readonly phone_enc: Buffer | null;
  /** Nothing where the message is about a card, or to a liaison. */
  readonly number: string | null;
  readonly office: string;
  readonly office_phone: string;
}

/**
 * Sends one queued message; the only place where a phone number is opened. Throws SmsServiceFailed where it is worth
 * another try; on the last try, without a phone or with a refusal the message fails for good and its case is told.
 */
export async function deliverNotice(deps: NoticeDeps, noticeId: string, lastTry: boolean): Promise<void> {
  const notice = await findQueued(deps, noticeId);
  if (!notice) return;
  const fail = async (reason: 'noPhone' | 'refused' | 'unreachable') =>
    failNotice(deps.db, noticeId, reason, await businessNow(deps.db), deps.tellCase);
  if (!notice.phone_enc) {
    await fail('noPhone');
    return;
  }
  const message = { messageId: noticeId, phone: deps.cipher.decryptText(notice.phone_enc), text: textOf(notice) };
  try {
    await sendSms(deps.smsUrl, message, deps.timeoutMs);
    await noteSent(deps.db, noticeId, await businessNow(deps.db));
  } catch (error) {
    if (!(error instanceof SmsServiceFailed)) throw error;
    await noteAttempt(deps.db, noticeId);
    if (error.why !== 'refused' && !lastTry) throw error;
    await fail(error.why === 'refused' ? 'refused' : 'unreachable');
  }
}

async function findQueued(deps: NoticeDeps, noticeId: string): Promise<QueuedNotice | undefined> {
  return deps.db.find<QueuedNotice>(
    `SELECT n.template, n.params, coalesce(p.name, '') AS name,
       coalesce(p.phone_enc, e.liaison_phone_enc, l.liaison_phone_enc) AS phone_enc, c.number,
       coalesce(o.name_zh, '') AS office, coalesce(o.phone, '') AS office_phone
     FROM notices n LEFT JOIN people p ON p.id = n.person_id LEFT JOIN employers e ON e.code = n.employer
     LEFT JOIN localities l ON l.code = n.locality LEFT JOIN cases c ON c.id = n.case_id
     LEFT JOIN cards d ON d.id = n.card_id LEFT JOIN offices place ON place.code = c.office
     -- A medical institution only changes PINs: for all else the holder is told the window that keeps the card.
     LEFT JOIN cards held ON held.id = c.card_id AND place.kind = 'institution'
     LEFT JOIN offices o ON o.code = coalesce(held.office, c.office, d.office)
     WHERE n.id = $1 AND n.state = 'queued' AND (o.code IS NOT NULL OR n.person_id IS NULL)`,
    [noticeId],
  );
}

function textOf(notice: QueuedNotice): string {
  const words = {
    name: maskName(notice.name),
    ...(notice.number ? { number: notice.number } : {}),
    office: notice.office,
    phone: notice.office_phone,
  };
  return noticeText(notice.template, { ...words, ...notice.params });
}
