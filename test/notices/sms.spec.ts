import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { deliverNotice, type NoticeDeps } from '../../activities/notices/deliver.js';
import { queueNotice, settleNotice } from '../../activities/notices/notices.js';
import { isReportSigned } from '../../activities/notices/report-signature.js';
import { sweepNotices } from '../../activities/notices/sweep.js';
import { tellCaseOnTimeline } from '../../activities/notices/tell-case.js';
import { type OutsideWorld, startOutsideWorld } from '../counterparties/outside-world.js';
import { type Agency, orderedCase, start, startAgency } from '../factory/agency.js';
import { eventually } from '../harness/harness.js';

describe('messages to people', () => {
  let agency: Agency;
  let world: OutsideWorld;
  let deps: NoticeDeps;
  let receiver: Server;
  let reports: { signed: boolean; messageId: string; state: 'delivered' | 'failed' }[] = [];

  beforeAll(async () => {
    agency = await startAgency();
    receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        const { 'x-time': time, 'x-signature': signature } = request.headers as Record<string, string>;
        const report = { path: '/api/sms-callbacks', time: time!, body, signature: signature! };
        reports.push({ ...JSON.parse(body.toString()), signed: isReportSigned(world.callbackKey, report, Date.now()) });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    world = await startOutsideWorld(`http://127.0.0.1:${port}/api/sms-callbacks`);
    const tellCase = tellCaseOnTimeline(agency.cipher);
    deps = { db: agency.db, cipher: agency.cipher, smsUrl: world.servicesUrl, tellCase, timeoutMs: 500 };
  });
  beforeEach(async () => {
    reports = [];
    await world.reset();
    await world.set({ sms: { reportAfterMs: 0 } });
  });
  afterAll(async () => {
    await world.stop();
    await agency.stop();
    receiver.close();
  });

  const queued = async (phone?: string | null) => {
    const made = await orderedCase(agency, phone === undefined ? {} : { phone });
    const { caseId, personId } = made;
    const notice = { caseId, personId, template: 'cardReady', key: `${caseId}:cardReady`, at: start } as const;
    return { ...made, notice, id: await queueNotice(agency.db, notice) };
  };
  const stateOf = (id: string) =>
    agency.db.get<{ state: string; reason: string; attempts: number }>(
      'SELECT state, reason, attempts FROM notices WHERE id = $1',
      [id],
    );
  const story = (caseId: string) =>
    agency.db.rows<{ kind: string; data: object }>('SELECT kind, data FROM timeline WHERE case_id = $1', [caseId]);

  test('a message is sent, reported with a signature and settled', async () => {
    const { id, caseId } = await queued();
    await deliverNotice(deps, id, false);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 1 });
    const report = await eventually('the report', () => reports.find((one) => one.messageId === id));
    expect(report).toMatchObject({ state: 'delivered', signed: true });
    expect(await settleNotice(agency.db, { ...report, at: start }, deps.tellCase)).toBe('settled');
    expect(await settleNotice(agency.db, { ...report, at: start }, deps.tellCase)).toBe('alreadySettled');
    expect(await stateOf(id)).toMatchObject({ state: 'delivered' });
    expect(await story(caseId)).toEqual([]);
  });

  test('the text names the case and the office and masks the name', async () => {
    const { id, caseId } = await queued();
    await deliverNotice(deps, id, false);
    const [message] = (await world.ledger('messages')).filter((one) => one.message_id === id);
    expect(message!.phone).toBe('13800138000');
    expect(message!.text).toContain(caseId);
    expect(message!.text).not.toContain('张㛃');
  });

  test('the same key makes one message, sent once', async () => {
    const { id, notice } = await queued();
    expect(await queueNotice(agency.db, notice)).toBe(id);
    await deliverNotice(deps, id, false);
    await deliverNotice(deps, id, false);
    expect((await world.ledger('messages')).filter((one) => one.message_id === id)).toHaveLength(1);
    expect(await agency.db.rows('SELECT key FROM outbox WHERE key = $1', [`notice-${id}`])).toHaveLength(1);
  });

  test('a report that it did not arrive shows on the case', async () => {
    await world.set({ sms: { failAll: true } });
    const { id, caseId } = await queued();
    await deliverNotice(deps, id, false);
    const report = await eventually('the report', () => reports.find((one) => one.messageId === id));
    await settleNotice(agency.db, { ...report, at: start }, deps.tellCase);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: 'notDelivered' });
    const data = { noticeId: id, template: 'cardReady', reason: 'notDelivered' };
    expect(await story(caseId)).toEqual([{ kind: 'noticeFailed', data }]);
  });

  test.each(['slow', 'down', 'rubbish'] as const)(
    '%s: tried again, and on the last try failed for the clerk',
    async (mood) => {
      await world.set({ sms: { mood, delayMs: 1000 } });
      const { id, caseId } = await queued();
      await expect(deliverNotice(deps, id, false)).rejects.toThrow('the SMS service');
      expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1 });
      expect(await story(caseId)).toEqual([]);
      await deliverNotice(deps, id, true);
      expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: 'unreachable', attempts: 2 });
      expect(await story(caseId)).toMatchObject([{ kind: 'noticeFailed' }]);
    },
  );

  test('without a phone it fails at once, and the case says so', async () => {
    const { id, caseId } = await queued(null);
    await deliverNotice(deps, id, false);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: 'noPhone', attempts: 0 });
    expect(await story(caseId)).toMatchObject([{ data: { reason: 'noPhone' } }]);
  });

  test('a message lost by the queue goes out again; one without a report for a day ends', async () => {
    const [lost, silent] = [await queued(), await queued()];
    await agency.db.run("UPDATE outbox SET relayed_at = now() - interval '25 hours'");
    await agency.db.run("UPDATE notices SET state = 'sent' WHERE id = $1", [silent.id]);
    const { again, ended } = await sweepNotices(agency.db, deps.tellCase);
    expect(again).toBeGreaterThanOrEqual(1);
    expect(ended).toBeGreaterThanOrEqual(1);
    const row = await agency.db.get('SELECT relayed_at FROM outbox WHERE key = $1', [`notice-${lost.id}`]);
    expect(row).toEqual({ relayed_at: null });
    expect(await stateOf(silent.id)).toMatchObject({ state: 'failed', reason: 'noReport' });
  });

  test('a report of a message that is none of ours is unknown', async () => {
    expect(await settleNotice(agency.db, { messageId: 'x', state: 'failed', at: start }, deps.tellCase)).toBe(
      'unknown',
    );
  });
});
