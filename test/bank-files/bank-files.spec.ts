import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { takeBankFiles } from '../../activities/bank-files/arrive.js';
import { keepDraft, queueBankFile, rejectOutgoing, withSealedContent } from '../../activities/bank-files/draft.js';
import { runBankExchange } from '../../activities/bank-files/exchange.js';
import { heldBankFiles } from '../../activities/bank-files/held-bank-files.js';
import { letInBankFiles } from '../../activities/bank-files/let-in.js';
import { sealedChunks } from '../../activities/bank-files/registry.js';
import { sendBankFile, sendBankFiles } from '../../activities/bank-files/send.js';
import { checkDecision, proposeDecision } from '../../activities/held-files/decide.js';
import { bankEventFileName, writeBankEventFile } from '../../domain/interchange/bank-event-file.js';
import { openChunks } from '../../domain/interchange/envelope.js';
import { gb18030Bank, granted, morning, startTwoSides, type TwoSides, utf8Bank } from './two-sides.js';

const by = { actor: 'scheduler' };
const checker = { actor: 'checker' };
const nextMorning = new Date('2026-11-06T03:00:00Z');
const weeksLater = new Date('2026-11-26T03:00:00Z');

let sides: TwoSides;

beforeAll(async () => {
  sides = await startTwoSides();
});
beforeEach(async () => {
  for (const code of [utf8Bank, gb18030Bank]) await sides.world.bank(code).reset();
  sides.reader.findings = [];
  sides.reader.fails = false;
  // What earlier tests left on its way comes first.
  await at(weeksLater);
  for (const code of [utf8Bank, gb18030Bank]) await runBankExchange(sides.deps, code);
  await at(morning);
});
afterAll(() => sides.stop());

/** Both sides' clocks stand here; the banks work at once. */
async function at(now: Date): Promise<void> {
  await sides.agency.setClock(now);
  await sides.world.tell(now);
}

async function drafted(code: string, batch = sides.nextBatch(code)) {
  const { deps } = sides;
  const draft = { name: batch.name, kind: 'DK', agency: '140100', subject: 'round-1' } as const;
  const kept = await withSealedContent(deps, code, [batch.bytes.subarray(0, 50), batch.bytes.subarray(50)], (sealed) =>
    deps.db.transaction((tx) => keepDraft(tx, draft, sealed, by)),
  );
  return { ...batch, ...granted(kept) };
}

async function queued(code: string, batch = sides.nextBatch(code)) {
  const draft = await drafted(code, batch);
  granted(await sides.deps.db.transaction((tx) => queueBankFile(tx, draft.id, draft.contentSm3, checker)));
  return draft;
}

/** A batch that was sent and answered; its result lies in in/. */
async function answered(code: string) {
  const batch = await queued(code);
  await sendBankFiles(sides.deps, code);
  await sides.world.work();
  await at(nextMorning);
  return { ...batch, result: batch.name.replace('DK_', 'DKR_') };
}

const fileOf = (name: string) =>
  sides.deps.db.rows<Record<string, never>>('SELECT * FROM bank_files WHERE name = $1 ORDER BY id', [name]);
const storyOf = async (name: string) =>
  (
    await sides.deps.db.rows<{ kind: string }>(
      'SELECT e.kind FROM bank_file_events e JOIN bank_files f ON f.id = e.file_id WHERE f.name = $1 ORDER BY e.id',
      [name],
    )
  ).map(({ kind }) => kind);
const openAlerts = (kind: string) =>
  sides.deps.db.rows<{ subject: string }>('SELECT subject FROM alerts WHERE kind = $1 AND cleared_at IS NULL', [kind]);

