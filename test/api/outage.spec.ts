import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createRelay, type Server as Relay, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { eventually, freePort, temporal } from '../harness/harness.js';
import { filingOf, knownCard, stateOf } from '../losses/ways.js';
import { ApiStage } from './api-stage.js';
import { type FiledObjects, fileAt } from './filed-case.js';

const clerk = 'clerk.140105';

describe('a part that goes away and comes back', () => {
  let api: ApiStage;
  let filed: FiledObjects;
  let way: Way;
  let part: Server;
  let partIsUp = true;

  beforeAll(async () => {
    const where = await temporal();
    way = await Way.to(where.address);
    part = createServer((_, response) => void response.writeHead(partIsUp ? 200 : 503).end());
    await new Promise<void>((resolve) => part.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(part.address() as AddressInfo).port}`;
    api = await ApiStage.open({
      temporal: { address: `127.0.0.1:${way.port}`, namespace: where.namespace },
      settings: { workerUrl: url, counterpartiesUrl: url },
    });
    filed = await fileAt(api, '14010501', '140105');
  });

  afterAll(async () => {
    await api.close();
    await way.close();
    part.close();
  });

  const comment = (text: string, headers = {}) =>
    api.post(clerk, `/api/cases/${filed.caseId}/comments`, { text }, headers);

  test('health is 200 with every part up, and 503 naming the one that is down', async () => {
    await way.open();
    const well = await api.get(undefined, '/api/health');
    expect(well).toMatchObject({ status: 200, body: { healthy: true } });
    await way.close();
    const without = await api.get(undefined, '/api/health');
    expect(without).toMatchObject({ status: 503, body: { healthy: false } });
    expect(downIn(without.body)).toEqual(['temporal']);
    await way.open();
    partIsUp = false;
    // The way to Temporal is found again with the next probes, not with the first.
    const sick = await eventually('Temporal is back', async () => {
      const asked = await api.get(undefined, '/api/health');
      return !downIn(asked.body).includes('temporal') && asked;
    });
    expect([sick.status, downIn(sick.body)]).toEqual([503, ['counterparties', 'worker']]);
    partIsUp = true;
  });

  test('without Temporal a step is told so within two seconds, drafts and filing go on, and it works when it is back', async () => {
    await way.open();
    // No workflow has this case: that this is said means Temporal was asked.
    expect((await comment('在')).body.code).toBe('case.being-prepared');
    await way.close();
    const began = Date.now();
    const headers = { 'x-request-id': ulid() };
    expect(await comment('不在', headers)).toMatchObject({ status: 503, body: { code: 'part.temporal-down' } });
    expect(Date.now() - began).toBeLessThan(2_000);
    const draft = { kind: 'issuance', content: { name: '张三' }, version: 0 };
    expect((await api.post(clerk, `/api/drafts/${ulid()}`, draft)).status).toBe(200);
    const filing = {
      type: 'issuance',
      office: '14010501',
      by: 'applicant',
      applicant: { idNumber: '140105199003079981', name: '张三' },
      papersReceived: [],
    };
    const answer = await api.post(clerk, '/api/cases', filing);
    expect([answer.status, answer.body.started ?? answer.body.code]).toEqual([200, false]);
    await way.open();
    const again = await eventuallyBack(() => comment('不在', headers));
    expect(again.body.code).toBe('case.being-prepared');
  });

  test('without Temporal an oral loss holds from its answer, told to the second and at once', async () => {
    await way.close();
    const card = await knownCard({ db: api.db, cipher: api.cipher, idNumber: () => '140105199003079987' });
    const headers = { 'x-request-id': ulid() };
    const filing = { ...filingOf('oralLoss', card), papersReceived: [] };
    const began = Date.now();
    const answer = await api.post('agent.12333', '/api/cases', filing, headers);
    // Nobody at a telephone waits for the way to Temporal to be given up.
    expect(Date.now() - began).toBeLessThan(800);
    expect(answer).toMatchObject({
      status: 200,
      body: { started: false, effect: { at: '2026-03-02T01:00:00.000Z', cardState: 'oral_lost' } },
    });
    expect(await stateOf(api, card.cardId)).toBe('oral_lost');
    const again = await api.post('agent.12333', '/api/cases', filing, headers);
    expect(again.body).toMatchObject({ id: answer.body.id, effect: answer.body.effect });
    const waiting = await api.db.get('SELECT workflow_in FROM cases WHERE id = $1', [answer.body.id]);
    expect(waiting).toEqual({ workflow_in: null });
    await way.open();
  });
});

/** Asks again under the same request id, as a page does, until the part is back. */
async function eventuallyBack<Answer extends { status: number }>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
  }
  throw new Error('still away');
}

const downIn = ({ parts }: { parts: Record<string, { state: string }> }) =>
  Object.keys(parts)
    .filter((name) => parts[name]!.state !== 'up')
    .sort();

/** The way to a server, which a test can close and open again. */
class Way {
  private relay: Relay | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(
    readonly port: number,
    private readonly address: string,
  ) {}

  static async to(address: string): Promise<Way> {
    return new Way(await freePort(), address);
  }

  async open(): Promise<void> {
    if (this.relay) return;
    const [host, port] = this.address.split(':') as [string, string];
    this.relay = createRelay((near) => {
      const far = connect(Number(port), host);
      near.pipe(far).pipe(near);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
      }
    });
    await new Promise<void>((resolve) => this.relay!.listen(this.port, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.relay?.close();
    this.relay = undefined;
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}
