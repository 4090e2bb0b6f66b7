import {
  type CallerDetailKind,
  type CallerDetails,
  callerDetailKinds,
  isEnough,
  kindsSaid,
} from '../../domain/loss/caller-details.js';
import type { RuleValue } from '../../domain/rule/catalogue.js';
import type { Cipher } from '../cipher/cipher.js';

/** A person as somebody may be known by; which of the details said are in the record. */
export interface HolderRow extends Record<`${CallerDetailKind}Agrees`, boolean> {
  readonly id: string;
  readonly name: string;
  readonly id_number_enc: Buffer;
  readonly division: string;
  readonly unit_name: string | null;
}

/** Somebody found, with what agrees and what does not. */
export interface FoundHolder {
  readonly row: HolderRow;
  readonly agreeing: readonly CallerDetailKind[];
  readonly differing: readonly CallerDetailKind[];
  /** Enough agrees, and with nobody else's record as much (附件1 第十三条(2)). */
  readonly identified: boolean;
}

/**
 * The question who may be meant: whoever is found by any detail, the best agreement first. `reach` is the condition on
 * `p` within which people exist for whoever asks.
 */
export function holdersQuestion(
  cipher: Cipher,
  details: CallerDetails,
  { reach, limit }: { readonly reach: string; readonly limit: number },
): { sql: string; params: unknown[] } {
  const said = new Set(kindsSaid(details));
  const text = (kind: CallerDetailKind) => (said.has(kind) ? (details[kind] ?? null) : null);
  const index = (field: 'cardNumber' | 'idNumber' | 'idLast4' | 'phone') => {
    const value = text(field);
    return value === null ? null : cipher.indexCandidates(field, value.toUpperCase());
  };
  return {
    sql: holdersSql(reach),
    params: [
      index('idNumber'),
      index('cardNumber'),
      index('phone'),
      text('name'),
      index('idLast4'),
      text('birthDate'),
      text('unitCode'),
      text('unitName'),
      limit,
    ],
  };
}

/** Reads the rows found, the best agreement first: what agrees, and whether it tells one person from all others. */
export function readHolders(
  rows: readonly HolderRow[],
  details: CallerDetails,
  rule: RuleValue<'oralLoss.identify'>,
): FoundHolder[] {
  const said = kindsSaid(details);
  const found = rows.map((row) => ({
    row,
    agreeing: said.filter((kind) => row[`${kind}Agrees`]),
    differing: said.filter((kind) => !row[`${kind}Agrees`]),
  }));
  return found.map((holder) => ({
    ...holder,
    identified:
      isEnough(holder.agreeing, rule) &&
      found.every((other) => other === holder || agreementOf(other.agreeing) < agreementOf(holder.agreeing)),
  }));
}

/** A card or ID number is one person's alone, so it outweighs whatever else agrees with somebody else. */
function weightOf(kind: CallerDetailKind): number {
  return kind === 'idNumber' || kind === 'cardNumber' ? 10 : 1;
}

function agreementOf(agreeing: readonly CallerDetailKind[]): number {
  return agreeing.reduce((sum, kind) => sum + weightOf(kind), 0);
}

const agrees: Readonly<Record<CallerDetailKind, string>> = {
  idNumber: 'p.id_number_idx = ANY($1::text[])',
  cardNumber: 'EXISTS (SELECT FROM cards k WHERE k.person_id = p.id AND k.card_number_idx = ANY($2::text[]))',
  phone: 'p.phone_idx = ANY($3::text[])',
  name: 'p.name = $4',
  idLast4: 'p.id_last4_idx = ANY($5::text[])',
  birthDate: 'p.birth_date = $6::date',
  unitCode: 'p.unit_code = $7',
  // A caller says 太钢 where the record says 太原钢铁(集团)有限公司太钢医院: part of it is enough, one character is not.
  unitName: 'char_length($8::text) > 1 AND strpos(p.unit_name, $8) > 0',
};

/** The same in SQL, for the order of those found. */
const agreement = callerDetailKinds
  .map((kind) => `CASE WHEN ${agrees[kind]} THEN ${weightOf(kind)} ELSE 0 END`)
  .join(' + ');

/** Of a common name or a large unit only those are looked at whom most of the other details fit. */
const mostOfOneKind = 50;

function holdersSql(reach: string): string {
  const by = (kind: CallerDetailKind) => `(SELECT p.id FROM people p WHERE ${agrees[kind]} AND ${reach}
      ORDER BY ${agreement} DESC, p.id LIMIT ${mostOfOneKind})`;
  return `WITH found AS (
      ${by('idNumber')}
      UNION (SELECT p.id FROM cards k JOIN people p ON p.id = k.person_id WHERE k.card_number_idx = ANY($2::text[]) AND ${reach})
      UNION ${by('phone')}
      UNION ${by('name')}
      UNION ${by('idLast4')}
      UNION ${by('unitCode')})
    SELECT p.id, p.name, p.id_number_enc, p.division, p.unit_name,
      ${callerDetailKinds.map((kind) => `coalesce(${agrees[kind]}, false) AS "${kind}Agrees"`).join(', ')}
    FROM found f JOIN people p ON p.id = f.id ORDER BY ${agreement} DESC, p.id LIMIT $9`;
}
