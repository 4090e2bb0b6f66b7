import { clearAlertsBut, raiseAlert } from '../alerts/alerts.js';
import { writeAudit } from '../audit/audit.js';
import type { Database } from '../database/database.js';
import { checkInvariants, type InvariantFinding } from './invariants.js';

/** The kind of alert that a broken invariant raises; its subject is the invariant's name. */
export const invariantAlert = 'invariantBroken';

/**
 * The nightly audit check (稽核, 规程 第二十五条): an alert for each invariant that does not hold, and the alerts of those
 * that hold again cleared; the check itself is an entry of the audit log. Gives the findings.
 */
export async function runAuditChecks(db: Database): Promise<readonly InvariantFinding[]> {
  const { findings, checks } = await checkInvariants(db);
  await db.transaction(async (tx) => {
    for (const { name, article, count, examples } of findings) {
      await raiseAlert(tx, { kind: invariantAlert, subject: name, detail: { count, examples, article } });
    }
    const names = findings.map((finding) => finding.name);
    await clearAlertsBut(tx, invariantAlert, names);
    const object = { kind: 'auditCheck', id: 'invariants' };
    await writeAudit(tx, { actor: 'system', action: 'runAuditChecks', object, detail: { checks, findings: names } });
  });
  return findings;
}
