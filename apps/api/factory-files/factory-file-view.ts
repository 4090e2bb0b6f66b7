import { leavesLinesCertain } from '../../../domain/interchange/certainty.js';
import type { Language } from '../access/caller.js';
import { findingsView, type ProposalRow } from '../held-files/held-file-view.js';
import type { FactoryFileRow } from './factory-files.queries.js';

/** A file as the list shows it, findings in the caller's language. */
export function factoryFileView(row: FactoryFileRow, latest: ProposalRow | undefined, language: Language) {
  const releasable = row.state === 'held' && row.is_opened && leavesLinesCertain(row.findings);
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
    ...findingsView(row.findings, releasable, latest, language),
  };
}
