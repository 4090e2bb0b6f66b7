import { confirmActivationList } from '../../activities/activation-lists/carry-out.js';
import { draftActivationList } from '../../activities/activation-lists/draft-list.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { office, type Stage } from '../cases/stage.js';
import type { KnownCard } from '../losses/ways.js';

export const by = { actor: 'clerk-one', traceId: 'trace' };
export const heading = '职工姓名,社会保障号,领取日期,本人签名';

/** The head of a unit's list at the stage's office. */
export const headOf = (unitCode = 'YL140105001') => ({
  unitCode,
  unitName: '太原市某机械厂',
  contactName: '赵专管',
  contactPhone: '13500000000',
  office,
  division: office.slice(0, 6),
  traceId: 'trace',
});

export const lineOf = (card: Pick<KnownCard, 'name' | 'idNumber'>, more = '2026-03-02,是') =>
  `${card.name},${card.idNumber},${more}`;
export const fileOf = (lines: readonly string[]) => Buffer.from([heading, ...lines].join('\r\n'));

/** A list of these cards that the clerk has confirmed. */
export async function confirmedList(stage: Stage, cards: readonly KnownCard[]): Promise<string> {
  const file = fileOf(cards.map((card) => lineOf(card)));
  return stage.db.transaction(async (tx) => {
    const list = await draftActivationList(tx, stage.cipher, { ...headOf(), file }, by);
    const confirmed = isRefusal(list) ? list : await confirmActivationList(tx, list.id, by);
    if (isRefusal(confirmed)) throw new Error(confirmed.code);
    return confirmed.id;
  });
}
