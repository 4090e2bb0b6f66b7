import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wakeCase } from '../../activities/cases/case-workflows.js';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import './toy-case.js';

const toyWorkflow = fileURLToPath(new URL('toy-workflow.ts', import.meta.url));

describe('due dates of a case', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ workflows: toyWorkflow });
  });
  afterAll(() => stage.close());

  // Filed on 2 March: half of the twenty working days are over at the end of 16 March, a wait to confirm after ten days.
  const moveDue = (id: string, kind: string, to: string) =>
    stage.db.run('UPDATE deadlines SET due_at = $3 WHERE case_id = $1 AND kind = $2', [id, kind, new Date(to)]);

  async function confirming(): Promise<string> {
    const { id } = await stage.file({ type: 'toy' });
    await stage.complete(id, 'choose', 'window');
    return id;
  }

  test('one that moved later lets the case sleep again; one that moved earlier fires when it is told', async () => {
    const [later, earlier] = [await confirming(), await confirming()];
    await moveDue(later, 'expire:confirm', '2026-05-01T09:00:00+08:00');
    await moveDue(earlier, 'expire:confirm', '2026-03-02T08:00:00+08:00');
    await Promise.all([wakeCase(stage.engine.client, later), wakeCase(stage.engine.client, earlier)]);
    await eventually('it lapsed', async () => (await stage.caseRow(earlier)).outcome === 'lapsed');
    await stage.stepTo('2026-03-13T09:00:00+08:00');
    await wakeCase(stage.engine.client, later);
    expect(await stage.complete(later, 'confirm', 'yes')).toMatchObject({ outcome: 'seated' });
  });

  test('many signals at once fire a due date once', async () => {
    const id = await confirming();
    await moveDue(id, 'promise.50', '2026-03-02T08:00:00+08:00');
    await Promise.all(Array.from({ length: 10 }, () => wakeCase(stage.engine.client, id)));
    await eventually('it escalated', async () => (await stage.caseRow(id)).escalation === 50);
    await stage.complete(id, 'confirm', 'yes');
    expect((await stage.story(id)).filter((line) => line.startsWith('escalated'))).toHaveLength(1);
  });

  test('histories hold no personal data', async () => {
    const filing = await stage.filing({
      type: 'toy',
      applicant: { ...(await stage.filing()).applicant, name: '欧阳不见' },
    });
    const { id } = await stage.file(filing);
    await stage.step(id, { action: 'comment' }, { text: '当事人电话13800000000' });
    await stage.complete(id, 'choose', 'window', { reason: '欧阳不见' });
    await stage.complete(id, 'confirm', 'yes');
    const history = await stage.engine.client.workflow.getHandle(id).fetchHistory();
    const text = (history.events ?? []).map((event) => decodeAll(event)).join('\n');
    expect(text).toContain('window');
    for (const secret of [filing.applicant.idNumber, '欧阳不见', '13800000000']) expect(text).not.toContain(secret);
  });
});

/** Everything in an event as text, its payloads' bytes among it. */
function decodeAll(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(decodeAll).join('\n');
  return String(value);
}
