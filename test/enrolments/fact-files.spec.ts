import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { decideAgreement, proposeAgreement } from '../../activities/agreements/agreements.js';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { addEnrolment, changeEnrolment, endEnrolment } from '../../activities/enrolments/enrolments.js';
import { takeFactFile, uploadFactFile } from '../../activities/fact-files/fact-files.js';
import { loadFile } from '../../activities/loading/load-file.js';
import type { FactKind } from '../../domain/fact-file/columns.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { seedInstallation } from '../../prisma/seed.js';
import { type FreshDatabase, freshDatabase, keyFile, temporaryFolder } from '../harness/harness.js';
import { lineOf, writeFileOf } from '../loading/person-lines.js';
import { csvOf, enrolmentOf, mandateOf } from './fact-tables.js';

const agency = '140105';
const by = { actor: 'scheduler', traceId: 't' };
const people = 12;
let fresh: FreshDatabase;
let db: Database;
let cipher: Cipher;

beforeAll(async () => {
  fresh = await freshDatabase();
  await seedInstallation(fresh.migratorUrl, {
    clock: { mode: 'stepped', startsAt: new Date('2026-03-02T09:00:00+08:00') },
    demo: true,
  });
  db = new Database(fresh.appUrl);
  cipher = new Cipher(new FileKeyProvider(await keyFile()));
  const path = `${await temporaryFolder('facts')}/people.csv`;
  const lost = { card_status: '2' };
  writeFileOf(
    path,
    Array.from({ length: people }, (_, n) => lineOf(n, n === 9 ? lost : n === 10 ? { bank_status: '8' } : {})),
  );
  await loadFile({ db, cipher }, { path, encoding: 'utf-8', by: 'loader' });
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

/** Uploads and takes in; gives the file's row, or the refusal of the upload. */
async function take(kind: FactKind, content: string | Buffer) {
  const file = { kind, agency, fileName: 'facts', bytes: Buffer.from(content) };
  const made = await db.transaction((tx) => uploadFactFile(tx, cipher, file, by));
  if (isRefusal(made)) return { refused: made.code, findings: [] };
  await takeFactFile({ db, cipher }, made.id);
  const row = await db.get<Record<string, unknown>>(
    'SELECT state, format, added, changed, unchanged, read, lines, content_enc FROM fact_files WHERE id = $1',
    [made.id],
  );
  const findings = await db.rows<{ line: number; field: string; code: string; params: object }>(
    'SELECT line, field, code, params FROM fact_file_findings WHERE file_id = $1 ORDER BY line',
    [made.id],
  );
  return { ...row, known: made.known, findings };
}

const count = async (table: string) =>
  (await db.get<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).count;

/** A workbook as Excel writes it: shared strings, numbers as numbers, the sheet behind a relation. */
function workbookOf(rows: readonly (readonly string[])[]): Buffer {
  const texts = [...new Set(rows.flat())];
  const cell = (text: string, at: number, row: number) => {
    const place = `${String.fromCharCode(65 + at)}${row + 1}`;
    if (text === '') return '';
    return /^\d{1,6}$/.test(text)
      ? `<c r="${place}"><v>${text}</v></c>`
      : `<c r="${place}" t="s"><v>${texts.indexOf(text)}</v></c>`;
  };
  const sheet = rows.map(
    (fields, row) => `<row r="${row + 1}">${fields.map((f, at) => cell(f, at, row)).join('')}</row>`,
  );
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Type="t" Target="worksheets/data.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t xml:space="preserve">${text}</t><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    'xl/worksheets/data.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
}

describe('facts by file', () => {
  test('employers and streets come in, in GB18030 too, and again with their changes', async () => {
    const employers = csvOf('employers', [
      { code: 'U1', name: '东風㛃厂', liaison_name: '李专', liaison_phone: '03511234567' },
      { code: 'U2', name: '二厂' },
    ]);
    expect(await take('employers', iconv.encode(employers, 'gb18030'))).toMatchObject({
      state: 'taken',
      format: 'gb18030',
      added: 2,
      content_enc: null,
    });
    expect(await take('employers', csvOf('employers', [{ code: 'U2', name: '二分厂' }]))).toMatchObject({ changed: 1 });
    expect(await take('localities', csvOf('localities', [{ code: '140105001', name: '坞城街道' }]))).toMatchObject({
      state: 'taken',
      added: 1,
    });
    const names = await db.rows<{ name: string }>('SELECT name FROM employers ORDER BY code');
    expect(names.map(({ name }) => name)).toEqual(['东風㛃厂', '二分厂']);
  });

  test('enrolments come in by Excel; the same again adds nothing, a later base takes over', async () => {
    const lines = [
      enrolmentOf(1),
      enrolmentOf(2, { payer: '单位职工', employer: 'U1' }),
      enrolmentOf(3, { payer: 'resident', insurance: '150', base: '', grade: '3', locality: '140105001' }),
    ];
    const rows = csvOf('enrolments', lines)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(await take('enrolments', workbookOf(rows))).toMatchObject({
      state: 'taken',
      format: 'xlsx',
      added: 3,
      read: 3,
      findings: [],
    });
    expect(await take('enrolments', csvOf('enrolments', lines))).toMatchObject({ added: 0, unchanged: 3 });
    const again = await take('enrolments', csvOf('enrolments', lines));
    expect(again).toMatchObject({ known: true, unchanged: 3 });
    const later = [enrolmentOf(1, { base: '4200', from: '2026年7月' }), enrolmentOf(4)];
    expect(await take('enrolments', csvOf('enrolments', later))).toMatchObject({ added: 1, changed: 1 });
    const kept = await db.rows(
      `SELECT from_month, to_month, end_reason, base_fen FROM enrolments e JOIN people p ON p.id = e.person_id
       WHERE p.id_number_idx = $1 ORDER BY from_month`,
      [cipher.index('idNumber', enrolmentOf(1).id_number as string)],
    );
    expect(kept).toEqual([
      { from_month: '202601', to_month: '202606', end_reason: 'changed', base_fen: 400_000n },
      { from_month: '202607', to_month: null, end_reason: null, base_fen: 420_000n },
    ]);
  });

  test('one line at fault: nothing comes in, and every line at fault is named', async () => {
    const before = await count('enrolments');
    const lines = [
      enrolmentOf(5),
      enrolmentOf(6, { id_number: '140105199003072310' }),
      enrolmentOf(6, { insurance: '999' }),
      enrolmentOf(7, { base: '', amount: '' }),
      enrolmentOf(7, { payer: 'employee' }),
      enrolmentOf(7, { payer: 'employee', employer: 'nobody' }),
      enrolmentOf(8, { name: '另一人' }),
      enrolmentOf(500),
      enrolmentOf(5, { base: '1' }),
      enrolmentOf(1, { base: '1', from: '202607' }),
      enrolmentOf(2, { from: '202512' }),
      enrolmentOf(8, { to: '202512' }),
      enrolmentOf(9, { locality: '140105999' }),
      enrolmentOf(8, { from: '2026-13' }),
    ];
    const refused = await take('enrolments', csvOf('enrolments', lines));
    expect(refused).toMatchObject({ state: 'refused', added: 0 });
    expect(refused.findings.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '3 id_number input.id-number',
      '4 insurance fact.insurance',
      '5 amount enrolment.assessed-by-one',
      '6 employer enrolment.employee-of',
      '7 employer fact.employer',
      '8 name person.name-differs',
      '9 id_number fact.person',
      '10 id_number fact.repeated',
      '11 from enrolment.differs',
      '12 from enrolment.overlaps',
      '13 to input.malformed',
      '14 locality fact.locality',
      '15 from input.malformed',
    ]);
    expect(refused.findings.find(({ line }) => line === 10)?.params).toEqual({ line: 2 });
    expect(await count('enrolments')).toBe(before);
    expect(JSON.stringify(refused.findings)).not.toContain('另一人');
  });

  test('existing mandates come in as facts, suspended where card or account say so', async () => {
    const lines = [mandateOf(1), mandateOf(9), mandateOf(10), mandateOf(11, { ceiling: '600' })];
    expect(await take('mandates', csvOf('mandates', lines))).toMatchObject({ state: 'taken', added: 4 });
    const states = await db.rows<{ number: string }>(
      `SELECT m.number, m.state, m.suspended_for, v.version, v.why FROM mandates m JOIN mandate_versions v ON v.mandate_id = m.id
         AND v.version = m.version ORDER BY length(m.number), m.number`,
    );
    expect(states).toEqual([
      { number: 'WT1', state: 'active', suspended_for: null, version: 1, why: 'loaded' },
      { number: 'WT9', state: 'suspended', suspended_for: 'lost', version: 2, why: 'loaded' },
      { number: 'WT10', state: 'suspended', suspended_for: 'frozen', version: 2, why: 'loaded' },
      { number: 'WT11', state: 'active', suspended_for: null, version: 1, why: 'loaded' },
    ]);
    const more = [mandateOf(1), mandateOf(1, { number: 'OTHER' }), mandateOf(2, { account: 'none' })];
    const refused = await take('mandates', csvOf('mandates', more));
    expect(refused.findings.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 fact.repeated',
      '4 mandate.account',
    ]);
    const live = await take('mandates', csvOf('mandates', [mandateOf(11, { number: 'OTHER' })]));
    expect(live.findings).toEqual([{ line: 2, field: 'insurance', code: 'mandate.live', params: { number: 'WT11' } }]);
  });

  test.each([
    ['a heading that lacks a column', '姓名\n张三\n', 'fact.heading'],
    ['no line', csvOf('enrolments', []), 'fact.size'],
    ['an unreadable text', Buffer.from([0xff, 0xff, 0x30]), 'fact.file'],
    ['a broken workbook', Buffer.from('PKxx'), 'fact.file'],
  ])('%s refuses the file at once', async (_, content, code) => {
    expect(await take('enrolments', content)).toMatchObject({ refused: code });
  });
});

