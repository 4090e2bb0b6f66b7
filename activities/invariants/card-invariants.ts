import { cardTable, finalCardStates, liveCardStates, usableCardStates } from '../../domain/card/card-state.js';
import { temporaryCardTable } from '../../domain/card/temporary-card.js';
import { type Invariant, invariant } from './invariant.js';

/** Moves that the table of card states allows, as `from>to`; lift and lapse lead back to either usable state. */
const allowedMoves = Object.entries(cardTable).flatMap(([from, events]) =>
  Object.values(events as Readonly<Record<string, string>>).flatMap((to) =>
    (to === 'before' ? usableCardStates : [to]).map((state) => `${from}>${state}`),
  ),
);

const temporaryMoves = Object.entries(temporaryCardTable).flatMap(([from, events]) =>
  Object.values(events as Readonly<Record<string, string>>).map((to) => `${from}>${to}`),
);

/** What must always be true of cards and their moves. */
export const cardInvariants: readonly Invariant[] = [
  invariant(
    { name: 'oneLiveCard', zh: '一人一张有效正式卡', en: 'One live formal card a person', article: '附件1 第十一条' },
    `SELECT person_id AS id FROM cards WHERE kind = 'formal' AND state = ANY($1) GROUP BY person_id HAVING count(*) > 1`,
    [liveCardStates],
  ),
  invariant(
    {
      name: 'finalCardsStay',
      zh: '已补换、注销、销毁的卡不再复用',
      en: 'Replaced, cancelled and destroyed cards never come back',
      article: '附件1 第十五条',
    },
    'SELECT card_id AS id FROM card_transitions WHERE from_state = ANY($1)',
    [finalCardStates],
  ),
  invariant(
    { name: 'cardMovesAllowed', zh: '卡状态变更均在状态表内', en: 'Every move of a card is in the table of states' },
    `SELECT t.card_id AS id FROM card_transitions t JOIN cards k ON k.id = t.card_id
     WHERE NOT (t.from_state || '>' || t.to_state) = ANY(CASE k.kind WHEN 'temporary' THEN $2::text[] ELSE $1::text[] END)`,
    [allowedMoves, temporaryMoves],
  ),
  invariant(
    { name: 'cardMovesFollow', zh: '卡状态变更前后相接', en: 'Each move of a card begins where the one before ended' },
    `SELECT card_id AS id FROM (
       SELECT card_id, from_state, lag(to_state) OVER (PARTITION BY card_id ORDER BY id) AS before FROM card_transitions) m
     WHERE m.before <> m.from_state`,
  ),
  invariant(
    { name: 'cardStateIsLastMove', zh: '卡状态与最近一次变更一致', en: "A card's state is where its last move led" },
    `SELECT c.id FROM cards c JOIN LATERAL (
       SELECT to_state, case_id FROM card_transitions t WHERE t.card_id = c.id ORDER BY t.id DESC LIMIT 1) last ON true
     WHERE c.state <> last.to_state OR c.state_case_id <> last.case_id`,
  ),
  invariant(
    {
      name: 'cardMovesHaveCases',
      zh: '卡状态变更均有业务或启用清单',
      en: "Every move of a card names a case of its holder, or a line of an employer's list",
    },
    `SELECT t.card_id AS id FROM card_transitions t JOIN cards k ON k.id = t.card_id
     LEFT JOIN cases c ON c.id = t.case_id AND c.person_id = k.person_id
     WHERE c.id IS NULL AND NOT EXISTS (SELECT FROM activation_list_lines l
       WHERE t.case_id = 'list:' || l.list_id AND l.card_id = t.card_id AND l.outcome = 'activated')`,
  ),
];
