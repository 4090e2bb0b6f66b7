/** Formal cards of these people with bank and office; the youngest first. $1 people. */
export const cardsOfPeopleSql = `
  SELECT d.id, d.person_id, d.state, d.state_since, d.card_number_enc, d.office, o.name_zh AS office_zh, o.name_en AS office_en,
    d.bank, d.bank_state, b.name_zh AS bank_zh, b.name_en AS bank_en, b.hotline
  FROM cards d JOIN offices o ON o.code = d.office LEFT JOIN banks b ON b.code = d.bank
  WHERE d.person_id = ANY($1) AND d.kind = 'formal' AND {{reach:d/division}} ORDER BY d.state_since DESC LIMIT 100`;

export interface BankColumns {
  readonly bank: string | null;
  readonly bank_state: string;
  readonly bank_zh: string | null;
  readonly bank_en: string | null;
  readonly hotline: string | null;
}

export interface LossCardRow extends BankColumns {
  readonly id: string;
  readonly person_id: string;
  readonly state: string;
  readonly state_since: Date;
  readonly card_number_enc: Buffer | null;
  readonly office: string;
  readonly office_zh: string;
  readonly office_en: string;
}

/** When an oral report lapses, by the rule that it was filed under (附件1 第十三条). */
const lapsesAt = `CASE WHEN c.type = 'oralLoss'
  THEN c.filed_at + (c.rules->'oralLoss.lapse'->'value'->>'days')::int * interval '24 hours' END`;

/** Open cases of loss and lifting on these cards. $1 cards. */
export const openLossesSql = `
  SELECT c.id, c.card_id, c.number, c.type, c.step, c.filed_at, ${lapsesAt} AS lapses_at FROM cases c
  WHERE c.card_id = ANY($1) AND c.type IN ('oralLoss', 'loss', 'liftLoss') AND c.status <> 'closed' AND {{reach:c}}
  ORDER BY c.filed_at LIMIT 300`;

export interface OpenLossRow {
  readonly id: string;
  readonly card_id: string;
  readonly number: string;
  readonly type: string;
  readonly step: string;
  readonly filed_at: Date;
  readonly lapses_at: Date | null;
}

/** A loss case as a call centre tells of it. $1 case. */
export const lossStatusSql = `
  SELECT c.id, c.number, c.type, c.status, c.step, c.outcome, c.office, o.name_zh AS office_zh, o.name_en AS office_en, p.name,
    CASE WHEN c.status <> 'closed' THEN ${lapsesAt} END AS lapses_at,
    (SELECT min(m.at) FROM card_transitions m WHERE m.card_id = d.id AND m.case_id = c.id) AS effective_at,
    d.id AS card_id, d.state AS card_state, d.card_number_enc, d.bank, d.bank_state, b.name_zh AS bank_zh, b.name_en AS bank_en,
    b.hotline
  FROM cases c JOIN people p ON p.id = c.person_id JOIN cards d ON d.id = c.card_id JOIN offices o ON o.code = c.office
  LEFT JOIN banks b ON b.code = d.bank
  WHERE c.id = $1 AND c.type IN ('oralLoss', 'loss', 'liftLoss') AND {{reach:c}}`;

export interface LossStatusRow extends BankColumns {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly status: 'open' | 'on_hold' | 'closed';
  readonly step: string;
  readonly outcome: string | null;
  readonly office: string;
  readonly office_zh: string;
  readonly office_en: string;
  readonly name: string;
  readonly lapses_at: Date | null;
  readonly effective_at: Date | null;
  readonly card_id: string;
  readonly card_state: string;
  readonly card_number_enc: Buffer | null;
}

export interface OralLossRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly office: string;
  readonly office_zh: string;
  readonly office_en: string;
  readonly filed_at: Date;
  readonly lapses_at: Date;
  readonly ordered_by: Date;
  readonly card_state: string;
}

const remindedAt = `c.filed_at + (c.rules->'oralLoss.lapse'->'value'->>'remindOnDay')::int * interval '24 hours'`;

const places = {
  running: { where: `c.status <> 'closed'`, by: 'c.filed_at', direction: '', beyond: '>' },
  nearLapse: { where: `c.status <> 'closed' AND ${remindedAt} <= $5`, by: 'c.filed_at', direction: '', beyond: '>' },
  lapsed: { where: `c.status = 'closed' AND c.outcome = 'lapsed'`, by: 'c.closed_at', direction: ' DESC', beyond: '<' },
} as const;

/**
 * Oral reports in a state: those under way by their age, the lapsed ones by their lapse. $1 limit, $2 office or null,
 * $3 and $4 the last row's time and id, $5 business time (named in every form, so that it has its type).
 */
export function oralLossesSql(state: keyof typeof places): string {
  const { where, by, direction, beyond } = places[state];
  return `WITH page AS MATERIALIZED (
      SELECT c.id, c.number, c.person_id, c.card_id, c.office, c.filed_at, ${lapsesAt} AS lapses_at, ${by} AS ordered_by
      FROM cases c
      WHERE c.type = 'oralLoss' AND ${where} AND $5::timestamptz IS NOT NULL AND {{reach:c}}
        AND ($2::text IS NULL OR c.office = $2) AND ($3::timestamptz IS NULL OR (${by}, c.id) ${beyond} ($3, $4))
      ORDER BY ${by}${direction}, c.id${direction} LIMIT $1)
    SELECT page.*, p.name, o.name_zh AS office_zh, o.name_en AS office_en, d.state AS card_state
    FROM page JOIN people p ON p.id = page.person_id JOIN offices o ON o.code = page.office JOIN cards d ON d.id = page.card_id
    ORDER BY page.ordered_by${direction}, page.id${direction}`;
}