describe('one person’s enrolments', () => {
  const personOf = async (n: number) =>
    (
      await db.get<{ id: string }>('SELECT id FROM people WHERE id_number_idx = $1', [
        cipher.index('idNumber', enrolmentOf(n).id_number as string),
      ])
    ).id;
  const add = (personId: string, more: object = {}) =>
    db.transaction((tx) =>
      addEnrolment(
        tx,
        { personId, agency, insurance: '310', payer: 'flexible', fen: 52_000n, fromMonth: '202603', ...more },
        by,
      ),
    );

  test('are added once, change from a month on, and end', async () => {
    const personId = await personOf(6);
    const made = await add(personId);
    if (isRefusal(made)) throw new Error(made.code);
    expect(await add(personId, { fromMonth: '202605' })).toMatchObject({ code: 'enrolment.overlaps' });
    expect(await add(personId, { agency: '140106' })).toMatchObject({ code: 'enrolment.other-agency' });
    const terms = { payer: 'flexible' as const, fen: 60_000n, fromMonth: '202605' };
    const changed = await db.transaction((tx) => changeEnrolment(tx, made.id, { version: 1, terms }, by));
    if (isRefusal(changed)) throw new Error(changed.code);
    const stale = await db.transaction((tx) => changeEnrolment(tx, made.id, { version: 1, terms }, by));
    expect(stale).toMatchObject({ code: 'enrolment.changed' });
    const end = (lastMonth: string) =>
      db.transaction((tx) => endEnrolment(tx, changed.id, { version: 1, lastMonth, reason: 'moved' }, by));
    expect(await end('202603')).toMatchObject({ code: 'enrolment.month', field: 'lastMonth' });
    expect(await end('202604')).toEqual({ id: changed.id });
    // What ended before it began counts never: the person can be enrolled from the same month again.
    expect(await add(personId, { fromMonth: '202605' })).toMatchObject({ id: expect.any(String) });
  });
});

