import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { draftFactoryFiles } from '../../activities/factory/draft.js';
import type { FactoryDeps } from '../../activities/factory/factory-deps.js';
import { sendFactoryFile } from '../../activities/factory/send.js';
import { takeFactoryResults } from '../../activities/factory/take.js';
import { openEnvelope } from '../../domain/interchange/envelope.js';
import { readOrderFile } from '../../domain/interchange/factory-order.js';
import { factoryCode, type OutsideWorld, startOutsideWorld } from '../counterparties/outside-world.js';
import { type Agency, type OpenCase, office, orderedCase, queueOrder, start, startAgency } from './agency.js';

const day = 86_400_000;

describe('exchange with the card factory', () => {
  let agency: Agency;
  let world: OutsideWorld;
  let deps: FactoryDeps;
  // The factory remembers file names; so each test has days of its own.
  let today = start;
  let twoDaysLater = start;
  let date = '';

  beforeAll(async () => {
    world = await startOutsideWorld();
  });
  beforeEach(async () => {
    await agency?.stop();
    today = new Date(today.getTime() + 10 * day);
    twoDaysLater = new Date(today.getTime() + 2 * day);
    date = today.toISOString().slice(0, 10).replaceAll('-', '');
    agency = await startAgency(today);
    deps = {
      db: agency.db,
      cipher: agency.cipher,
      keys: world.keys,
      addresses: new Map([[factoryCode, world.factory]]),
    };
    await world.reset();
    await world.tell(today);
  });
  afterAll(async () => {
    await agency.stop();
    await world.stop();
  });

  const draftAndSend = async (): Promise<string> => {
    const [name] = await draftFactoryFiles(deps, factoryCode);
    expect(await sendFactoryFile(deps, name!)).toBe('sent');
    return name!;
  };
  const produce = async (): Promise<void> => {
    await world.tell(today);
    await agency.setClock(twoDaysLater);
    await world.tell(new Date(twoDaysLater.getTime() + 60_000));
  };
  const orders = (made: OpenCase) =>
    agency.db.rows<{ state: string; result_code: string | null; settled_at: Date | null }>(
      'SELECT state, result_code, settled_at FROM card_orders WHERE case_id = $1 ORDER BY ordinal',
      [made.caseId],
    );
  const card = (made: OpenCase) =>
    agency.db.get<Record<string, never> & { state: string; card_number_enc: Buffer | null; produced_on: string }>(
      'SELECT * FROM cards WHERE id = $1',
      [made.cardId],
    );
  const resultFiles = () =>
    agency.db.rows<{ name: string; state: string; findings: { code: string; line?: number }[] }>(
      "SELECT name, state, findings FROM factory_files WHERE kind = 'ZKR' ORDER BY name",
    );

  test('a queued order becomes a card: file, photo, result, numbers', async () => {
    const made = await orderedCase(agency);
    const name = await draftAndSend();
    expect(name).toBe(`ZK_${office}_01_${date}_001.txt`);
    await produce();
    expect(await takeFactoryResults(deps, factoryCode)).toEqual({ taken: 1, held: 0, again: 0 });
    expect(await orders(made)).toMatchObject([{ state: 'produced', result_code: '0' }]);
    const produced = await card(made);
    expect(produced).toMatchObject({ state: 'produced', produced_on: twoDaysLater.toISOString().slice(0, 10) });
    const number = agency.cipher.decryptText(produced.card_number_enc!);
    const found = await agency.db.rows('SELECT id FROM cards WHERE card_number_idx = ANY($1)', [
      agency.cipher.indexCandidates('cardNumber', number),
    ]);
    expect(found).toEqual([{ id: made.cardId }]);
    const moves = await agency.db.rows('SELECT from_state, to_state, case_id FROM card_transitions');
    expect(moves).toEqual([{ from_state: 'in_production', to_state: 'produced', case_id: made.caseId }]);
    expect(await agency.db.get('SELECT state FROM factory_files WHERE name = $1', [name])).toEqual({
      state: 'answered',
    });
    expect(await readdir(join(world.folder, 'in'))).toEqual([]);
  });

  test('what travels is an envelope, and inside are the lines of the standard', async () => {
    const made = await orderedCase(agency);
    const name = await draftAndSend();
    await world.tell(today);
    const sealed = await readFile(join(world.folder, 'done', `${name}.sm4`));
    expect(sealed.includes(made.idNumber)).toBe(false);
    const opened = openEnvelope(sealed, (id) => world.keys.find(factoryCode, id));
    const file = readOrderFile(name, opened as Buffer);
    expect(file.findings).toEqual([]);
    expect(file.lines).toMatchObject([
      { seq: 1, orderId: made.orderId, idNumber: made.idNumber, name: '张㛃', sex: '1' },
    ]);
  });

  test('numbers of an office and day have no gaps, and the next file takes the next one', async () => {
    await orderedCase(agency);
    const first = await draftFactoryFiles(deps, factoryCode);
    expect(await draftFactoryFiles(deps, factoryCode)).toEqual([]);
    await orderedCase(agency);
    const second = await draftFactoryFiles(deps, factoryCode);
    expect([first, second]).toEqual([[`ZK_${office}_01_${date}_001.txt`], [`ZK_${office}_01_${date}_002.txt`]]);
  });

  test('an office that has used up its numbers waits for tomorrow', async () => {
    await orderedCase(agency);
    const used = [`${office}-01-${today.toISOString().slice(0, 10)}`, today.getUTCFullYear()];
    await agency.db.run("INSERT INTO counters (kind, scope, year, value) VALUES ('factoryFile', $1, $2, 999)", used);
    expect(await draftFactoryFiles(deps, factoryCode)).toEqual([]);
    await agency.setClock(new Date(today.getTime() + day));
    expect(await draftFactoryFiles(deps, factoryCode)).toHaveLength(1);
  });

  test('two rounds at once put an order into one file', async () => {
    await orderedCase(agency);
    const drafted = await Promise.all([draftFactoryFiles(deps, factoryCode), draftFactoryFiles(deps, factoryCode)]);
    expect(drafted.flat()).toHaveLength(1);
  });

  test.each([
    ['1', 'photo_unusable'],
    ['2', 'data_refused'],
    ['3', 'spoiled'],
  ] as const)('code %s ends the order as %s and leaves the card in making', async (code, state) => {
    const made = await orderedCase(agency);
    await world.set({ factory: { people: { [made.idNumber]: [code] } } });
    await draftAndSend();
    await produce();
    await takeFactoryResults(deps, factoryCode);
    expect(await orders(made)).toMatchObject([{ state, result_code: code }]);
    expect(await card(made)).toMatchObject({ state: 'in_production', card_number_enc: null });
  });

  test('a photo that is none comes back as unusable', async () => {
    const made = await orderedCase(agency, { jpeg: false });
    await draftAndSend();
    await produce();
    await takeFactoryResults(deps, factoryCode);
    expect(await orders(made)).toMatchObject([{ state: 'photo_unusable' }]);
  });

  test('a spoiled card is made under a new order', async () => {
    const made = await orderedCase(agency);
    await world.set({ factory: { people: { [made.idNumber]: ['3'] } } });
    await draftAndSend();
    await produce();
    await takeFactoryResults(deps, factoryCode);
    await queueOrder(agency.db, made, 2);
    await draftAndSend();
    await world.tell(twoDaysLater);
    await agency.setClock(new Date(twoDaysLater.getTime() + 3 * day));
    await world.tell(new Date(twoDaysLater.getTime() + 3 * day));
    await takeFactoryResults(deps, factoryCode);
    expect(await orders(made)).toMatchObject([{ state: 'spoiled' }, { state: 'produced' }]);
    expect(await card(made)).toMatchObject({ state: 'produced' });
  });

  test('a result in parts ends each order once', async () => {
    const made = [await orderedCase(agency), await orderedCase(agency), await orderedCase(agency)];
    await world.set({ factory: { parts: 2 } });
    const name = await draftAndSend();
    await produce();
    expect(await takeFactoryResults(deps, factoryCode)).toEqual({ taken: 2, held: 0, again: 0 });
    for (const one of made) expect(await orders(one)).toMatchObject([{ state: 'produced' }]);
    expect(await agency.db.get('SELECT state FROM factory_files WHERE name = $1', [name])).toEqual({
      state: 'answered',
    });
  });

  test.each([
    ['envelope', 'envelope-mac'],
    ['unencrypted', 'envelope-unencrypted'],
    ['trailer', 'file-digest'],
    ['count', 'count-header'],
    ['wrongOrder', 'order-unknown'],
    ['repeatedLine', 'order-repeated'],
    ['wrongSeq', 'order-seq'],
    ['unknownCode', 'field-shape'],
    ['noCardNumber', 'result-incomplete'],
  ] as const)('a result wrong by %s is held with %s; nothing of it counts', async (fault, finding) => {
    const made = await orderedCase(agency);
    await world.set({ factory: { faults: [fault] } });
    await draftAndSend();
    await produce();
    expect(await takeFactoryResults(deps, factoryCode)).toEqual({ taken: 0, held: 1, again: 0 });
    const [held] = await resultFiles();
    expect(held).toMatchObject({ state: 'held' });
    expect(held!.findings.map((found) => found.code)).toContain(finding);
    expect(await orders(made)).toMatchObject([{ state: 'sent', settled_at: null }]);
    expect(await card(made)).toMatchObject({ state: 'in_production', card_number_enc: null });
    const alerts = await agency.db.rows('SELECT kind, subject FROM alerts WHERE cleared_at IS NULL');
    expect(alerts).toEqual([{ kind: 'heldFile', subject: held!.name }]);
  });

  test('every finding of a file is listed, and no good line beside a bad one is let in', async () => {
    const made = [await orderedCase(agency), await orderedCase(agency)];
    await world.set({ factory: { faults: ['noCardNumber'] } });
    await draftAndSend();
    await produce();
    await takeFactoryResults(deps, factoryCode);
    const [held] = await resultFiles();
    expect(held!.findings).toMatchObject([
      { code: 'result-incomplete', line: 2 },
      { code: 'result-incomplete', line: 3 },
    ]);
    for (const one of made) expect(await orders(one)).toMatchObject([{ state: 'sent' }]);
  });

  test('the same content under another name is held; the first stays let in', async () => {
    const made = await orderedCase(agency);
    await world.set({ factory: { repeat: true } });
    await draftAndSend();
    await produce();
    expect(await takeFactoryResults(deps, factoryCode)).toEqual({ taken: 1, held: 1, again: 0 });
    expect(await orders(made)).toMatchObject([{ state: 'produced' }]);
    expect(await agency.db.rows('SELECT id FROM card_transitions')).toHaveLength(1);
  });

  test('the same file met again after a kill before it was moved changes nothing', async () => {
    const made = await orderedCase(agency);
    await draftAndSend();
    await produce();
    await takeFactoryResults(deps, factoryCode);
    const name = `${(await resultFiles())[0]?.name}.sm4`;
    await rename(join(world.folder, 'done', name), join(world.folder, 'in', name));
    expect(await takeFactoryResults(deps, factoryCode)).toEqual({ taken: 0, held: 0, again: 1 });
    expect(await orders(made)).toHaveLength(1);
    expect(await agency.db.rows('SELECT id FROM card_transitions')).toHaveLength(1);
  });

  test('another result under a name taken before is held with both findings', async () => {
    const made = await orderedCase(agency);
    await draftAndSend();
    await produce();
    await takeFactoryResults(deps, factoryCode);
    const [taken] = await resultFiles();
    await writeFile(join(world.folder, 'in', `${taken!.name}.sm4`), 'not a result');
    expect(await takeFactoryResults(deps, factoryCode)).toEqual({ taken: 0, held: 1, again: 0 });
    expect(await orders(made)).toMatchObject([{ state: 'produced' }]);
    expect((await resultFiles()).map((file) => file.state).sort()).toEqual(['held', 'taken']);
  });

  test('killed between upload and note: found in out/ or done/, sent once', async () => {
    await orderedCase(agency);
    const name = await draftAndSend();
    const forget = () =>
      agency.db.run("UPDATE factory_files SET state = 'drafted', sent_at = NULL WHERE name = $1", [name]);
    await forget();
    expect(await sendFactoryFile(deps, name)).toBe('alreadySent');
    await world.tell(today);
    await forget();
    expect(await sendFactoryFile(deps, name)).toBe('alreadySent');
    expect(await readdir(join(world.folder, 'out'))).toEqual([]);
    expect(await agency.db.get('SELECT state FROM factory_files WHERE name = $1', [name])).toEqual({ state: 'sent' });
  });

  test('another file under our name is never overwritten: the operator is told', async () => {
    await orderedCase(agency);
    const [name] = await draftFactoryFiles(deps, factoryCode);
    await writeFile(join(world.folder, 'done', `${name}.sm4`), 'somebody else’s');
    expect(await sendFactoryFile(deps, name!)).toBe('conflict');
    expect(await agency.db.rows('SELECT kind, subject FROM alerts')).toEqual([
      { kind: 'factoryFileConflict', subject: name },
    ]);
  });

  test('a host that shows another key gets nothing', async () => {
    await orderedCase(agency);
    const [name] = await draftFactoryFiles(deps, factoryCode);
    const stranger = { ...world.factory, hostKey: `SHA256:${'A'.repeat(43)}` };
    const misled = { ...deps, addresses: new Map([[factoryCode, stranger]]) };
    await expect(sendFactoryFile(misled, name!)).rejects.toThrow();
    expect(await readdir(join(world.folder, 'out'))).toEqual([]);
    expect(await agency.db.get('SELECT state FROM factory_files WHERE name = $1', [name])).toEqual({
      state: 'drafted',
    });
  });
});
