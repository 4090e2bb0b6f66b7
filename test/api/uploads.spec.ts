import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { ulid } from 'ulid';
import { noteSent, queueNotice } from '../../activities/notices/notices.js';
import { signReport } from '../../activities/notices/report-signature.js';
import { pixelBomb } from '../photos/bomb.js';
import { ApiStage, smsKeyHex } from './api-stage.js';
import { fileAt } from './filed-case.js';

const clerk = 'clerk.140105';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#4070a0' } });

describe('what comes in from outside', () => {
  let api: ApiStage;

  beforeAll(async () => {
    api = await ApiStage.open();
  });

  afterAll(async () => {
    await api.close();
  });

  const photosStored = async () => (await api.db.get<{ n: number }>('SELECT count(*)::int AS n FROM photos')).n;

  test('a photo is brought to the standard, shown in its division and does not exist in another', async () => {
    const answer = await api.upload(clerk, '/api/photos', await picture(1074, 1323).png().toBuffer());
    expect(answer).toMatchObject({ status: 200, body: { width: 358, height: 441 } });
    const path = `/api/photos/${answer.body.id}`;
    const shown = await fetch(api.url + path, { headers: { cookie: await api.cookieOf(clerk) } });
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ width: 358, height: 441 });
    expect((await api.get('supervisor.1401', path)).status).toBe(200);
    for (const other of ['clerk.140106', 'supervisor.1402']) {
      expect(await api.get(other, path)).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
    }
  });

  test('the same upload again is stored once; another picture under its request id is refused', async () => {
    const headers = { 'x-request-id': ulid() };
    const jpeg = await picture(358, 441).jpeg().toBuffer();
    const first = await api.upload(clerk, '/api/photos', jpeg, headers);
    const before = await photosStored();
    expect((await api.upload(clerk, '/api/photos', jpeg, headers)).body).toEqual(first.body);
    const other = await api.upload(clerk, '/api/photos', await picture(400, 493).jpeg().toBuffer(), headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'input.request-id-reused' } });
    expect(await photosStored()).toBe(before);
  });

  test.each([
    ['no picture', async () => Buffer.from('%PDF-1.7 not a picture')],
    ['a format that is not taken', () => picture(358, 441).webp().toBuffer()],
    ['too small', () => picture(100, 123).jpeg().toBuffer()],
    ['a bomb: a few bytes that would unfold to hundreds of megabytes', async () => pixelBomb(7200, 8870)],
  ])('%s is refused with its reason and not stored', async (_, make) => {
    const before = await photosStored();
    const answer = await api.upload(clerk, '/api/photos', await make(), { 'accept-language': 'en' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'input.photo', field: 'photo' } });
    expect(answer.body.detail).toMatch(/^The photo does not meet the standard: \w/);
    expect(await photosStored()).toBe(before);
  });

  test('more bytes than any photo has are cut off', async () => {
    const answer = await api.upload(clerk, '/api/photos', Buffer.alloc(11 * 1024 * 1024));
    expect(answer).toMatchObject({ status: 413, body: { code: 'input.too-large' } });
  });

  test('an upload without its file is malformed', async () => {
    expect(await api.post(clerk, '/api/photos')).toMatchObject({ status: 400, body: { field: 'file' } });
  });

  test('a delivery report counts with the service’s signature only, and once', async () => {
    const messageId = await sentNotice(api);
    const body = JSON.stringify({ messageId, state: 'delivered' });
    const send = (time: number, key = smsKeyHex, sent = body, signed = body) => {
      const report = { path: '/api/sms-callbacks', time: String(time), body: signed };
      const signature = signReport(Buffer.from(key, 'hex'), report);
      const headers = { 'content-type': 'application/json', 'x-time': report.time, 'x-signature': signature };
      return fetch(`${api.url}/api/sms-callbacks`, { method: 'POST', headers, body: sent });
    };
    const stateOf = async () =>
      (await api.db.get<{ state: string }>('SELECT state FROM notices WHERE id = $1', [messageId])).state;
    expect((await send(Date.now(), 'ff'.repeat(16))).status).toBe(401);
    expect((await send(Date.now(), smsKeyHex, body.replace('delivered', 'failed'))).status).toBe(401);
    expect((await send(Date.now() - 3_600_000)).status).toBe(401);
    expect(await stateOf()).toBe('sent');
    for (let times = 0; times < 2; times += 1) expect((await send(Date.now())).status).toBe(200);
    expect(await stateOf()).toBe('delivered');
    const unknown = JSON.stringify({ messageId: ulid(), state: 'delivered' });
    expect((await send(Date.now(), smsKeyHex, unknown, unknown)).status).toBe(404);
  });

  test('a draft too large to be a form is refused, and one too stale names its version', async () => {
    const path = `/api/drafts/${ulid()}`;
    const save = { kind: 'issuance', content: { note: 'x'.repeat(70_000) }, version: 0 };
    expect(await api.post(clerk, path, save)).toMatchObject({ status: 400, body: { field: 'content' } });
    const huge = { ...save, content: { note: 'x'.repeat(300_000) } };
    expect(await api.post(clerk, path, huge)).toMatchObject({ status: 413, body: { code: 'input.too-large' } });
    await api.post(clerk, path, { ...save, content: {} });
    const listed = (await api.get(clerk, '/api/drafts')).body.items;
    expect(listed).toContainEqual(
      expect.objectContaining({ id: path.split('/').at(-1), kind: 'issuance', version: 1 }),
    );
    expect((await api.post(clerk, `${path}/discard`)).body).toEqual({ done: true });
    expect((await api.get(clerk, path)).status).toBe(404);
  });
});

/** A message that went out and waits for its report. */
async function sentNotice(api: ApiStage): Promise<string> {
  const { caseId, personId } = await fileAt(api, '14010501', '140105');
  const at = new Date();
  const id = await queueNotice(api.db, { caseId, personId, template: 'cardReady', key: `${caseId}:cardReady`, at });
  await noteSent(api.db, id, at);
  return id;
}
