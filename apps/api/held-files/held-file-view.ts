import type { Finding } from '../../../domain/interchange/finding.js';
import { findingSentence } from '../../../domain/interchange/finding.js';
import type { Language } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';

export interface ProposalRow {
  readonly id: string;
  readonly file_id: string;
  readonly decision: 'release' | 'reject';
  readonly reason: string;
  readonly state: 'open' | 'confirmed' | 'refused';
  readonly maker: string;
  readonly maker_name: string | null;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
}

/** Every proposal for these files ($1) within `reach`, the newest first. */
export function proposalsSql(files: 'bank_files' | 'factory_files', reach: string): string {
  return `
  SELECT p.file_id, p.id, p.decision, p.reason, p.state, p.maker, m.display_name AS maker_name, p.made_at,
    p.checker, k.display_name AS checker_name, p.checked_at, p.check_reason
  FROM ${files.slice(0, -1)}_proposals p JOIN ${files} f ON f.id = p.file_id
    LEFT JOIN staff m ON m.id = p.maker LEFT JOIN staff k ON k.id = p.checker
  WHERE p.file_id = ANY($1) AND ${reach} ORDER BY p.made_at DESC, p.id DESC`;
}

/** The proposals of each file. */
export function byFile(rows: readonly ProposalRow[]): ReadonlyMap<string, readonly ProposalRow[]> {
  const files = new Map<string, ProposalRow[]>();
  for (const row of rows) files.set(row.file_id, [...(files.get(row.file_id) ?? []), row]);
  return files;
}

/** What one person proposed and another said. */
export function proposalView(row: ProposalRow) {
  return {
    id: row.id,
    decision: row.decision,
    reason: row.reason,
    state: row.state,
    maker: actorView(row.maker, row.maker_name),
    madeAt: row.made_at.toISOString(),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkReason: row.check_reason,
  };
}

const mostFindings = 50;

/** What was found in a file, in the caller's language, and what is proposed for it. */
export function findingsView(
  findings: readonly Finding[],
  releasable: boolean,
  latest: ProposalRow | undefined,
  language: Language,
) {
  return {
    findingCount: findings.length,
    findings: findings.slice(0, mostFindings).map((finding) => findingSentence(finding, language)),
    releasable,
    proposal: latest ? proposalView(latest) : null,
  };
}
