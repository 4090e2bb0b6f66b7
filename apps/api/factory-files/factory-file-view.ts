import { leavesLinesCertain } from '../../../domain/interchange/certainty.js';
import { findingSentence } from '../../../domain/interchange/finding.js';
import type { Language } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import type { FactoryFileRow, ProposalRow } from './factory-files.queries.js';

const mostFindings = 50;

/** A file as the list shows it, findings in the caller's language. */
export function factoryFileView(row: FactoryFileRow, latest: ProposalRow | undefined, language: Language) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    office: row.office || null,
    factory: row.factory,
    state: row.state,
    lines: row.lines,
    answered: row.answered,
    madeAt: row.made_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    takenAt: row.taken_at?.toISOString() ?? null,
    findingCount: row.findings.length,
    findings: row.findings.slice(0, mostFindings).map((finding) => findingSentence(finding, language)),
    releasable: row.state === 'held' && row.is_opened && leavesLinesCertain(row.findings),
    proposal: latest ? proposalView(latest) : null,
  };
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
