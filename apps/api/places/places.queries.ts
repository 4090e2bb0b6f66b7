export interface OfficeRow {
  readonly code: string;
  readonly division: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly phone: string;
  readonly address: string;
  readonly kind: 'window' | 'institution';
}

export const officesSql =
  'SELECT code, division, name_zh, name_en, phone, address, kind FROM offices ORDER BY code LIMIT 2000';

export interface DivisionRow {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly parent: string | null;
}

export const divisionsSql = 'SELECT code, name_zh, name_en, parent FROM divisions ORDER BY code LIMIT 2000';