describe.each([
  ['by SFTP, UTF-8', utf8Bank],
  ['through a folder, GB18030', gb18030Bank],
])('a bank reached %s', (_, code) => {
  test('a batch goes out once, its result comes back, and each has its story', async () => {
    const batch = await queued(code);
    expect(await runBankExchange(sides.deps, code)).toMatchObject({ sent: 1, arrived: 0, unreachable: false });
    await sides.world.work();
    const [taken] = await sides.world.bank(code).ask<{ name: string; state: string }[]>('ledger/batches');
    expect(taken).toMatchObject({ name: batch.name, state: 'executed', lines: 3 });
    await at(nextMorning);
    expect(await runBankExchange(sides.deps, code)).toMatchObject({ sent: 0, arrived: 1, taken: 1, held: 0 });
    const result = batch.name.replace('DK_', 'DKR_');
    expect(sides.reader.letInFiles.at(-1)).toMatchObject({ name: result, text: expect.stringMatching(/^H\|1\|DKR\|/) });
    expect(await fileOf(result)).toMatchObject([
      { state: 'taken', kind: 'DKR', agency: '140100', bank: code, lines: 3, findings: [] },
    ]);
    expect(await storyOf(batch.name)).toEqual(['draft', 'queue', 'send']);
    expect(await storyOf(result)).toEqual(['arrive', 'take']);
    expect(await readdir(join(sides.world.folder, code, 'in'))).toEqual([]);
  });

  test('killed between the rename and the note: found in out/ or done/, sent once', async () => {
    const { id, name } = await queued(code);
    expect(await sendBankFile(sides.deps, id)).toBe('sent');
    const forget = () =>
      sides.deps.db.run(`UPDATE bank_files SET state = 'queued', sent_at = NULL, counted_on = NULL WHERE id = $1`, [
        id,
      ]);
    await forget();
    expect(await sendBankFile(sides.deps, id)).toBe('alreadySent');
    await sides.world.work();
    await forget();
    expect(await sendBankFile(sides.deps, id)).toBe('alreadySent');
    expect(await readdir(join(sides.world.folder, code, 'out'))).toEqual([]);
    expect(await fileOf(name)).toMatchObject([{ state: 'sent' }]);
  });

  test('killed between reading and moving: met again, taken once', async () => {
    const { result } = await answered(code);
    expect(await takeBankFiles(sides.deps, code)).toEqual({ arrived: 1, again: 0 });
    const [inFolder, doneFolder] = ['in', 'done'].map((part) => join(sides.world.folder, code, part, `${result}.sm4`));
    await rename(doneFolder!, inFolder!);
    expect(await takeBankFiles(sides.deps, code)).toEqual({ arrived: 0, again: 1 });
    expect(await letInBankFiles(sides.deps, code)).toEqual({ taken: 1, held: 0 });
    await rename(doneFolder!, inFolder!);
    expect(await takeBankFiles(sides.deps, code)).toEqual({ arrived: 0, again: 1 });
    expect(await letInBankFiles(sides.deps, code)).toEqual({ taken: 0, held: 0 });
    expect(sides.reader.letInFiles.filter(({ name }) => name === result)).toHaveLength(1);
  });
});

