import type { Transaction } from '../database/database.js';
import { liaisonOf, queueLiaisonNotices } from '../notices/notices.js';
import type { CycleRow } from './cycle-row.js';

/** The name of a deduction's reminders: with a person, or with a liaison's place, that of one message. */
export const reminderKey = (cycleId: string, deduction: number): string => `remind:${cycleId}:${deduction}`;

/** The id of a liaison's message, as SQL: by `reminderKey`, and by its place. */
export const liaisonNoticeId = (cycleId: string, deduction: string, kind: string, place: string): string =>
  `md5('remind:' || ${cycleId} || ':' || ${deduction} || ':' || ${liaisonOf(kind, place)})`;

// Amounts as people read them: a decimal string of yuan.
const yuanOf = (fen: string): string => `(${fen} / 100)::text || '.' || lpad((${fen} % 100)::text, 2, '0')`;

const recipients = `SELECT CASE l.kind WHEN 'employer' THEN l.place END AS employer,
    CASE l.kind WHEN 'locality' THEN l.place END AS locality,
    jsonb_build_object('place', coalesce(e.name, o.name), 'people', l.people::text, 'yuan', ${yuanOf('l.fen')}) AS words
  FROM reminder_lists l LEFT JOIN employers e ON l.kind = 'employer' AND e.code = l.place
  LEFT JOIN localities o ON l.kind = 'locality' AND o.code = l.place
  WHERE l.cycle_no = $1 AND l.deduction = $2 AND coalesce(e.liaison_phone_enc, o.liaison_phone_enc) IS NOT NULL`;

/**
 * 社会保障协办员 are told how many of theirs owe how much before a deduction, so that they remind them (规程 第十三条): a message to
 * each who has a telephone, once; counts and a sum in yuan, nobody's name. Gives how many are new.
 */
export function remindLiaisons(
  tx: Transaction,
  cycle: Pick<CycleRow, 'id' | 'no'>,
  deduction: number,
  { words, at }: { readonly words: Readonly<Record<string, string>>; readonly at: Date },
): Promise<number> {
  const key = reminderKey(cycle.id, deduction);
  const params = [cycle.no, deduction];
  return queueLiaisonNotices(tx, { recipients, params, template: 'liaisonReminder', words, key, at });
}
