import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify from 'fastify';
import iconv from 'iconv-lite';
import pg from 'pg';
import { type BankOptions, startBanks } from '../../../apps/counterparties/bank/start-banks.js';
import type { BankSwitches } from '../../../apps/counterparties/bank/switches.js';
import { OutsideClock } from '../../../apps/counterparties/clock.js';
import { ivBytes, openEnvelope, sealEnvelope } from '../../../domain/interchange/envelope.js';
import { parseEnvelopeKeyFile } from '../../../domain/interchange/key-file.js';
import { emptyDatabase, temporaryFolder } from '../../harness/harness.js';

/** A line of a batch as a test sends it; what isn't named is the person's own. */
export interface SentLine {
  readonly lineId: string;
  readonly account: string;
  readonly name: string;
  readonly idNumber: string;
  readonly amount: string;
  readonly memo?: string;
}

export interface BatchOf {
  readonly kind: 'DK' | 'DF';
  readonly agency: string;
  readonly insurance: string;
  readonly period: string;
  readonly round: string;
  readonly madeAt: string;
}

export const utf8Bank = '0102';
export const gb18030Bank = '0103';
const agency = '140100';
export const batchOf: BatchOf = {
  kind: 'DK',
  agency,
  insurance: '110',
  period: '202611',
  round: '01',
  madeAt: '20261105093000',
};

/** An ordinary working day, before the cut-off. */
export const morning = new Date('2026-11-05T02:00:00Z');

/** Two banks with books of their own, reached through folders and control interface; the first by SFTP where asked. */
export async function startBankWorld(sftp?: Omit<NonNullable<BankOptions['sftp']>, 'port'>) {
  const database = await emptyDatabase();
  const folder = await temporaryFolder('banks');
  const pair = () => ({ enc: randomBytes(16).toString('hex'), mac: randomBytes(32).toString('hex') });
  const party = () => ({ current: 'k1', keys: { k1: pair() } });
  const keys = parseEnvelopeKeyFile(JSON.stringify({ [utf8Bank]: party(), [gb18030Bank]: party() }));
  const control = Fastify();
  const profile = (code: string, encoding: 'utf-8' | 'gb18030') => ({
    code,
    encoding,
    cutOff: '17:00',
    folder: join(folder, code),
  });
  let clock: OutsideClock | undefined;
  const running = await startBanks({
    databaseUrl: database.url,
    host: '127.0.0.1',
    banks: [
      { ...profile(utf8Bank, 'utf-8'), ...(sftp ? { sftp: { ...sftp, port: 0 } } : {}) },
      profile(gb18030Bank, 'gb18030'),
    ],
    keys,
    clock: async (books) => {
      clock = await OutsideClock.open(books);
      return clock;
    },
    control,
  });
  const told = clock as unknown as OutsideClock;
  return {
    folder,
    keys,
    control,
    sftpPort: running.sftpPorts[utf8Bank],
    bank: (code = utf8Bank) => bankOf(code, join(folder, code), keys, control),
    /** Tells the time and lets every bank work. */
    tell: async (now: Date) => {
      await told.tell(now, 0);
      await running.work();
    },
    work: () => running.work(),
    /** As if the process had been killed between the renaming of a file and noting that it is written. */
    forget: async (name: string) => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query('UPDATE bank.papers SET written_at = NULL WHERE name = $1', [name]);
      await client.end();
    },
    stop: async () => {
      await control.close();
      await running.stop();
      await database.drop();
    },
  };
}
export type BankWorld = Awaited<ReturnType<typeof startBankWorld>>;
export type TestBank = ReturnType<typeof bankOf>;

type Keys = ReturnType<typeof parseEnvelopeKeyFile>;

