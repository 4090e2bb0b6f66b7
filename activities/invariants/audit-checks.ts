import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { clearAlertsBut, raiseAlert } from '../alerts/alerts.js';
import { writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
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
    const day = toShanghaiDay(await businessNow(tx));
    for (const { name, article, count, examples } of findings) {
      await raiseAlert(tx, { kind: invariantAlert, subject: name, detail: { count, examples, article } });
    }
    const names = findings.map((finding) => finding.name);
    await clearAlertsBut(tx, invariantAlert, names);
    const object = { kind: 'auditCheck', id: day };
    await writeAudit(tx, { actor: 'system', action: 'runAuditChecks', object, detail: { checks, findings: names } });
  });
  return findings;
}

/** Runs the audit checks once a business day, whoever asks how often; gives how many findings this look had. */
export async function runDailyAuditChecks(db: Database): Promise<number> {
  const day = toShanghaiDay(await businessNow(db));
  const done = await db.find(
    "SELECT id FROM audit_entries WHERE object_kind = 'auditCheck' AND object_id = $1 AND action = 'runAuditChecks' LIMIT 1",
    [day],
  );
  return done ? 0 : (await runAuditChecks(db)).length;
}
