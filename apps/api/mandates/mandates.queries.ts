export interface MandateRow {
  readonly id: string;
  readonly number: string;
  readonly person_id: string;
  readonly name: string;
  readonly id_number_enc: Buffer;
  readonly insurance: string;
  readonly agency: string;
  readonly bank: string;
  readonly account_enc: Buffer;
  readonly terms: string;
  readonly ceiling_fen: bigint | null;
  readonly first_month: string;
  readonly signed_on: string;
  readonly by_agent: boolean;
  readonly state: string;
  readonly suspended_for: string | null;
  readonly case_id: string | null;
  readonly created_at: Date;
  readonly state_since: Date;
}

const shown = `m.id, m.number, m.person_id, p.name, p.id_number_enc, m.insurance, m.agency, m.bank, m.account_enc, m.terms, m.ceiling_fen,
  m.first_month, m.signed_on, m.by_agent, m.state, m.suspended_for, m.case_id, m.created_at, m.state_since`;
const joined = 'mandates m JOIN people p ON p.id = m.person_id';

/** The newest first. $1 limit, $2 and $3 the last row's time and id, $4 agency, $5 insurance type, $6 bank, $7 state. */
export const mandatesSql = `SELECT ${shown} FROM ${joined}
  WHERE {{reach:m/division}} AND ($2::timestamptz IS NULL OR (m.created_at, m.id) < ($2, $3)) AND ($4::text IS NULL OR m.agency = $4)
    AND ($5::text IS NULL OR m.insurance = $5) AND ($6::text IS NULL OR m.bank = $6) AND ($7::text IS NULL OR m.state = $7)
  ORDER BY m.created_at DESC, m.id DESC LIMIT $1`;

export const mandateSql = `SELECT ${shown} FROM ${joined} WHERE m.id = $1 AND {{reach:m/division}}`;

/** Whose person is within reach, whichever agency it is for. */
export const mandatesOfPersonSql = `SELECT ${shown} FROM ${joined} WHERE m.person_id = $1 AND {{reach:p/division}} ORDER BY m.id DESC`;
export const personThereSql = 'SELECT p.id FROM people p WHERE p.id = $1 AND {{reach:p/division}}';

export interface VersionRow {
  readonly version: number;
  readonly state: string;
  readonly suspended_for: string | null;
  readonly why: string;
  readonly case_id: string | null;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly at: Date;
}

export const versionsSql = `SELECT v.version, v.state, v.suspended_for, v.why, v.case_id, v.actor, s.display_name AS actor_name, v.at
  FROM mandate_versions v JOIN mandates m ON m.id = v.mandate_id LEFT JOIN staff s ON s.id = v.actor
  WHERE m.id = $1 AND {{reach:m/division}} ORDER BY v.version DESC LIMIT 200`;

export interface LineRow {
  readonly action: string;
  readonly state: string;
  readonly code: string | null;
  readonly file_name: string | null;
  readonly queued_at: Date;
  readonly settled_at: Date | null;
}

export const linesSql = `SELECT l.action, l.state, l.code, l.file_name, l.queued_at, l.settled_at
  FROM mandate_lines l JOIN mandates m ON m.id = l.mandate_id
  WHERE m.id = $1 AND {{reach:m/division}} ORDER BY l.id DESC LIMIT 200`;
