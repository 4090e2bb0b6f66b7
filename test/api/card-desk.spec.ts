import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { sm3 } from '../../activities/cipher/digest.js';
import { sideWorkTopics } from '../../apps/worker/side-work/topics.js';
import { Stage } from '../cases/stage.js';
import { atArrival } from '../issuance/ways.js';
import { ApiStage } from './api-stage.js';

const clerk = 'clerk.140105';
const office = '14010501';

describe('cards and papers at the desk, through the interface', () => {
  let stage: Stage;
  let api: ApiStage;

  beforeAll(async () => {
    stage = await Stage.open();
    api = await ApiStage.open({ temporal: stage.where, fresh: stage.fresh, cipher: stage.cipher });
  });

  afterAll(async () => {
    await api.close();
    await stage.close();
  });

  test('cards are taken in together: what could not be is told with its reason, and a repeat moves nothing', async () => {
    const [one, two, early] = [await atArrival(stage), await atArrival(stage), await stage.file()];
    const arriving = (await api.get(clerk, `/api/stock/arriving?office=${office}`)).body.items;
    expect(arriving.map((item: { caseId: string }) => item.caseId).sort()).toEqual([one.id, two.id].sort());

    await api.db.run("UPDATE card_orders SET result_file = 'ZKR_1.txt' WHERE case_id = $1", [two.id]);
    const again = (await api.get(clerk, `/api/stock/arriving?office=${office}`)).body.items;
    const files = new Map(
      again.map((item: { caseId: string; factoryFile: string | null }) => [item.caseId, item.factoryFile]),
    );
    expect([files.get(one.id), files.get(two.id)]).toEqual([null, 'ZKR_1.txt']);

    const headers = { 'x-request-id': ulid() };
    const caseIds = [one.id, early.id, two.id, 'nowhere'];
    const taken = await api.post(clerk, '/api/stock/arrivals', { caseIds }, headers);
    expect(taken.body).toMatchObject({
      received: 2,
      left: [
        { caseId: early.id, code: 'case.task-not-open' },
        { caseId: 'nowhere', code: 'case.task-not-open' },
      ],
    });
    expect(taken.body.left[0].reason).toMatch(/[\u4e00-\u9fff]/);
    const stock = (await api.get(clerk, `/api/stock?office=${office}`)).body;
    expect(stock).toMatchObject({ total: 2, items: [{ applicant: '张*' }, { applicant: '张*' }] });
    expect((await api.get('clerk.140106', '/api/stock')).body).toMatchObject({ total: 0, items: [] });

    const overdue = async () => (await api.get(clerk, `/api/stock?office=${office}&overdue=true`)).body;
    expect(await overdue()).toMatchObject({ total: 0, items: [] });
    await api.db.run("UPDATE cards SET state_since = state_since - interval '31 days' WHERE state_case_id = $1", [
      one.id,
    ]);
    expect(await overdue()).toMatchObject({ total: 1, items: [{ caseId: one.id }] });

    const counts = await api.post(clerk, '/api/stock/counts', { office, counted: 1, note: '少一张' });
    expect(counts.body).toMatchObject({ listed: 2, counted: 1, difference: -1 });
    const foreign = await api.post('clerk.140106', '/api/stock/counts', { office, counted: 1 });
    expect(foreign).toMatchObject({ status: 404, body: { field: 'office' } });
  });

  test('a paper has one original; each later print is a copy with its reason, and the original stays as it is', async () => {
    const { id } = await stage.file();
    await stage.complete(id, 'review', 'approve');
    const papers = (await api.get(clerk, `/api/cases/${id}/papers`)).body.items;
    const paperId = papers.find((one: { kind: string }) => one.kind === 'acceptanceReceipt').id;
    const content = (query = '') => pdfOf(api, `/api/papers/${paperId}/content${query}`);
    const original = await content();
    expect(original.subarray(0, 5).toString()).toBe('%PDF-');
    const prints = `/api/papers/${paperId}/prints`;
    expect((await api.post(clerk, prints, {})).body).toEqual({ ordinal: 1, copy: false });
    expect(await api.post(clerk, prints, {})).toMatchObject({ status: 422, body: { code: 'paper.reason-missing' } });
    const headers = { 'x-request-id': ulid() };
    const copy = await api.post(clerk, prints, { reason: '回执遗失' }, headers);
    expect(copy.body).toEqual({ ordinal: 2, copy: true });
    expect((await api.post(clerk, prints, { reason: '回执遗失' }, headers)).body).toEqual(copy.body);
    expect((await content('?print=2')).equals(original)).toBe(false);
    expect((await content('?print=1')).equals(original)).toBe(true);
    expect((await content()).equals(original)).toBe(true);
    expect((await api.get('clerk.140106', `/api/papers/${paperId}/content`)).status).toBe(404);
  });

  test('a paper is drawn after its step, before anybody asks for it', async () => {
    const { id } = await stage.file();
    await stage.complete(id, 'review', 'approve');
    const { paperId } = await api.db.get<{ paperId: string }>(
      `SELECT id AS "paperId" FROM papers WHERE case_id = $1 AND kind = 'acceptanceReceipt'`,
      [id],
    );
    const [work] = await api.db.rows<{ payload: Record<string, unknown> }>(
      `SELECT payload FROM outbox WHERE topic = 'papers' AND key = $1`,
      [`paper-${paperId}`],
    );
    const topics = sideWorkTopics({ db: api.db, cipher: api.cipher, smsUrl: '', tellCase: async () => {} });
    await topics.papers!.handler(work!.payload, false);
    const { digest } = await api.db.get<{ digest: string }>('SELECT digest FROM papers WHERE id = $1', [paperId]);
    expect(sm3(await pdfOf(api, `/api/papers/${paperId}/content`))).toBe(digest);
  });
});

async function pdfOf(api: ApiStage, path: string): Promise<Buffer> {
  const answer = await fetch(api.url + path, { headers: { cookie: await api.cookieOf(clerk) } });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
}
