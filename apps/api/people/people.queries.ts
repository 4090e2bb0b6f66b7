import type { BankEventKind } from '../../../domain/card/bank-state.js';
import type { KeepSource } from '../../../domain/card/stock.js';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly birth_date: string;
  readonly division: string;
  readonly id_number_enc: Buffer;
  readonly phone_enc: Buffer | null;
  readonly address_enc: Buffer | null;
}

const shown = 'p.id, p.name, p.sex, p.birth_date, p.division, p.id_number_enc, p.phone_enc, p.address_enc';
const inReach = '{{reach:p/division}}';

/** Each finds at most 20 people. */
export const peopleByIdNumberSql = `SELECT ${shown} FROM people p WHERE p.id IN
  (SELECT coalesce(m.merged_into, m.id) FROM people m WHERE m.id_number_idx = ANY($1)) AND ${inReach} LIMIT 20`;
export const peopleByIdLast4Sql = `SELECT ${shown} FROM people p WHERE p.id_last4_idx = ANY($1)
  AND p.merged_into IS NULL AND ${inReach}
  ORDER BY p.id LIMIT 20`;
export const peopleByCardNumberSql = `SELECT ${shown} FROM cards d JOIN people p ON p.id = d.person_id
  WHERE d.card_number_idx = ANY($1) AND ${inReach} LIMIT 20`;
// The order is the index's own (byte order), so that the first 20 of a common prefix are found without a sort.
export const peopleByNameSql = `SELECT ${shown} FROM people p WHERE p.name LIKE $1 AND p.merged_into IS NULL AND ${inReach}
  ORDER BY p.name USING ~<~ LIMIT 20`;

export const personSql = `SELECT ${shown} FROM people p WHERE p.id = $1 AND ${inReach}`;

export const personPageSql = `SELECT ${shown}, p.unit_name FROM people p WHERE p.id = $1 AND ${inReach}`;

export interface PersonPageRow extends PersonRow {
  readonly unit_name: string | null;
}

export interface CardRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly state_since: Date;
  readonly card_number_enc: Buffer | null;
  readonly office: string;
  readonly office_zh: string;
  readonly office_en: string;
  readonly bank: string | null;
  readonly bank_zh: string | null;
  readonly bank_en: string | null;
  readonly hotline: string | null;
  readonly bank_state: string;
  readonly bank_state_base: string | null;
  readonly pin_locked: boolean;
  readonly pin_initial: boolean;
  readonly kept_at: Date | null;
  readonly kept_source: KeepSource | null;
  readonly kept_bank: string | null;
  readonly kept_office_zh: string | null;
  readonly kept_office_en: string | null;
  readonly destroyed_at: Date | null;
  readonly destroyed_by: string | null;
}

/** Cards are made one after the other, so their ids stand in the order of their making. */
export const cardsOfPersonSql = `
  SELECT d.id, d.kind, d.state, d.state_since, d.card_number_enc, d.office, o.name_zh AS office_zh, o.name_en AS office_en,
    d.bank, b.name_zh AS bank_zh, b.name_en AS bank_en, b.hotline, d.bank_state,
    d.bank_state_base, d.pin_locked, d.pin_initial, k.kept_at, k.source AS kept_source,
    CASE WHEN k.received_at IS NULL THEN k.bank END AS kept_bank, w.name_zh AS kept_office_zh,
    w.name_en AS kept_office_en, k.destroyed_at, l.number AS destroyed_by
  FROM cards d JOIN offices o ON o.code = d.office LEFT JOIN banks b ON b.code = d.bank
    LEFT JOIN kept_cards k ON k.card_id = d.id LEFT JOIN offices w ON w.code = k.office
    LEFT JOIN destruction_lists l ON l.id = k.list_id AND l.state = 'destroyed'
  WHERE d.person_id = $1 AND {{reach:d/division}} ORDER BY d.id DESC LIMIT 50`;

