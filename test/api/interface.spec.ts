import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { ApiStage } from './api-stage.js';

const clerk = 'clerk.140105';

describe('the HTTP interface', () => {
  let api: ApiStage;

  beforeAll(async () => {
    api = await ApiStage.open();
  });

  afterAll(async () => {
    await api.close();
  });

  test('a refusal is a problem document with its sentence in the language asked for', async () => {
    const zh = await api.get(undefined, '/api/session');
    expect(zh.status).toBe(401);
    expect(zh.headers.get('content-type')).toContain('application/problem+json');
    expect(zh.body).toMatchObject({ status: 401, code: 'access.signed-out', detail: '请先登录' });
    const en = await api.get(undefined, '/api/session', { 'accept-language': 'en-GB,zh;q=0.5' });
    expect(en.body).toMatchObject({ code: 'access.signed-out', detail: 'Please sign in' });
    expect(en.body.traceId).toBe(en.headers.get('x-trace-id'));
  });

  test('a wrong field is named, in both languages, and its value is not quoted', async () => {
    const body = { type: 'issuance', office: '1401', by: 'applicant', applicant: { idNumber: 'x', name: '张三' } };
    const zh = await api.post(clerk, '/api/cases', body);
    expect(zh).toMatchObject({ status: 400, body: { code: 'input.malformed', field: 'office' } });
    expect(zh.body.detail).toContain('office');
    const missing = await api.post(
      clerk,
      '/api/cases',
      { ...body, office: '14010501', applicant: { name: '张三' } },
      {
        'accept-language': 'en',
      },
    );
    expect(missing.body).toMatchObject({
      field: 'applicant.idNumber',
      detail: 'applicant.idNumber is not valid: it is missing',
    });
    expect(JSON.stringify(missing.body)).not.toContain('张三');
  });

  test('an unknown field is refused and nothing is changed', async () => {
    const before = await api.db.get<{ n: number }>('SELECT count(*)::int AS n FROM drafts');
    const answer = await api.post(clerk, `/api/drafts/${ulid()}`, {
      kind: 'issuance',
      content: {},
      version: 0,
      extra: 1,
    });
    expect(answer).toMatchObject({ status: 400, body: { field: 'extra' } });
    expect(await api.db.get('SELECT count(*)::int AS n FROM drafts')).toEqual(before);
  });

  test('what is no JSON, and an address that does not exist, are refused in our own words', async () => {
    const broken = await fetch(`${api.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': ulid() },
      body: '{',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ code: 'input.malformed' });
    const nowhere = await api.get(clerk, '/api/nowhere');
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
  });

  test('every POST names its request', async () => {
    const answer = await api.post(
      clerk,
      `/api/drafts/${ulid()}`,
      { kind: 'issuance', content: {}, version: 0 },
      {
        'x-request-id': '',
      },
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'input.request-id-missing' } });
  });

  test('the same request again gives the same answer, and with another content a refusal', async () => {
    const path = `/api/drafts/${ulid()}`;
    const headers = { 'x-request-id': ulid() };
    const save = { kind: 'issuance', content: { name: '张三' }, version: 0 };
    const first = await api.post(clerk, path, save, headers);
    expect(first).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await api.post(clerk, path, save, headers)).body).toEqual(first.body);
    const other = await api.post(clerk, path, { ...save, content: { name: '李四' } }, headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'input.request-id-reused' } });
    const kept = await api.get(clerk, path);
    expect(kept.body).toMatchObject({ version: 1, content: { name: '张三' } });
  });

  test('a draft is its owner’s alone', async () => {
    const path = `/api/drafts/${ulid()}`;
    await api.post(clerk, path, { kind: 'issuance', content: { name: '张三' }, version: 0 });
    expect(await api.get('clerk2.140105', path)).toMatchObject({ status: 404 });
    expect(await api.post(clerk, path, { kind: 'issuance', content: {}, version: 7 })).toMatchObject({
      status: 409,
      body: { code: 'draft.stale' },
    });
  });

  test('signing in gives a cookie that scripts cannot read, and signing out ends it', async () => {
    const wrong = await api.post(undefined, '/api/session', { signInName: 'clerk.140106', password: 'wrong' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'access.wrong-credentials' } });
    const cookie = await api.cookieOf('clerk.140106');
    const right = await api.get('clerk.140106', '/api/session');
    expect(right.body).toMatchObject({ signInName: 'clerk.140106', roles: [{ role: 'clerk', office: '14010601' }] });
    const out = await api.post(undefined, '/api/session/end', undefined, { cookie });
    expect(out.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await api.get(undefined, '/api/session', { cookie })).status).toBe(401);
  });

  test('health names each part and is 503 until all are up', async () => {
    const { status, body } = await api.get(undefined, '/api/health');
    expect(status).toBe(503);
    expect(body.healthy).toBe(false);
    expect(body.parts.postgres.state).toBe('up');
    expect(body.parts.temporal.state).toBe('down');
    expect(Object.keys(body.parts).sort()).toEqual([
      'banks',
      'counterparties',
      'postgres',
      'queue',
      'temporal',
      'worker',
    ]);
  });

  test('metrics count answers by the route’s pattern', async () => {
    await api.get(clerk, `/api/drafts/${ulid()}`);
    const { status, body } = await api.get(undefined, '/metrics');
    expect(status).toBe(200);
    expect(body).toContain('route="/api/drafts/:id"');
  });

  test('pages may load nothing from elsewhere', async () => {
    const { headers } = await api.get(undefined, '/api/clock');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:/);
  });

  test('a log line has the trace of its answer and neither query, body nor personal data', async () => {
    const { headers } = await api.post(clerk, '/api/people/search', { namePrefix: '欧阳无名' });
    const line = api.logLines.map((text) => JSON.parse(text)).find((one) => one.traceId === headers.get('x-trace-id'));
    expect(line).toMatchObject({ method: 'POST', route: '/api/people/search', status: 200 });
    expect(api.logLines.join('')).not.toContain('欧阳无名');
  });
});
