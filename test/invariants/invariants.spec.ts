import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { runAuditChecks } from '../../activities/invariants/audit-checks.js';
import { checkInvariants, type InvariantFinding, invariants } from '../../activities/invariants/invariants.js';
import { sealAll } from '../audit/seal-all.js';
import { Stage } from '../cases/stage.js';
import { superuserUrl } from '../harness/harness.js';
import { breaches } from './breaches.js';
import { playEverySituation } from './situations.js';

describe('what must always be true', () => {
  let stage: Stage;
  let superuser: Database;

  beforeAll(async () => {
    stage = await Stage.open();
    superuser = new Database(superuserUrl(stage.fresh.name), { max: 2 });
    await playEverySituation(stage, superuser);
    await sealAll(stage.db);
  });

  afterAll(async () => {
    await superuser.close();
    await stage.close();
  });

  test('holds of cases in every situation', async () => {
    expect(await checkInvariants(stage.db)).toEqual({ findings: [], checks: invariants.length });
  });

  test('every invariant has a breach that this file makes, under a name of its own', () => {
    const names = invariants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(breaches.map(({ invariant }) => invariant))).toEqual(new Set(names));
  });

  test.each(breaches)('$invariant is found broken: $how', async ({ invariant, sql }) => {
    const before = await findingsAfter([]);
    const after = await findingsAfter(sql);
    expect(before).toEqual([]);
    const found = after.find(({ name }) => name === invariant);
    expect(found).toMatchObject({ name: invariant, count: expect.any(Number) });
    expect(found?.examples.every((id) => /^[0-9A-Za-z_. -]+$/.test(id))).toBe(true);
  });

  test('the nightly check raises an alert for each finding, once, and clears it when all is well again', async () => {
    const [caseRow] = await stage.db.rows<{ id: string }>("SELECT id FROM cases WHERE status = 'open' LIMIT 1");
    await stage.db.run('UPDATE cases SET version = version + 1 WHERE id = $1', [caseRow!.id]);
    await runAuditChecks(stage.db);
    await runAuditChecks(stage.db);
    const open = () =>
      stage.db.rows("SELECT subject, detail FROM alerts WHERE kind = 'invariantBroken' AND cleared_at IS NULL");
    expect(await open()).toEqual([{ subject: 'timelineHasNoGap', detail: { count: 1, examples: [caseRow!.id] } }]);
    await stage.db.run('UPDATE cases SET version = version - 1 WHERE id = $1', [caseRow!.id]);
    expect(await runAuditChecks(stage.db)).toEqual([]);
    expect(await open()).toEqual([]);
    const told = await stage.db.rows("SELECT detail FROM audit_entries WHERE action = 'runAuditChecks' ORDER BY id");
    expect(told.map((entry) => (entry as { detail: { findings: string[] } }).detail.findings)).toEqual([
      ['timelineHasNoGap'],
      ['timelineHasNoGap'],
      [],
    ]);
  });

  /** What is found after the tables were tampered with, which is then taken back. */
  async function findingsAfter(sql: readonly string[]): Promise<InvariantFinding[]> {
    class TakenBack extends Error {}
    let findings: InvariantFinding[] = [];
    await superuser
      .transaction(async (tx) => {
        // Triggers that guard the tables are asleep for whoever has every right.
        await tx.run('SET LOCAL session_replication_role = replica');
        for (const statement of sql) await tx.run(statement);
        findings = (await checkInvariants(tx)).findings;
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    return findings;
  }
});
