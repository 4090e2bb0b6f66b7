import type { BankEventKind } from '../../../domain/card/bank-state.js';
import type { Question } from '../cases/cases.queries.js';
import type { BankTaskQuery } from './bank-desk.contract.js';

export interface BankTaskRow {
  readonly id: string;
  readonly step: string;
  readonly opened_at: Date;
  readonly urgent_at: Date;
  readonly number: string;
  readonly case_type: string;
  readonly status: 'open' | 'on_hold' | 'closed';
  readonly name: string;
  readonly id_number_enc: Buffer;
  readonly card_number_enc: Buffer | null;
  readonly state: string;
  readonly bank_state: string;
  /** State of the card that the new one takes the place of; nothing where none is made. */
  readonly old_state: string | null;
}

/** Open tasks of the caller's bank, the most urgent first; the rest is looked up for the page's rows alone. */
export function bankTasksQuestion(
  query: BankTaskQuery,
  now: Date,
  after: readonly (string | number | null)[] | undefined,
): Question {
  const params: unknown[] = [query.limit + 1];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const conditions = [`t.state = 'open'`, `t.role = 'bankOperator'`, '{{reach:t/bank}}'];
  if (query.step) conditions.push(`t.step = ${bind(query.step)}`);
  if (query.late) conditions.push(`t.urgent_at < ${bind(now)}`);
  if (after) conditions.push(`(t.urgent_at, t.id) > (${bind(after[0])}::timestamptz, ${bind(after[1])})`);
  return {
    sql: `WITH page AS MATERIALIZED (
        SELECT t.id, t.case_id, t.step, t.opened_at, t.urgent_at FROM tasks t
        WHERE ${conditions.join(' AND ')} ORDER BY t.urgent_at, t.id LIMIT $1)
      SELECT page.id, page.step, page.opened_at, page.urgent_at, c.number, c.type AS case_type, c.status, p.name,
        p.id_number_enc, d.card_number_enc, d.state, d.bank_state, CASE WHEN c.new_card_id IS NOT NULL THEN old.state END AS old_state
      FROM page JOIN cases c ON c.id = page.case_id JOIN people p ON p.id = c.person_id
      JOIN cards d ON d.id = coalesce(c.new_card_id, c.card_id) LEFT JOIN cards old ON old.id = c.card_id
      ORDER BY page.urgent_at, page.id`,
    params,
  };
}

/** A task of the caller's bank, open or not. $1 task. */
export const bankTaskSql = `SELECT t.case_id AS "caseId" FROM tasks t
  WHERE t.id = $1 AND t.role = 'bankOperator' AND {{reach:t/bank}}`;

const deskCardColumns = `SELECT d.id, d.state, d.bank_state, d.bank_state_base, d.card_number_enc, p.name, p.id_number_enc
  FROM cards d JOIN people p ON p.id = d.person_id`;

/** $1 index values of a number. */
export const deskCardByNumberSql = `${deskCardColumns} WHERE d.card_number_idx = ANY($1) AND {{reach:d/bank}} LIMIT 1`;

/** $1 card. */
export const deskCardSql = `SELECT d.id FROM cards d WHERE d.id = $1 AND {{reach:d/bank}}`;

/** $1 card. */
export const toldOfCardSql = `SELECT e.kind FROM bank_events e JOIN cards d ON d.id = e.card_id
  WHERE e.card_id = $1 AND {{reach:d/bank}}
  ORDER BY e.occurred_at, e.id`;

export interface DeskCardRow {
  readonly id: string;
  readonly state: string;
  readonly bank_state: string;
  readonly bank_state_base: string | null;
  readonly card_number_enc: Buffer | null;
  readonly name: string;
  readonly id_number_enc: Buffer;
}

export interface ToldRow {
  readonly kind: BankEventKind;
}
