import type { Finding } from '../../../domain/interchange/finding.js';
import { proposalsSql } from '../held-files/held-file-view.js';

export interface FactoryFileRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'ZK' | 'ZKR';
  readonly office: string;
  readonly factory: string;
  readonly state: 'drafted' | 'sent' | 'answered' | 'taken' | 'held' | 'rejected';
  readonly lines: number;
  readonly answered: number | null;
  readonly made_at: Date;
  readonly sent_at: Date | null;
  readonly taken_at: Date | null;
  readonly findings: readonly Finding[];
  readonly is_opened: boolean;
}

const columns = `f.id, f.name, f.kind, f.office, f.factory, f.state, f.lines, f.made_at, f.sent_at, f.taken_at, f.findings,
    f.content_enc IS NOT NULL AS is_opened,
    CASE f.kind WHEN 'ZK' THEN (SELECT count(*)::int FROM card_orders o
      WHERE o.file_name = f.name AND o.settled_at IS NOT NULL) END AS answered`;

/** The newest first. $1 limit, $2 state or null, $3 factory or null, $4 and $5 the last row's time and id. */
export const factoryFilesSql = `
  SELECT ${columns} FROM factory_files f
  WHERE {{reach:f}} AND ($2::text IS NULL OR f.state = $2) AND ($3::text IS NULL OR f.factory = $3)
    AND ($4::timestamptz IS NULL OR (f.made_at, f.id) < ($4, $5))
  ORDER BY f.made_at DESC, f.id DESC LIMIT $1`;

/** One file and what it holds, where it was held. */
export const factoryFileSql = `
  SELECT ${columns}, f.content_enc FROM factory_files f WHERE f.id = $1 AND {{reach:f}}`;

/** Every proposal for these files, the newest first. */
export const factoryProposalsSql = proposalsSql('factory_files', '{{reach:f}}');

export interface FileOrderRow {
  readonly id: string;
  readonly seq: number | null;
  readonly case_id: string;
  readonly case_number: string;
  readonly name: string;
  readonly state: string;
  readonly office: string;
  readonly division: string;
}

const orderColumns = `
  SELECT o.id, o.seq, o.case_id, c.number AS case_number, p.name, o.state, o.office, o.division
  FROM card_orders o JOIN cases c ON c.id = o.case_id JOIN people p ON p.id = o.person_id`;

/** Orders of a file: $1 its name where it is ours, $2 where it was let in, or $3 their ids. */
export const fileOrdersSql = `${orderColumns}
  WHERE (o.file_name = $1 OR o.result_file = $2 OR o.id = ANY($3)) AND {{reach:o}}
  ORDER BY o.file_name, o.seq LIMIT 1000`;
