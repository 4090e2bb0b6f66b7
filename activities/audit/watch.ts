import { clearAlert, raiseAlert } from '../alerts/alerts.js';
import type { Database } from '../database/database.js';
import { verifyAudit } from './verify.js';

const alert = { kind: 'auditChain', subject: 'chain' } as const;

/** Verifies the audit log and raises an alert where it does not hold, or clears it; gives the number of findings. (规程 第二十五条) */
export async function watchAudit(db: Database, dir: string): Promise<number> {
  const { checked, findings } = await verifyAudit(db, dir);
  const [first] = findings;
  if (!first) {
    await clearAlert(db, alert.kind, alert.subject);
    return 0;
  }
  const detail = { checked: Number(checked), findings: findings.length, first: first.kind, seq: Number(first.seq) };
  await raiseAlert(db, { ...alert, detail });
  return findings.length;
}
