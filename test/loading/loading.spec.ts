import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { ulid } from 'ulid';
import { moveCard } from '../../activities/cards/cards.js';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { loadFile } from '../../activities/loading/load-file.js';
import { LoadFileFault } from '../../activities/loading/person-file.js';
import type { PersonLine } from '../../domain/loading/person-line.js';
import { seedInstallation } from '../../prisma/seed.js';
import { type FreshDatabase, freshDatabase, keyFile, temporaryFolder } from '../harness/harness.js';
import { fileOf, idNumberOf, lineOf, writeFileOf } from './person-lines.js';

let fresh: FreshDatabase;
let db: Database;
let cipher: Cipher;
let folder: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  await seedInstallation(fresh.migratorUrl, {
    clock: { mode: 'stepped', startsAt: new Date('2026-03-02T09:00:00+08:00') },
    demo: true,
  });
  db = new Database(fresh.appUrl);
  cipher = new Cipher(new FileKeyProvider(await keyFile()));
  folder = await temporaryFolder('loading');
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

const load = (path: string, more: Partial<Parameters<typeof loadFile>[1]> = {}) =>
  loadFile({ db, cipher }, { path, encoding: 'utf-8', by: 'loader', chunk: 4, ...more });
const write = (lines: readonly PersonLine[]) => writeFileOf(join(folder, `${ulid()}.csv`), lines);
const findings = (loadId: string) =>
  db.rows<{ line: bigint; field: string; code: string }>(
    'SELECT line, field, code FROM load_findings WHERE load_id = $1 ORDER BY line',
    [loadId],
  );
const counts = () =>
  db.get<{ people: number; cards: number; cases: number }>(
    `SELECT (SELECT count(*) FROM people)::int AS people, (SELECT count(*) FROM cards)::int AS cards,
       (SELECT count(*) FROM cases)::int AS cases`,
  );

test('people and cards come in as facts, sealed, and without cases', async () => {
  const before = await counts();
  const state = await load(write([1, 2, 3, 4, 5, 6].map((n) => lineOf(n))));
  expect(state).toMatchObject({ lines: 6n, peopleAdded: 6n, cardsAdded: 6n, unchanged: 0n, refused: 0n });
  expect(await counts()).toEqual({ ...before, people: before.people + 6, cards: before.cards + 6 });
  const card = await db.get<{ name: string; card_number_enc: Buffer; state: string; bank_state: string }>(
    `SELECT p.name, k.card_number_enc, k.state, k.bank_state FROM people p JOIN cards k ON k.person_id = p.id
     WHERE p.id_number_idx = $1`,
    [cipher.index('idNumber', idNumberOf(3))],
  );
  expect(card).toMatchObject({ name: '王小㛃', state: 'active', bank_state: 'activated' });
  expect(cipher.decryptText(card.card_number_enc)).toBe('T00000003');
});

test('the same file again, or another one with the same people, changes nothing', async () => {
  const lines = [11, 12, 13].map((n) => lineOf(n));
  const path = write(lines);
  const first = await load(path);
  const before = await counts();
  expect(await load(path)).toEqual(first);
  expect(await load(write([...lines].reverse()))).toMatchObject({ peopleAdded: 0n, cardsAdded: 0n, unchanged: 3n });
  expect(await counts()).toEqual(before);
});

test('every wrong line is told with its number and field; the others come in', async () => {
  await load(write([lineOf(20)]));
  const state = await load(
    write([
      lineOf(21),
      lineOf(22, { id_number: '14010519900115002X' }),
      lineOf(23, { office: '14019901', division: '140199' }),
      lineOf(24, { bank: '9999' }),
      lineOf(20, { name: '王大' }),
      lineOf(25, { card_number: 'T00000020' }),
      lineOf(20, { card_number: 'T00000026' }),
      lineOf(27),
      lineOf(28, { id_number: idNumberOf(27), card_number: 'T00000028' }),
      lineOf(29, { id_number: idNumberOf(27), card_number: 'T00000029', card_status: '9' }),
    ]),
  );
  expect(await findings(state.id)).toEqual([
    { line: 2n, field: 'id_number', code: 'input.id-number' },
    { line: 3n, field: 'division', code: 'load.place' },
    { line: 4n, field: 'bank', code: 'load.bank' },
    { line: 5n, field: 'name', code: 'person.name-differs' },
    { line: 6n, field: 'card_number', code: 'card.number-taken' },
    { line: 7n, field: 'card_number', code: 'case.live-card' },
    { line: 9n, field: 'card_number', code: 'case.live-card' },
  ]);
  expect(state).toMatchObject({ lines: 10n, peopleAdded: 2n, cardsAdded: 3n, refused: 7n });
});

test('a load that was cut off goes on where it stood', async () => {
  const path = write([31, 32, 33, 34, 35, 36, 37, 38, 39].map((n) => lineOf(n)));
  const stop = new AbortController();
  const cut = await load(path, { signal: stop.signal, onChunk: () => stop.abort() });
  expect(cut).toMatchObject({ lines: 4n, peopleAdded: 4n });
  expect(await load(path, { chunk: 3 })).toMatchObject({ id: cut.id, lines: 9n, peopleAdded: 9n, cardsAdded: 9n });
});

test('a card that came lost can be lifted: the loss had left it active', async () => {
  await load(write([lineOf(41, { card_status: '2' })]));
  const { id } = await db.get<{ id: string }>('SELECT id FROM cards WHERE card_number_idx = $1', [
    cipher.index('cardNumber', 'T00000041'),
  ]);
  const move = { cardId: id, event: 'lift', caseId: 'c', step: 'confirm', actor: 'a', at: new Date() } as const;
  expect(await db.transaction((tx) => moveCard(tx, move))).toBe('active');
});

describe('a file that is none', () => {
  test('another heading is refused with what is missing', async () => {
    const path = join(folder, 'heading.csv');
    writeFileSync(path, fileOf([lineOf(51)]).replace('phone', 'telephone'));
    await expect(load(path)).rejects.toMatchObject({
      refusal: { code: 'load.heading', params: { why: '-phone +telephone' } },
    });
  });

  test('another encoding is refused; the stated one is read, rare characters too', async () => {
    const path = join(folder, 'gb.csv');
    writeFileSync(path, iconv.encode(fileOf([lineOf(52, { name: '张𬀪' })]), 'gb18030'));
    await expect(load(path)).rejects.toBeInstanceOf(LoadFileFault);
    expect(await load(path, { encoding: 'gb18030' })).toMatchObject({ peopleAdded: 1n });
    expect(await db.find('SELECT id FROM people WHERE name = $1', ['张𬀪'])).toBeDefined();
  });

  test('a ragged line is a finding, not the end', async () => {
    const path = join(folder, 'ragged.csv');
    writeFileSync(path, `${fileOf([lineOf(53)])}one,two\n`);
    const state = await load(path);
    expect(await findings(state.id)).toEqual([{ line: 2n, field: '', code: 'load.columns' }]);
  });
});
