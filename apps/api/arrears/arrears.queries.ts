import { type PlaceColumns, placeColumns, placeJoins } from '../line-exceptions/line-exceptions.queries.js';

/** $1 agency, $2 insurance type, $3 cycle, $4 reason, $5 true for those whom nobody has asked; each may be null. */
const filtered = `a.ended_on IS NULL AND {{reach:a/division}} AND ($1::text IS NULL OR c.agency = $1) AND ($2::text IS NULL OR d.insurance = $2)
  AND ($3::text IS NULL OR c.id = $3) AND ($4::text IS NULL OR a.code = $4)
  AND ($5::bool IS NULL OR $5 <> EXISTS (SELECT FROM arrears_contacts x WHERE x.due_id = a.due_id))`;
const joined = 'arrears a JOIN cycles c ON c.no = a.cycle_no JOIN dues d ON d.id = a.due_id';

export interface ArrearsGroupRow {
  readonly code: string | null;
  readonly name: string | null;
  readonly liaison: string | null;
  readonly count: bigint;
  readonly fen: bigint;
}

const groupColumns = { employer: 'a.employer', locality: 'a.locality', reason: 'a.code' } as const;
const groupNames = { employer: 'employers', locality: 'localities', reason: undefined } as const;
const groupOnly = { employer: 'a.employer IS NOT NULL', locality: 'a.employer IS NULL', reason: 'true' } as const;

/** Counts and principals of what is open, the most first. */
export const arrearsGroupsSql = (by: keyof typeof groupColumns) => {
  const names = groupNames[by];
  return `SELECT t.code, ${names ? 'n.name, n.liaison_name' : 'NULL AS name, NULL'} AS liaison, t.count, t.fen
    FROM (SELECT ${groupColumns[by]} AS code, count(*) AS count, sum(d.principal_fen)::bigint AS fen FROM ${joined}
      WHERE ${filtered} AND ${groupOnly[by]} GROUP BY 1) t ${names ? `LEFT JOIN ${names} n ON n.code = t.code` : ''}
    ORDER BY t.count DESC, t.code LIMIT 500`;
};

export interface ArrearRow extends PlaceColumns {
  readonly due_id: bigint;
  readonly cycle_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly insurance: string;
  readonly period: string;
  readonly principal_fen: bigint;
  readonly code: string;
  readonly since: string;
  readonly ended_on: string | null;
  readonly ended_how: string | null;
  readonly contacts: bigint;
  readonly last_result: string | null;
  readonly last_at: Date | null;
  readonly waiver_proposed: boolean;
  readonly under_way: boolean;
}

const shown = `a.due_id, c.id AS cycle_id, d.person_id, p.name, d.insurance, d.period, d.principal_fen, a.code, ${placeColumns('a')}, a.since,
  a.ended_on, a.ended_how, t.contacts, t.last_result, t.last_at,
  EXISTS (SELECT FROM waivers v WHERE v.due_id = a.due_id AND v.state = 'proposed') AS waiver_proposed,
  EXISTS (SELECT FROM claims k WHERE k.due_id = a.due_id AND NOT k.settled) AS under_way`;
const read = `${joined} JOIN people p ON p.id = d.person_id ${placeJoins('a')}
  CROSS JOIN LATERAL (SELECT count(*) AS contacts, (array_agg(x.result ORDER BY x.id DESC))[1] AS last_result, max(x.at) AS last_at
    FROM arrears_contacts x WHERE x.due_id = a.due_id) t`;

/** The oldest first. After $5: $6 the last row's due, $7 employer, $8 locality (`none`: neither), $9 limit. */
export const arrearsSql = `SELECT ${shown} FROM ${read}
  WHERE ${filtered} AND ($6::bigint IS NULL OR a.due_id > $6) AND ($7::text IS NULL OR a.employer = $7)
    AND ($8::text IS NULL OR (a.employer IS NULL AND a.locality IS NOT DISTINCT FROM nullif($8, 'none')))
  ORDER BY a.due_id LIMIT $9`;

/** One, paid or waived since or not. */
export const arrearSql = `SELECT ${shown} FROM ${read} WHERE a.due_id = $1::bigint AND {{reach:a/division}}`;

export interface ContactRow {
  readonly id: string;
  readonly way: string;
  readonly result: string;
  readonly note_enc: Buffer | null;
  readonly by: string;
  readonly by_name: string | null;
  readonly at: Date;
}

export const contactsSql = `SELECT x.id, x.way, x.result, x.note_enc, x.by, s.display_name AS by_name, x.at
  FROM arrears_contacts x JOIN arrears a ON a.due_id = x.due_id LEFT JOIN staff s ON s.id = x.by
  WHERE x.due_id = $1::bigint AND {{reach:a/division}} ORDER BY x.id DESC LIMIT 200`;

/** Whose arrears these are, where they lie within reach. $1 dues. */
export const peopleOfDuesSql = `SELECT a.due_id, d.person_id FROM arrears a JOIN dues d ON d.id = a.due_id
  WHERE a.due_id = ANY($1::bigint[]) AND {{reach:a/division}} ORDER BY a.due_id`;
