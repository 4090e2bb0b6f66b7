import { isReleasableBankFile } from '../../../activities/bank-files/held-bank-files.js';
import type { Language } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { findingsView, type ProposalRow } from '../held-files/held-file-view.js';
import type { BankFileEventRow, BankFileRow } from './bank-files.queries.js';

/** A file as the list shows it, findings in the caller's language. */
export function bankFileView(row: BankFileRow, latest: ProposalRow | undefined, language: Language) {
  const releasable = row.state === 'held' && isReleasableBankFile(row);
  return {
    id: row.id,
    name: row.name,
    direction: row.direction,
    kind: row.kind,
    bank: row.bank,
    agency: row.agency,
    state: row.state,
    lines: row.lines,
    bytes: Number(row.bytes),
    contentSm3: row.content_sm3,
    madeAt: row.made_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    countedOn: row.counted_on,
    settledAt: row.settled_at?.toISOString() ?? null,
    ...findingsView(row.findings, releasable, latest, language),
  };
}

export function bankFileEventView(row: BankFileEventRow) {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    actor: actorView(row.actor, row.actor_name),
    reason: row.detail.reason ?? '',
  };
}