function bankOf(code: string, folder: string, keys: Keys, control: ReturnType<typeof Fastify>) {
  const encode = (text: string) => (code === gb18030Bank ? iconv.encode(text, 'gb18030') : Buffer.from(text));
  const decode = (bytes: Buffer) => (code === gb18030Bank ? iconv.decode(bytes, 'gb18030') : bytes.toString('utf8'));
  /** Gives the answer's JSON; throws with it where it is a refusal. */
  const ask = async <Answer = Record<string, unknown>>(path: string, payload?: unknown): Promise<Answer> => {
    const isText = typeof payload === 'string';
    const answer = await control.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: `/control/banks/${code}/${path}`,
      headers: payload === undefined ? {} : { 'content-type': isText ? 'application/x-ndjson' : 'application/json' },
      ...(payload === undefined ? {} : { payload: payload as string }),
    });
    if (answer.statusCode >= 400) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json();
  };
  return {
    code,
    folder,
    ask,
    encode,
    set: (change: Partial<BankSwitches>) => ask('switches', change),
    reset: () => ask('reset', {}),
    load: (what: 'accounts' | 'mandates', rows: readonly object[]) =>
      ask(what, rows.map((row) => JSON.stringify(row)).join('\n')),
    /** Puts a file into out/ as the agency does. */
    async send(name: string, bytes: Buffer): Promise<void> {
      const target = join(folder, 'out', `${name}.sm4`);
      await writeFile(`${target}.part`, sealEnvelope(bytes, keys.getCurrent(code), randomBytes(ivBytes)));
      await rename(`${target}.part`, target);
    },
    /** What lies in in/, without taking it. */
    waiting: () => readdir(join(folder, 'in')),
    /** Opens a file from in/ and moves it to done/; its lines, the empty one after the last LF included. */
    async take(name: string): Promise<string[]> {
      const path = join(folder, 'in', `${name}.sm4`);
      const opened = openEnvelope(await readFile(path), (keyId) => keys.find(code, keyId));
      await rename(path, join(folder, 'done', `${name}.sm4.${randomBytes(4).toString('hex')}`));
      if (!Buffer.isBuffer(opened)) throw new Error(opened.code);
      return decode(opened).split('\n');
    },
  };
}

export const sm3 = (bytes: Uint8Array): string => createHash('sm3').update(bytes).digest('hex');

/** A whole file of head, lines and trailer, with the right digest. */
export function fileOf(bank: TestBank, lines: readonly string[], trailer: string): Buffer {
  const body = bank.encode(`${lines.join('\n')}\n`);
  return Buffer.concat([body, bank.encode(`${trailer}|${sm3(body)}\n`)]);
}

const fenOf = (yuan: string): bigint => BigInt(yuan.replace('.', ''));
export const yuanOf = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

/** A batch's name and bytes, as interchange §1 writes it. */
export function batchFile(bank: TestBank, of: BatchOf, lines: readonly SentLine[]): { name: string; bytes: Buffer } {
  const total = yuanOf(lines.reduce((sum, line) => sum + fenOf(line.amount), 0n));
  const { kind, insurance, period, round, madeAt } = of;
  const head = ['H', '1', kind, of.agency, bank.code, insurance, period, round, madeAt, lines.length, total].join('|');
  const details = lines.map((line, at) =>
    ['D', at + 1, line.lineId, line.idNumber, line.name, line.account, line.amount, line.memo ?? '2026-11'].join('|'),
  );
  const name = `${kind}_${of.agency}_${bank.code}_${insurance}_${period}_${round}.txt`;
  return { name, bytes: fileOf(bank, [head, ...details], `T|${lines.length}|${total}`) };
}

export interface Customer {
  readonly number: string;
  readonly holder: string;
  readonly idNumber: string;
}

/** Made-up customers; the banks don't check ID numbers. */
export function customer(n: number): Customer {
  const tail = String(n).padStart(6, '0');
  return { number: `6217${tail}`, holder: `参保人${tail}`, idNumber: `14010519${tail}0000`.slice(0, 18) };
}

export const lineFor = (person: Customer, lineId: string, amount: string, memo?: string): SentLine => ({
  lineId,
  account: person.number,
  name: person.holder,
  idNumber: person.idNumber,
  amount,
  ...(memo ? { memo } : {}),
});

export const mandateFor = (person: Customer, insurance = '110') => ({
  number: `W${insurance}${person.number}`,
  idNumber: person.idNumber,
  account: person.number,
  insurance,
  from: '202601',
});

/** The R lines of a result by line id: [seq, account, amount, code, serial, settled on, message]. */
export function resultLines(lines: readonly string[]): Map<string, readonly string[]> {
  const rows = lines.filter((line) => line.startsWith('R|')).map((line) => line.split('|'));
  return new Map(rows.map(([, seq = '', lineId = '', ...rest]) => [lineId, [seq, ...rest]]));
}
