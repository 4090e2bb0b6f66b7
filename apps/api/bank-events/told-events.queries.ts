import type { BankEventKind } from '../../../domain/card/bank-state.js';
import type { Question } from '../cases/cases.queries.js';
import type { ToldEventQuery } from './told-events.contract.js';

export interface ToldEventRow {
  readonly id: string;
  readonly bank: string;
  readonly bank_zh: string;
  readonly bank_en: string;
  readonly kind: BankEventKind;
  readonly card_id: string | null;
  readonly card_number_enc: Buffer | null;
  readonly account_enc: Buffer | null;
  readonly detail_enc: Buffer | null;
  readonly set_aside_at: Date | null;
  readonly set_aside_reason_enc: Buffer | null;
  readonly occurred_at: Date;
  readonly received_at: Date;
  readonly source: 'api' | 'file' | 'page';
  readonly file_name: string | null;
  readonly late: boolean;
  readonly reaction: string;
  readonly person_id: string | null;
  readonly name: string | null;
  readonly case_number: string | null;
}

/** A bank's operators see their bank's, supervisors their division's; what found no card is the whole province's. */
const inReach = '({{reach:e/bank}} OR {{reach:e/division}})';

const conditionOf = {
  matched: 'e.card_id IS NOT NULL',
  unmatched: 'e.card_id IS NULL AND e.set_aside_at IS NULL',
  setAside: 'e.set_aside_at IS NOT NULL',
} as const;

/** The newest first; holder, case and file are looked up for the page's rows alone. */
export function toldEventsQuestion(
  query: ToldEventQuery,
  after: readonly (string | number | null)[] | undefined,
): Question {
  const params: unknown[] = [query.limit + 1];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const conditions = [inReach];
  if (query.state) conditions.push(conditionOf[query.state]);
  if (query.bank) conditions.push(`e.bank = ${bind(query.bank)}`);
  if (after) conditions.push(`(e.received_at, e.id) < (${bind(after[0])}::timestamptz, ${bind(after[1])})`);
  return {
    sql: `WITH page AS MATERIALIZED (
        SELECT e.* FROM bank_events e WHERE ${conditions.join(' AND ')} ORDER BY e.received_at DESC, e.id DESC LIMIT $1)
      SELECT page.*, b.name_zh AS bank_zh, b.name_en AS bank_en, f.name AS file_name, d.person_id, p.name,
        c.number AS case_number
      FROM page JOIN banks b ON b.code = page.bank LEFT JOIN bank_event_files f ON f.id = page.file_id
      LEFT JOIN cards d ON d.id = page.card_id LEFT JOIN people p ON p.id = d.person_id
      LEFT JOIN cases c ON c.id = page.reaction_case_id
      ORDER BY page.received_at DESC, page.id DESC`,
    params,
  };
}

/** $1 event. */
export const toldEventSql = `SELECT e.id, e.bank FROM bank_events e WHERE e.id = $1 AND ${inReach}`;

/** $1 index values of a number, $2 its bank. */
export const cardOfBankSql = `SELECT d.id FROM cards d
  WHERE d.card_number_idx = ANY($1) AND d.bank = $2 AND ({{reach:d/bank}} OR {{reach:d/division}}) LIMIT 1`;