export interface MoveRow {
  readonly card_id: string;
  readonly at: Date;
  readonly from_state: string;
  readonly to_state: string;
  readonly step: string;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly case_type: string | null;
}

export const movesOfPersonSql = `
  SELECT m.card_id, m.at, m.from_state, m.to_state, m.step, c.id AS case_id, c.number AS case_number, c.type AS case_type
  FROM cards d JOIN card_transitions m ON m.card_id = d.id LEFT JOIN cases c ON c.id = m.case_id
  WHERE d.person_id = $1 AND {{reach:d/division}} ORDER BY m.id LIMIT 500`;

export interface ToldRow {
  readonly card_id: string;
  readonly kind: BankEventKind;
  readonly occurred_at: Date;
  readonly source: 'api' | 'file' | 'page';
  readonly late: boolean;
  readonly reaction: string;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly case_type: string | null;
}

/** What banks told of the person's cards, in the order in which it occurred. */
export const bankEventsOfPersonSql = `
  SELECT e.card_id, e.kind, e.occurred_at, e.source, e.late, e.reaction, c.id AS case_id, c.number AS case_number,
    c.type AS case_type
  FROM cards d JOIN bank_events e ON e.card_id = d.id LEFT JOIN cases c ON c.id = e.reaction_case_id
  WHERE d.person_id = $1 AND {{reach:d/division}} ORDER BY e.occurred_at, e.id`;

export interface PersonCaseRow {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly status: 'open' | 'on_hold' | 'closed';
  readonly step: string;
  readonly outcome: string | null;
  readonly card_id: string | null;
  readonly office: string;
  readonly office_zh: string;
  readonly office_en: string;
  readonly filed_at: Date;
  readonly closed_at: Date | null;
}

const mostCases = 100;

/** The open ones first, then the newest: none that is open is left out. */
export const casesOfPersonSql = `
  SELECT c.id, c.number, c.type, c.status, c.step, c.outcome, c.card_id, c.office, o.name_zh AS office_zh,
    o.name_en AS office_en, c.filed_at, c.closed_at
  FROM cases c JOIN offices o ON o.code = c.office
  WHERE c.person_id = $1 AND {{reach:c/division}}
  ORDER BY (c.status = 'closed'), c.filed_at DESC, c.id DESC LIMIT ${mostCases}`;

export interface CaseOfRow {
  readonly case_id: string;
  readonly case_number: string;
  readonly case_type: string;
}

/** Without a case where the message is about a card alone. */
export interface PersonNoticeRow {
  readonly id: string;
  readonly template: string;
  readonly state: string;
  readonly created_at: Date;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly case_type: string | null;
}

export const noticesOfPersonSql = `
  SELECT n.id, n.template, n.state, n.created_at, c.id AS case_id, c.number AS case_number, c.type AS case_type
  FROM cases c JOIN notices n ON n.case_id = c.id WHERE c.person_id = $1 AND {{reach:c/division}}
  UNION ALL
  SELECT n.id, n.template, n.state, n.created_at, NULL, NULL, NULL
  FROM cards d JOIN notices n ON n.card_id = d.id AND n.case_id IS NULL WHERE d.person_id = $1 AND {{reach:d/division}}
  ORDER BY created_at DESC, id DESC LIMIT 50`;

export interface PersonPaperRow extends CaseOfRow {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly prints: number;
  readonly made_at: Date;
  readonly ready: boolean;
}

/** Papers are read and printed by whoever reaches their office. */
export const papersOfPersonSql = `
  SELECT r.id, r.kind, r.number, r.prints, r.made_at, r.content_enc IS NOT NULL AS ready, c.id AS case_id,
    c.number AS case_number, c.type AS case_type
  FROM cases c JOIN papers r ON r.case_id = c.id
  WHERE c.person_id = $1 AND {{reach:r}} ORDER BY r.made_at DESC, r.id DESC LIMIT 50`;