describe('what goes out', () => {
  test('the bytes that were approved are those that travel', async () => {
    const { deps } = sides;
    const batch = await drafted(utf8Bank);
    const wrong = await deps.db.transaction((tx) => queueBankFile(tx, batch.id, 'f'.repeat(64), checker));
    expect(wrong).toMatchObject({ code: 'file.digest' });
    const opened: Uint8Array[] = [];
    const find = (keyId: string) => deps.keys.find(utf8Bank, keyId);
    for await (const chunk of openChunks(sealedChunks(deps.db, batch.id), find)) opened.push(chunk);
    expect(Buffer.concat(opened).equals(batch.bytes)).toBe(true);
  });

  test('a file of several mebibytes is kept in pieces and opens again', async () => {
    const { deps } = sides;
    const bytes = Buffer.alloc(3 * 1_048_576 + 7, 'H|1|东\n');
    const id = await withSealedContent(deps, utf8Bank, [bytes], (sealed) =>
      deps.db.transaction(async (tx) => {
        const draft = { name: 'DK_140100_0102_110_202611_98.txt', kind: 'DK', agency: '140100', subject: '' } as const;
        return granted(await keepDraft(tx, draft, sealed, by)).id;
      }),
    );
    const sizes = await deps.db.rows(
      'SELECT length(bytes) AS size FROM bank_file_chunks WHERE file_id = $1 ORDER BY n',
      [id],
    );
    expect(sizes).toHaveLength(4);
    expect(sizes.slice(0, 3)).toEqual([{ size: 1_048_576 }, { size: 1_048_576 }, { size: 1_048_576 }]);
  });

  test('a name is used once; a draft that is given up frees it', async () => {
    const { db } = sides.deps;
    const first = await drafted(utf8Bank);
    await expect(drafted(utf8Bank, first)).rejects.toThrow('file.name-used');
    granted(await db.transaction((tx) => rejectOutgoing(tx, first.id, '金额有误', checker)));
    const second = await queued(utf8Bank, first);
    expect(second.id).not.toBe(first.id);
    expect(await db.transaction((tx) => rejectOutgoing(tx, second.id, '迟了', checker))).toMatchObject({
      code: 'file.not-draft',
    });
    expect(await sendBankFile(sides.deps, second.id)).toBe('sent');
  });

  test('a batch that the bank could not take is sent again under its name, whatever lies in done/', async () => {
    await sides.world.bank().set({ refuse: ['系统升级'] });
    const first = await queued(utf8Bank);
    await sendBankFile(sides.deps, first.id);
    await sides.world.work();
    granted(await sides.deps.db.transaction((tx) => rejectOutgoing(tx, first.id, '银行退回', by)));
    const second = await queued(utf8Bank, first);
    expect(await sendBankFile(sides.deps, second.id)).toBe('sent');
    await sides.world.work();
    const batches = await sides.world.bank().ask<{ name: string; state: string }[]>('ledger/batches');
    expect(batches.filter(({ name }) => name === first.name).map(({ state }) => state)).toEqual([
      'executed',
      'refused',
    ]);
  });

  test('another file under our name is never overwritten: the operator is told', async () => {
    const { id, name } = await queued(gb18030Bank);
    await writeFile(join(sides.world.folder, gb18030Bank, 'done', `${name}.sm4`), 'somebody else’s');
    expect(await sendBankFile(sides.deps, id)).toBe('conflict');
    expect(await openAlerts('bankFileConflict')).toEqual([{ subject: name }]);
    expect(await fileOf(name)).toMatchObject([{ state: 'queued' }]);
  });

  test('after the cut-off it counts as sent on the next working day', async () => {
    await at(new Date('2026-11-06T17:00:00+08:00'));
    const { id, name } = await queued(utf8Bank);
    await sendBankFile(sides.deps, id);
    expect(await fileOf(name)).toMatchObject([{ counted_on: '2026-11-09' }]);
  });

  test('a bank that is away is on the alert list until it is there, and keeps nothing that has come from being let in', async () => {
    const away = { ...sides.deps, addresses: new Map([[gb18030Bank, { folder: '/nowhere' }]]) };
    await answered(gb18030Bank);
    await takeBankFiles(sides.deps, gb18030Bank);
    expect(await runBankExchange(away, gb18030Bank)).toMatchObject({ unreachable: true, taken: 1 });
    expect(await openAlerts('bankUnreachable')).toEqual([{ subject: gb18030Bank }]);
    await runBankExchange(sides.deps, gb18030Bank);
    expect(await openAlerts('bankUnreachable')).toEqual([]);
  });
});

