import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { keepDraft, queueBankFile, withSealedContent } from '../../activities/bank-files/draft.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { ApiStage, bankKeys } from '../api/api-stage.js';
import { granted } from './two-sides.js';

const [scheduler, checker, operator] = ['scheduler.1401', 'checker.1401', 'bank.0102'];
const keys = parseEnvelopeKeyFile(JSON.stringify(bankKeys));
let api: ApiStage;
let files = 0;

beforeAll(async () => {
  api = await ApiStage.open();
});
afterAll(() => api.close());

const number = () => {
  files += 1;
  return String(files).padStart(2, '0');
};

/** A batch of agency 140100 for bank 0102 that waits to be sent; its sealed bytes lie in `envelope_sm3`. */
async function queued(): Promise<{ id: string; name: string }> {
  const name = `DK_140100_0102_110_202603_${number()}.txt`;
  const draft = { name, kind: 'DK', agency: '140100', subject: 'round' } as const;
  return withSealedContent({ keys }, '0102', [Buffer.from('H|1|DK\n')], (sealed) =>
    api.db.transaction(async (tx) => {
      const { id, contentSm3 } = granted(await keepDraft(tx, draft, sealed, { actor: 'maker' }));
      granted(await queueBankFile(tx, id, contentSm3, { actor: 'checker' }));
      return { id, name };
    }),
  );
}

async function held(findings: readonly object[]): Promise<string> {
  const id = ulid();
  await api.db.run(
    `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, state, lines, bytes, content_sm3,
       trailer_sm3, envelope_bytes, envelope_sm3, findings, made_at)
     VALUES ($1, $2, 'in', 'DKR', '0102', '140100', '1401', 'held', 3, 9, '', '', 9, '', $3, now())`,
    [id, `DKR_140100_0102_110_202603_${number()}.txt`, JSON.stringify(findings)],
  );
  return id;
}

async function upload(as: string, name: string, content = 'SSC1') {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const headers = { cookie: await api.cookieOf(as), 'x-request-id': ulid() };
  const answer = await fetch(`${api.url}/api/bank-files/uploads`, { method: 'POST', body: form, headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

const auditOf = (name: string) =>
  api.db.rows<{ action: string; actor: string }>(
    `SELECT action, actor FROM audit_entries WHERE object_kind = 'bankFile' AND object_id = $1 ORDER BY id`,
    [name],
  );

test('a queued file is downloaded as it travels, handed over, and counts as sent; each is logged', async () => {
  const { id, name } = await queued();
  const headers = { cookie: await api.cookieOf(scheduler!), 'x-request-id': ulid() };
  const answer = await fetch(`${api.url}/api/bank-files/${id}/downloads`, { method: 'POST', headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ).toBe('SSC1');
  expect((await api.post(operator, `/api/bank-files/${id}/handed-over`)).status).toBe(200);
  expect((await api.post(operator, `/api/bank-files/${id}/handed-over`)).body.code).toBe('file.not-queued');
  const { body } = await api.get(scheduler, `/api/bank-files/${id}`);
  expect(body).toMatchObject({ state: 'sent', countedOn: '2026-03-02', lines: 0, kind: 'DK' });
  expect(body.events.map((event: { kind: string }) => event.kind)).toEqual(['draft', 'queue', 'download', 'send']);
  expect((await auditOf(name)).map(({ action }) => action)).toEqual([
    'draftBankFile',
    'queueBankFile',
    'downloadBankFile',
    'sendBankFile',
  ]);
});

test('an uploaded file arrives once, and waits for the exchange', async () => {
  const name = 'DKR_140100_0102_110_202603_90.txt';
  const came = await upload(operator!, `${name}.sm4`);
  expect(came).toMatchObject({ status: 200, body: { outcome: 'arrived' } });
  expect(await upload(scheduler!, `${name}.sm4`)).toMatchObject({ body: { id: came.body.id, outcome: 'again' } });
  const { body } = await api.get(scheduler, `/api/bank-files/${came.body.id}`);
  expect(body).toMatchObject({ name, state: 'arrived', direction: 'in', bank: '0102', agency: '140100' });
  expect((await auditOf(name)).map(({ action }) => action)).toEqual(['uploadBankFile']);
});

test.each([
  ['an ordinary document', 'notes.pdf', 422, 'file.name'],
  ['one of our own files', 'DK_140100_0102_110_202603_01.txt.sm4', 422, 'file.name'],
  ['a file that is not encrypted', 'DKR_140100_0102_110_202603_01.txt', 422, 'file.name'],
  ['a bank that is none', 'DKR_140100_9999_110_202603_01.txt.sm4', 422, 'file.unknown-bank'],
  ['another bank’s file', 'DKR_140100_0103_110_202603_01.txt.sm4', 404, 'access.not-found'],
])('%s is refused, and nothing is kept', async (_, name, status, code) => {
  const before = await api.db.get('SELECT count(*) FROM bank_files');
  expect(await upload(operator!, name)).toMatchObject({ status, body: { code } });
  expect(await api.db.get('SELECT count(*) FROM bank_files')).toEqual(before);
});

test('two people decide: who proposes does not check, and findings are sentences', async () => {
  const id = await held([{ code: 'count-header', line: 1, field: 'lines' }]);
  const list = await api.get(checker, '/api/bank-files?state=held&bank=0102');
  expect(list.body.items[0]).toMatchObject({ id, releasable: true, findingCount: 1 });
  expect(list.body.items[0].findings[0]).toMatch(/^第1行/);
  const proposal = { decision: 'release', reason: '行数为笔误' };
  expect((await api.post(checker, `/api/bank-files/${id}/proposals`, proposal)).status).toBe(200);
  const own = await api.post(checker, `/api/bank-files/${id}/checks`, { decision: 'confirm' });
  expect(own).toMatchObject({ status: 409, body: { code: 'file.same-person' } });
  const other = await api.post('rule.checker', `/api/bank-files/${id}/checks`, { decision: 'confirm' });
  expect(other).toMatchObject({ status: 200, body: { state: 'confirmed' } });
});

test('what leaves lines in doubt can only be rejected', async () => {
  const id = await held([{ code: 'file-digest' }]);
  const release = await api.post(scheduler, `/api/bank-files/${id}/proposals`, { decision: 'release', reason: '急' });
  expect(release).toMatchObject({ status: 409, body: { code: 'file.not-releasable' } });
  const reject = { decision: 'reject', reason: '摘要不符' };
  expect((await api.post(scheduler, `/api/bank-files/${id}/proposals`, reject)).status).toBe(200);
  const unsaid = await api.post(checker, `/api/bank-files/${id}/checks`, { decision: 'refuse' });
  expect(unsaid).toMatchObject({ status: 422, body: { code: 'case.reason-missing', field: 'reason' } });
  const checked = await api.post(checker, `/api/bank-files/${id}/checks`, { decision: 'confirm' });
  expect(checked).toMatchObject({ status: 200, body: { state: 'rejected' } });
});
