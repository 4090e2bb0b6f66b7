import { suspendingPairs } from '../../domain/mandate/suspension.js';
import { type Invariant, invariant } from './invariant.js';

const pairs = suspendingPairs.map(([card, bank, why]) => `('${card}', '${bank}', '${why}')`).join(', ');

/** What must always be true of enrolments and mandates. */
export const moneyFactInvariants: readonly Invariant[] = [
  invariant(
    {
      name: 'mandatesFollowCards',
      zh: '授权书随卡与账户状态暂停和恢复',
      en: 'A mandate is suspended exactly while card or account are stopped',
      article: '规程 第十二条',
    },
    `SELECT m.id FROM mandates m JOIN cards k ON k.id = m.card_id
     LEFT JOIN (VALUES ${pairs}) r (card_state, bank_state, reason) ON r.card_state = k.state AND r.bank_state = k.bank_state
     WHERE m.state IN ('pending', 'active', 'suspended') AND m.suspended_for IS DISTINCT FROM 'account_changed'
       AND m.suspended_for IS DISTINCT FROM r.reason`,
  ),
  invariant(
    {
      name: 'mandatesKeepVersions',
      zh: '授权书的每一版本都在案',
      en: 'A mandate is what its last version says, and every version is there',
      article: '规程 第十二条',
    },
    `SELECT m.id FROM mandates m WHERE NOT EXISTS (SELECT FROM mandate_versions v WHERE v.mandate_id = m.id
         AND v.version = m.version AND v.state = m.state AND v.suspended_for IS NOT DISTINCT FROM m.suspended_for)
       OR m.version <> (SELECT count(*) FROM mandate_versions v WHERE v.mandate_id = m.id)`,
  ),
  invariant(
    {
      name: 'enrolmentsDoNotOverlap',
      zh: '同一人同一险种的参保时段不重叠',
      en: 'Enrolments of a person in a type do not overlap',
      article: '规程 第十二条',
    },
    `SELECT e.id FROM (
       SELECT id, from_month, lag(coalesce(to_month, '999999')) OVER (PARTITION BY person_id, insurance ORDER BY from_month, id) AS former
       FROM enrolments WHERE to_month IS NULL OR to_month >= from_month) e WHERE e.former >= e.from_month`,
  ),
];