describe('what comes in wrong is held', () => {
  const heldWith = async (name: string) => {
    const files = await fileOf(name);
    expect(files.at(-1)).toMatchObject({ state: 'held' });
    return (files.at(-1) as unknown as { findings: { code: string }[] }).findings.map(({ code }) => code);
  };

  test.each([
    ['envelope', 'envelope-mac'],
    ['unencrypted', 'envelope-unencrypted'],
  ] as const)('%s: %s', async (fault, finding) => {
    await sides.world.bank().set({ faults: [fault] });
    const { result } = await answered(utf8Bank);
    expect(await runBankExchange(sides.deps, utf8Bank)).toMatchObject({ arrived: 1, taken: 0, held: 1 });
    expect(await heldWith(result)).toEqual([finding]);
    expect(await openAlerts('heldFile')).toContainEqual({ subject: result });
    expect(await storyOf(result)).toEqual(['arrive', 'hold']);
  });

  test('the same bytes once more under another name', async () => {
    await sides.world.bank().set({ faults: ['twiceRenamed'] });
    const { result } = await answered(utf8Bank);
    expect(await runBankExchange(sides.deps, utf8Bank)).toMatchObject({ arrived: 2, taken: 1, held: 1 });
    expect(await heldWith(result.replace(/_\d\d\.txt/, '_99.txt'))).toEqual(['file-repeated']);
  });

  test('another content under a name that was taken is kept beside it', async () => {
    const { result } = await answered(utf8Bank);
    await runBankExchange(sides.deps, utf8Bank);
    await writeFile(join(sides.world.folder, utf8Bank, 'in', `${result}.sm4`), 'not a result');
    expect(await runBankExchange(sides.deps, utf8Bank)).toMatchObject({ arrived: 1, taken: 0, held: 1 });
    expect(await fileOf(result)).toMatchObject([{ state: 'taken' }]);
    const beside = await sides.deps.db.rows(`SELECT state FROM bank_files WHERE name LIKE $1 || '#%'`, [result]);
    expect(beside).toEqual([{ state: 'held' }]);
  });

  test('a name that tells nothing, a kind that nobody reads, a file of another bank', async () => {
    const put = (name: string) =>
      sides.world
        .bank()
        .send(name, Buffer.from(`T|0|${'0'.repeat(64)}\n`))
        .then(() =>
          rename(
            ...(['out', 'in'].map((part) => join(sides.world.folder, utf8Bank, part, `${name}.sm4`)) as [
              string,
              string,
            ]),
          ),
        );
    const names = ['notes.txt', 'DFR_140100_0102_110_202611_01.txt', 'DKR_140100_0103_110_202611_50.txt'];
    for (const name of names) await put(name);
    expect(await runBankExchange(sides.deps, utf8Bank)).toMatchObject({ arrived: 3, taken: 0, held: 3 });
    expect(await Promise.all(names.map(heldWith))).toEqual([
      ['name-malformed'],
      [expect.stringMatching(/^name-/)],
      ['header-name'],
    ]);
    expect(await fileOf('notes.txt')).toMatchObject([{ agency: '', division: '14' }]);
  });

  test('a file of bank events is read by its own reader; one with findings can only be sent again', async () => {
    const event = {
      eventId: 'E1',
      kind: 'activated',
      cardNumber: 'SX1',
      account: null,
      occurredAt: morning,
      detail: null,
    } as const;
    const put = async (n: number, bytes: Buffer) => {
      const name = bankEventFileName({ bank: gb18030Bank, date: '2026-11-05', n });
      await sides.world.bank(gb18030Bank).send(name, bytes);
      const [from, to] = ['out', 'in'].map((part) => join(sides.world.folder, gb18030Bank, part, `${name}.sm4`));
      await rename(from!, to!);
      return name;
    };
    const file = (n: number) =>
      writeBankEventFile({ bank: gb18030Bank, date: '2026-11-05', n }, morning, [event], 'gb18030');
    const good = await put(1, file(1));
    const cut = await put(2, file(2).subarray(0, -1));
    expect(await runBankExchange(sides.deps, gb18030Bank)).toMatchObject({ arrived: 2, taken: 1, held: 1 });
    const entering = await sides.deps.db.rows('SELECT name, state, lines FROM bank_event_files');
    expect(entering).toEqual([{ name: good, state: 'entering', lines: 1 }]);
    expect(await heldWith(cut)).toContain('file-end');
    const [held] = await fileOf(cut);
    const { id } = held as unknown as { id: string };
    const release = { decision: 'release', reason: '缺换行' } as const;
    expect(await sides.deps.db.transaction((tx) => proposeDecision(tx, heldBankFiles, id, release, by))).toMatchObject({
      code: 'file.not-releasable',
    });
  });

  test('a reader that fails is on the alert list, and the files behind it are decided', async () => {
    const { result } = await answered(utf8Bank);
    sides.reader.fails = true;
    await takeBankFiles(sides.deps, utf8Bank);
    await expect(letInBankFiles(sides.deps, utf8Bank)).rejects.toThrow('the reader fails');
    expect(await openAlerts('bankFileStuck')).toEqual([{ subject: result }]);
    expect(await fileOf(result)).toMatchObject([{ state: 'arrived' }]);
    sides.reader.fails = false;
    expect(await letInBankFiles(sides.deps, utf8Bank)).toEqual({ taken: 1, held: 0 });
    expect(await openAlerts('bankFileStuck')).toEqual([]);
  });
});

