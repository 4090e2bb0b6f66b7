import type { BankFileKind } from '../../../activities/bank-files/registry.js';
import type { Finding } from '../../../domain/interchange/finding.js';
import { proposalsSql } from '../held-files/held-file-view.js';

export interface BankFileRow {
  readonly id: string;
  readonly name: string;
  readonly direction: 'out' | 'in';
  readonly kind: BankFileKind;
  readonly bank: string;
  readonly agency: string;
  readonly division: string;
  readonly state: 'draft' | 'queued' | 'sent' | 'arrived' | 'taken' | 'held' | 'confirmed' | 'released' | 'rejected';
  readonly lines: number;
  readonly bytes: bigint;
  readonly content_sm3: string;
  readonly envelope_sm3: string;
  readonly findings: readonly Finding[];
  readonly made_at: Date;
  readonly sent_at: Date | null;
  readonly counted_on: string | null;
  readonly settled_at: Date | null;
}

/** Of the agency's division, or, for a bank's operators, of their bank. */
const within = '({{reach:f/division}} OR {{reach:f/bank}})';

const columns = `f.id, f.name, f.direction, f.kind, f.bank, f.agency, f.division, f.state, f.lines, f.bytes, f.content_sm3,
    f.envelope_sm3, f.findings, f.made_at, f.sent_at, f.counted_on, f.settled_at`;

/** The newest first. $1 limit, $2 state, $3 kind, $4 bank, each or null, $5 and $6 the last row's time and id. */
export const bankFilesSql = `
  SELECT ${columns} FROM bank_files f
  WHERE ${within} AND ($2::text IS NULL OR f.state = $2) AND ($3::text IS NULL OR f.kind = $3)
    AND ($4::text IS NULL OR f.bank = $4) AND ($5::timestamptz IS NULL OR (f.made_at, f.id) < ($5, $6))
  ORDER BY f.made_at DESC, f.id DESC LIMIT $1`;

export const bankFileSql = `SELECT ${columns} FROM bank_files f WHERE f.id = $1 AND ${within}`;

export const bankProposalsSql = proposalsSql('bank_files', within);

export interface BankFileEventRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly detail: { readonly reason?: string };
}

export const bankFileEventsSql = `
  SELECT e.id, e.kind, e.at, e.actor, s.display_name AS actor_name, e.detail
  FROM bank_file_events e JOIN bank_files f ON f.id = e.file_id LEFT JOIN staff s ON s.id = e.actor
  WHERE e.file_id = $1 AND ${within} ORDER BY e.id LIMIT 500`;
