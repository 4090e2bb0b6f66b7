import { type IndexedField, lastFour } from './cipher.js';

/** A search column, and the value it is made of. */
export interface IndexColumn {
  readonly column: string;
  /** The sealed column that holds the value. */
  readonly of: string;
  readonly field: IndexedField;
  readonly cut?: (value: string) => string;
}

/** A table with personal data: its key in order, its sealed columns, its search columns. */
export interface SealedTable {
  readonly table: string;
  readonly key: readonly { readonly column: string; readonly type: 'text' | 'integer' | 'bigint' }[];
  readonly sealed: readonly string[];
  readonly indexed: readonly IndexColumn[];
  /** Its values are files: fewer rows at a time. */
  readonly heavy?: true;
}

const id = { column: 'id', type: 'text' } as const;
const code = { column: 'code', type: 'text' } as const;
const accountIndex = { column: 'account_idx', of: 'account_enc', field: 'account' } as const;
const caseId = { column: 'case_id', type: 'text' } as const;

/**
 * Every column that ends in _enc or _idx. Key rotation walks this list; a test holds it against the database's
 * catalogue, so that a new column cannot be forgotten.
 */
export const sealedTables: readonly SealedTable[] = [
  {
    table: 'people',
    key: [id],
    sealed: ['id_number_enc', 'phone_enc', 'address_enc'],
    indexed: [
      { column: 'id_number_idx', of: 'id_number_enc', field: 'idNumber' },
      { column: 'id_last4_idx', of: 'id_number_enc', field: 'idLast4', cut: lastFour },
      { column: 'phone_idx', of: 'phone_enc', field: 'phone' },
    ],
  },
  {
    table: 'cards',
    key: [id],
    sealed: ['card_number_enc', 'chip_number_enc', 'account_enc', 'bank_card_number_enc'],
    indexed: [
      { column: 'card_number_idx', of: 'card_number_enc', field: 'cardNumber' },
      { column: 'card_last4_idx', of: 'card_number_enc', field: 'cardLast4', cut: lastFour },
      accountIndex,
    ],
  },
  { table: 'photos', key: [id], sealed: ['content_enc'], indexed: [], heavy: true },
  { table: 'drafts', key: [id], sealed: ['content_enc'], indexed: [] },
  { table: 'cases', key: [id], sealed: ['particulars_enc'], indexed: [] },
  { table: 'papers', key: [id], sealed: ['data_enc', 'content_enc'], indexed: [], heavy: true },
  {
    table: 'identity_checks',
    key: [caseId, { column: 'ordinal', type: 'integer' }],
    sealed: ['detail_enc'],
    indexed: [],
  },
  { table: 'factory_files', key: [id], sealed: ['content_enc'], indexed: [], heavy: true },
  { table: 'timeline', key: [caseId, { column: 'seq', type: 'integer' }], sealed: ['text_enc'], indexed: [] },
  { table: 'activation_lists', key: [id], sealed: ['contact_enc'], indexed: [] },
  {
    table: 'activation_list_lines',
    key: [
      { column: 'list_id', type: 'text' },
      { column: 'line', type: 'integer' },
    ],
    sealed: ['content_enc'],
    indexed: [],
  },
  { table: 'employers', key: [code], sealed: ['liaison_phone_enc'], indexed: [] },
  { table: 'localities', key: [code], sealed: ['liaison_phone_enc'], indexed: [] },
  {
    table: 'agency_accounts',
    key: [
      { column: 'agreement_id', type: 'text' },
      { column: 'use', type: 'text' },
    ],
    sealed: ['account_enc'],
    indexed: [accountIndex],
  },
  { table: 'mandates', key: [id], sealed: ['account_enc'], indexed: [accountIndex] },
  { table: 'mandate_lines', key: [id], sealed: ['message_enc'], indexed: [] },
  { table: 'fact_files', key: [id], sealed: ['content_enc'], indexed: [], heavy: true },
  {
    table: 'bank_events',
    key: [id],
    sealed: ['card_number_enc', 'account_enc', 'detail_enc', 'set_aside_reason_enc'],
    indexed: [],
  },
  {
    table: 'bank_event_lines',
    key: [
      { column: 'file_id', type: 'text' },
      { column: 'line', type: 'integer' },
    ],
    sealed: ['content_enc'],
    indexed: [],
  },
  {
    table: 'line_exceptions',
    key: [{ column: 'id', type: 'bigint' }],
    sealed: ['message_enc', 'note_enc'],
    indexed: [],
  },
  { table: 'arrears_contacts', key: [id], sealed: ['note_enc'], indexed: [] },
  {
    table: 'statement_movements',
    key: [
      { column: 'statement_no', type: 'integer' },
      { column: 'n', type: 'integer' },
    ],
    sealed: ['memo_enc'],
    indexed: [],
  },
  {
    table: 'requests',
    key: [
      { column: 'actor', type: 'text' },
      { column: 'request_id', type: 'text' },
    ],
    sealed: ['body_enc'],
    indexed: [],
  },
];