describe('agreements with banks', () => {
  const agreement = (number: string) => ({
    agency,
    bank: '0102',
    number,
    signedOn: '2026-03-01',
    fromDay: '2026-03-02',
    collection: { account: '0502001', accountName: '代扣专户' },
  });
  const propose = (number: string) =>
    db.transaction((tx) => proposeAgreement(tx, cipher, agreement(number), { actor: 'maker' }));
  const decide = (id: string, actor: string) =>
    db.transaction((tx) => decideAgreement(tx, id, { decision: 'release', reason: '' }, { actor }));

  test('come into force by a second person, and end the one before', async () => {
    const [first, second] = [await propose('X1'), await propose('X2')];
    if (isRefusal(first) || isRefusal(second)) throw new Error('refused');
    expect(await propose('X1')).toMatchObject({ code: 'agreement.number' });
    expect(await decide(first.id, 'maker')).toMatchObject({ code: 'agreement.same-person' });
    expect(await decide(first.id, 'checker')).toEqual({ id: first.id });
    expect(await decide(first.id, 'checker')).toMatchObject({ code: 'agreement.decided' });
    expect(await decide(second.id, 'checker')).toEqual({ id: second.id });
    const states = await db.rows<{ state: string }>('SELECT state FROM agreements ORDER BY number');
    expect(states.map(({ state }) => state)).toEqual(['ended', 'released']);
    const [account] = await db.rows<{ account_enc: Buffer }>('SELECT account_enc FROM agency_accounts LIMIT 1');
    expect(cipher.decryptText(account!.account_enc)).toBe('0502001');
  });
});
