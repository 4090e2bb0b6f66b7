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
export const peopleByIdNumberSql = `SELECT ${shown} FROM people p WHERE p.id_number_idx = ANY($1) AND ${inReach} LIMIT 20`;
export const peopleByIdLast4Sql = `SELECT ${shown} FROM people p WHERE p.id_last4_idx = ANY($1) AND ${inReach}
  ORDER BY p.id LIMIT 20`;
export const peopleByCardNumberSql = `SELECT ${shown} FROM cards d JOIN people p ON p.id = d.person_id
  WHERE d.card_number_idx = ANY($1) AND ${inReach} LIMIT 20`;
// The order is the index's own (byte order), so that the first 20 of a common prefix are found without a sort.
export const peopleByNameSql = `SELECT ${shown} FROM people p WHERE p.name LIKE $1 AND ${inReach}
  ORDER BY p.name USING ~<~ LIMIT 20`;

export const personSql = `SELECT ${shown} FROM people p WHERE p.id = $1 AND ${inReach}`;

export interface CardRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly card_number_enc: Buffer | null;
  readonly office: string;
  readonly bank_state: string;
  readonly pin_locked: boolean;
}

export const cardsOfPersonSql = `
  SELECT d.id, d.kind, d.state, d.card_number_enc, d.office, d.bank_state, d.pin_locked FROM cards d
  WHERE d.person_id = $1 AND {{reach:d/division}} ORDER BY d.state_since DESC LIMIT 50`;

export const openCasesOfPersonSql = `
  SELECT c.id, c.number, c.type, c.status, c.step FROM cases c
  WHERE c.person_id = $1 AND c.status <> 'closed' AND {{reach:c/division}} ORDER BY c.filed_at DESC LIMIT 50`;
