import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import { ApiStage } from './api-stage.js';

const clerk = 'clerk.140105';
const colleague = 'clerk2.140105';
const supervisor = 'supervisor.140105';

describe('a case through the API', () => {
  let stage: Stage;
  let api: ApiStage;

  beforeAll(async () => {
    stage = await Stage.open();
    api = await ApiStage.open({ temporal: stage.where, fresh: stage.fresh, cipher: stage.cipher });
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await stage.close();
  });

  async function file(more: object = {}): Promise<{ id: string; number: string }> {
    const answer = await api.post(clerk, '/api/cases', await stage.filing(more));
    expect(answer).toMatchObject({ status: 200, body: { started: true } });
    return answer.body;
  }

  async function openTask(caseId: string): Promise<{ id: string; step: string; holder: { id: string } | null }> {
    return eventually('a task is open', async () => (await api.get(clerk, `/api/cases/${caseId}`)).body.tasks[0]);
  }

  test('filed, shown masked, found, reviewed: each answer holds the new state', async () => {
    const filing = await stage.filing();
    const answer = await api.post(clerk, '/api/cases', filing);
    const { id, number } = answer.body;
    const task = await openTask(id);
    const page = (await api.get(clerk, `/api/cases/${id}`)).body;
    expect(page).toMatchObject({ number, status: 'open', step: 'review', person: { name: '张三' }, promise: null });
    expect(page.person.idNumber).toMatch(/^140105\*{8}\d{3}[\dX]$/);
    expect(JSON.stringify(page)).not.toContain(filing.applicant.idNumber);
    expect(page.actions).toContainEqual({ action: 'withdraw', blockedBy: null });
    expect(page.actions.find((one: { action: string }) => one.action === 'resume').blockedBy.code).toBe(
      'case.not-on-hold',
    );

    for (const q of [number, filing.applicant.idNumber, '张']) {
      const found = (await api.post(clerk, '/api/search', { q })).body;
      expect(found.cases.map((one: { id: string }) => one.id)).toContain(id);
    }
    const inbox = (await api.get(clerk, '/api/tasks?step=review')).body.items;
    expect(inbox.find((one: { id: string }) => one.id === task.id)).toMatchObject({
      caseId: id,
      applicant: '张*',
      choices: ['approve', 'refuse'],
    });

    const done = await api.post(clerk, `/api/cases/${id}/tasks/${task.id}/complete`, { choice: 'approve', input: {} });
    expect(done).toMatchObject({ status: 200, body: { case: { id, status: 'open' } } });
    const accepted = (await api.get(clerk, `/api/cases/${id}`)).body;
    expect(accepted.promise).toMatchObject({ workingDaysLeft: 30, overdue: false, provisional: false });
    const story = (await api.get(clerk, `/api/cases/${id}/timeline`)).body.items;
    expect(story.map((one: { kind: string }) => one.kind)).toEqual(expect.arrayContaining(['filed']));
    expect(accepted.papers[0]).toMatchObject({ kind: 'acceptanceReceipt' });
    const pdf = await fetch(`${api.url}/api/papers/${accepted.papers[0].id}/content`, {
      headers: { cookie: await api.cookieOf(clerk) },
    });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('the same step again under its request id gives the same answer and is done once', async () => {
    const { id } = await file();
    const task = await openTask(id);
    const path = `/api/cases/${id}/tasks/${task.id}/complete`;
    const headers = { 'x-request-id': ulid() };
    const first = await api.post(clerk, path, { choice: 'approve' }, headers);
    expect(first.status).toBe(200);
    const again = await api.post(clerk, path, { choice: 'approve' }, headers);
    expect(again.body.case).toMatchObject({ id, version: first.body.case.version });
    const other = await api.post(clerk, path, { choice: 'refuse', input: { reason: 'x' } }, headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'input.request-id-reused' } });
    const late = await api.post(clerk, path, { choice: 'approve' });
    expect(late).toMatchObject({ status: 409, body: { code: 'case.task-not-open' } });
  });

  test('a second application is refused and points to the first', async () => {
    const filing = await stage.filing();
    const first = await api.post(clerk, '/api/cases', filing);
    const second = await api.post(clerk, '/api/cases', { ...filing, applicant: { ...filing.applicant } });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'case.already-open', conflict: { kind: 'case', id: first.body.id } },
    });
    const inEnglish = await api.post(clerk, '/api/cases', filing, { 'accept-language': 'en' });
    expect(inEnglish.body).toMatchObject({ code: 'case.already-open', conflict: { id: first.body.id } });
    expect(inEnglish.body.article).toBe(second.body.article);
    expect([second.body.detail, inEnglish.body.detail]).toEqual([
      expect.stringMatching(/[\u4e00-\u9fff]/),
      expect.stringMatching(/^[A-Z][ -~]+$/),
    ]);
  });

  test('hold, resume, comment and withdraw; what is not possible says why, with its article', async () => {
    const { id } = await file();
    await openTask(id);
    const held = await api.post(clerk, `/api/cases/${id}/hold`, { reason: '等待补齐户口簿' });
    expect(held).toMatchObject({ status: 200, body: { case: { status: 'on_hold' } } });
    expect((await api.get(clerk, `/api/cases/${id}`)).body.hold.reason).toBe('等待补齐户口簿');
    expect(await api.post(clerk, `/api/cases/${id}/hold`, { reason: '再次' })).toMatchObject({
      status: 409,
      body: { code: 'case.on-hold', instead: ['resume'] },
    });
    expect(await api.post(clerk, `/api/cases/${id}/comments`, { text: '已电话通知' })).toMatchObject({ status: 200 });
    expect(await api.post(clerk, `/api/cases/${id}/resume`, {})).toMatchObject({ body: { case: { status: 'open' } } });
    const withdrawn = await api.post(clerk, `/api/cases/${id}/withdraw`, { reason: '本人放弃' });
    expect(withdrawn).toMatchObject({ status: 200, body: { case: { status: 'closed', outcome: 'withdrawn' } } });
    const after = await eventually('its workflow has ended', async () => {
      const answer = await api.post(clerk, `/api/cases/${id}/withdraw`, { reason: '再次' });
      return answer.status === 409 && answer;
    });
    expect(after.body).toMatchObject({ code: 'case.closed' });
  });

  test('a task taken by one is not another’s; a supervisor moves it, and is told why others stay', async () => {
    const [one, two] = [await file(), await file()];
    const [task, done] = [await openTask(one.id), await openTask(two.id)];
    expect(await api.post(clerk, `/api/tasks/${task.id}/take`)).toMatchObject({ status: 200 });
    expect(await api.post(colleague, `/api/tasks/${task.id}/take`)).toMatchObject({
      status: 409,
      body: { code: 'case.task-held' },
    });
    const selection = await api.post(supervisor, '/api/reassignments/selections', { taskIds: [task.id, done.id] });
    expect(selection.body).toMatchObject({ count: 2 });
    await api.post(clerk, `/api/cases/${two.id}/tasks/${done.id}/complete`, { choice: 'approve' });
    const colleagues = (await api.get(supervisor, '/api/staff/colleagues?role=clerk')).body.items;
    const to = colleagues.find((person: { name: string }) => person.name === '王小店').id;
    const headers = { 'x-request-id': ulid() };
    const moved = await api.post(supervisor, `/api/reassignments/${selection.body.id}/move`, { to }, headers);
    expect(moved.body).toMatchObject({ moved: 1, left: [{ taskId: done.id, code: 'case.task-not-open' }] });
    expect((await openTask(one.id)).holder?.id).toBe(to);
    const again = await api.post(supervisor, `/api/reassignments/${selection.body.id}/move`, { to }, headers);
    expect(again.body).toEqual(moved.body);
  });

  test('a change is told to pages within reach and to no other', async () => {
    const near = await listen(api, supervisor);
    const far = await listen(api, 'supervisor.1402');
    const { id } = await file();
    const [heard] = await eventually('the change is heard', () => near.heard.includes(id) && [true]);
    expect(heard).toBe(true);
    expect(far.heard).not.toContain(id);
    near.stop();
    far.stop();
  });

  test('pages of a list follow each other without gap or double', async () => {
    for (let n = 0; n < 5; n += 1) await file();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await api.get(supervisor, `/api/cases?limit=2${next}`);
      seen.push(...body.items.map((one: { id: string }) => one.id));
      cursor = body.nextCursor;
    } while (cursor);
    const { n } = await api.db.get<{ n: number }>('SELECT count(*)::int AS n FROM cases');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(n);
    expect(await api.get(supervisor, '/api/cases?cursor=AAAA')).toMatchObject({
      status: 400,
      body: { field: 'cursor' },
    });
    expect(await api.get(supervisor, '/api/cases?limit=1000')).toMatchObject({ status: 400, body: { field: 'limit' } });
  });

  test('a reveal needs a reason and leaves an audit entry that holds no data', async () => {
    const filing = await stage.filing();
    const { id } = (await api.post(clerk, '/api/cases', filing)).body;
    const personId = (await api.get(clerk, `/api/cases/${id}`)).body.person.id;
    const path = `/api/people/${personId}/reveal`;
    expect(await api.post(clerk, path, { fields: ['idNumber'], reason: '' })).toMatchObject({
      status: 422,
      body: { code: 'access.reason-missing', article: '规程 第二十二条' },
    });
    const shown = await api.post(clerk, path, { fields: ['idNumber', 'phone'], reason: '核对申请表' });
    expect(shown.body).toEqual({ idNumber: filing.applicant.idNumber, phone: '13800000000' });
    const entries = await api.db.rows<{ reason: string; detail: object }>(
      `SELECT reason, detail FROM audit_entries WHERE action = 'revealPerson' AND object_id = $1`,
      [personId],
    );
    expect(entries).toEqual([{ reason: '核对申请表', detail: { fields: ['idNumber', 'phone'] } }]);
  });
});

/** Listens to the changes that a signed-in page is told of. */
async function listen(api: ApiStage, as: string): Promise<{ heard: string[]; stop(): void }> {
  const leave = new AbortController();
  const response = await fetch(`${api.url}/api/events`, {
    headers: { cookie: await api.cookieOf(as) },
    signal: leave.signal,
  });
  const heard: string[] = [];
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      for (const [, id] of decoder.decode(chunk).matchAll(/"id":"(\w+)"/g)) heard.push(id!);
    }
  })();
  reading.catch(() => {});
  return { heard, stop: () => leave.abort() };
}