describe('two people decide on a held file', () => {
  const held = async (code: 'file-end' | 'file-digest') => {
    const batch = await answered(utf8Bank);
    sides.reader.findings = [{ code }];
    await runBankExchange(sides.deps, utf8Bank);
    const [file] = await fileOf(batch.result);
    return { ...batch, id: (file as unknown as { id: string }).id };
  };
  const propose = (id: string, decision: 'release' | 'reject') =>
    sides.deps.db.transaction((tx) => proposeDecision(tx, heldBankFiles, id, { decision, reason: '已核对' }, by));
  const confirm = (id: string, who = checker) =>
    sides.deps.db.transaction((tx) => checkDecision(tx, heldBankFiles, id, { decision: 'confirm', reason: '' }, who));

  test('released where every line is certain: checked anew and let in by the next round', async () => {
    const { id, result } = await held('file-end');
    granted(await propose(id, 'release'));
    expect(await propose(id, 'reject')).toMatchObject({ code: 'file.proposal-open' });
    expect(await confirm(id, by)).toMatchObject({ code: 'file.same-person' });
    expect(granted(await confirm(id)).state).toBe('confirmed');
    expect(await letInBankFiles(sides.deps, utf8Bank)).toEqual({ taken: 1, held: 0 });
    expect(await fileOf(result)).toMatchObject([{ state: 'released', findings: [{ code: 'file-end' }] }]);
    expect(await storyOf(result)).toEqual(['arrive', 'hold', 'propose', 'confirm', 'release']);
    expect(await openAlerts('heldFile')).not.toContainEqual({ subject: result });
  });

  test('a released file that is in doubt by then stays held', async () => {
    const { id, result } = await held('file-end');
    granted(await propose(id, 'release'));
    granted(await confirm(id));
    sides.reader.findings = [{ code: 'file-end' }, { code: 'file-digest' }];
    expect(await letInBankFiles(sides.deps, utf8Bank)).toEqual({ taken: 0, held: 1 });
    expect(await fileOf(result)).toMatchObject([{ state: 'held' }]);
    granted(await propose(id, 'reject'));
  });

  test('rejected: kept aside, its name free for the bank’s whole resend', async () => {
    const { id, name, result } = await held('file-digest');
    expect(await propose(id, 'release')).toMatchObject({ code: 'file.not-releasable', field: 'decision' });
    granted(await propose(id, 'reject'));
    expect(granted(await confirm(id)).state).toBe('rejected');
    expect(await confirm(id)).toMatchObject({ code: 'file.not-held' });
    sides.reader.findings = [];
    await sides.world.bank().ask('answer', { file: name });
    await sides.world.work();
    expect(await runBankExchange(sides.deps, utf8Bank)).toMatchObject({ arrived: 1, taken: 1 });
    expect(await fileOf(result)).toMatchObject([{ state: 'rejected' }, { state: 'taken' }]);
  });
});
