export interface EnrolmentRow {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly id_number_enc: Buffer;
  readonly insurance: string;
  readonly agency: string;
  readonly payer: string;
  readonly fen: bigint | null;
  readonly base_fen: bigint | null;
  readonly grade: number | null;
  readonly employer: string | null;
  readonly employer_name: string | null;
  readonly locality: string | null;
  readonly locality_name: string | null;
  readonly from_month: string;
  readonly to_month: string | null;
  readonly end_reason: string | null;
  readonly version: number;
  readonly changed_at: Date;
}

const shown = `e.id, e.person_id, p.name, p.id_number_enc, e.insurance, e.agency, e.payer, e.fen, e.base_fen, e.grade, e.employer,
  u.name AS employer_name, e.locality, l.name AS locality_name, e.from_month, e.to_month, e.end_reason, e.version, e.changed_at`;
const joined = `enrolments e JOIN people p ON p.id = e.person_id LEFT JOIN employers u ON u.code = e.employer
  LEFT JOIN localities l ON l.code = e.locality`;

/** $1 limit, $2 the last row's id, $3 agency, $4 insurance type, $5 employer, $6 street or village, $7 only open ones. */
export const enrolmentsSql = `SELECT ${shown} FROM ${joined}
  WHERE {{reach:e/division}} AND ($2::text IS NULL OR e.id < $2) AND ($3::text IS NULL OR e.agency = $3)
    AND ($4::text IS NULL OR e.insurance = $4) AND ($5::text IS NULL OR e.employer = $5)
    AND ($6::text IS NULL OR e.locality = $6) AND (NOT coalesce($7::boolean, false) OR e.to_month IS NULL)
  ORDER BY e.id DESC LIMIT $1`;

/** Whose person is within reach, whichever agency it is. */
export const enrolmentsOfPersonSql = `SELECT ${shown} FROM ${joined}
  WHERE e.person_id = $1 AND {{reach:p/division}} ORDER BY e.insurance, e.from_month DESC`;

export interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly id_number_enc: Buffer;
}

/** $1 the ID number under every index key. */
export const personByIdNumberSql = `SELECT p.id, p.name, p.id_number_enc FROM people p WHERE p.id IN
  (SELECT coalesce(m.merged_into, m.id) FROM people m WHERE m.id_number_idx = ANY($1)) AND {{reach:p/division}} LIMIT 1`;

export const enrolmentSql = 'SELECT e.id, e.agency FROM enrolments e WHERE e.id = $1 AND {{reach:e/division}}';
export const personThereSql = 'SELECT p.id FROM people p WHERE p.id = $1 AND {{reach:p/division}}';
