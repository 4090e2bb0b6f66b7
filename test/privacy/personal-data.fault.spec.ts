import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { drawVisits, makeErrands } from '../../apps/demo/cast.js';
import { HttpClient, RefusedByApi } from '../../apps/demo/http-client.js';
import { placeOf } from '../../apps/demo/place.js';
import { type Played, play } from '../../apps/demo/play.js';
import { issuancePlots } from '../../apps/demo/plots/issuance.js';
import { StepTimes } from '../../apps/demo/step-times.js';
import { fullHours } from '../../apps/demo/working-hours.js';
import { type Stack, startStack } from '../../apps/stack/stack.js';
import { demoPassword } from '../../prisma/seed/staff.js';
import { Scanner } from './scanner.js';

/** Columns that travel, are logged or are read without a right to see people: none may hold personal data. */
const columns = [
  'SELECT answer::text AS text FROM requests',
  'SELECT route || subject AS text FROM requests',
  'SELECT data::text AS text FROM timeline',
  'SELECT payload::text AS text FROM outbox',
  'SELECT detail::text || reason AS text FROM audit_entries',
  'SELECT params::text AS text FROM notices',
  'SELECT data::text AS text FROM cases',
  'SELECT result::text AS text FROM case_steps',
  'SELECT findings::text AS text FROM factory_files',
  'SELECT detail::text AS text FROM alerts',
];

describe('personal data stays where it belongs (design §7)', () => {
  let stack: Stack;
  let played: Played;
  let db: Database;

  beforeAll(async () => {
    stack = await startStack({ clock: 'stepped', clockSeed: { startsAt: new Date('2026-03-02T08:30:00+08:00') } });
    db = new Database(stack.superuserUrl.replace(/\/postgres$/, '/sscard'), { max: 2 });
    const season = { hours: fullHours, troubles: [] };
    const errands = makeErrands(77, drawVisits(77, 15, issuancePlots, 3));
    played = await play(placeOf(stack), { errands, seed: 77, season, workingDays: 14 });
  });

  afterAll(async () => {
    await db?.close();
    await stack?.stop();
  });

  /** Knows every name, number, telephone and address that the demo typed in, and every number the factory gave. */
  async function knowingScanner(): Promise<Scanner> {
    const scanner = new Scanner();
    for (const { person: applicant, representative } of played.errands) {
      for (const person of [applicant, ...(representative ? [representative] : [])]) {
        for (const [what, piece] of Object.entries(person)) if ([...piece].length > 2) scanner.lookFor(what, piece);
      }
    }
    const cipher = new Cipher(new FileKeyProvider(stack.keys.keyFile));
    const cards = await db.rows<{ card_number_enc: Buffer; account_enc: Buffer }>(
      'SELECT card_number_enc, account_enc FROM cards WHERE card_number_enc IS NOT NULL',
    );
    for (const card of cards) {
      scanner.lookFor('card number', cipher.decryptText(card.card_number_enc));
      scanner.lookFor('account', cipher.decryptText(card.account_enc));
    }
    expect(cards.length).toBeGreaterThan(5);
    return scanner;
  }

  async function sees(look: (scanner: Scanner) => Promise<void>): Promise<Scanner['leaks']> {
    const scanner = await knowingScanner();
    await look(scanner);
    expect(scanner.looked).toBeGreaterThan(100);
    return scanner.leaks;
  }

  const scanLogs = async (scanner: Scanner) => {
    const folder = join(stack.folder, 'logs');
    // The outside parties are told by right; their own log is theirs.
    for (const file of (await readdir(folder)).filter((name) => !name.startsWith('counterparties')))
      scanner.scan(file, await readFile(join(folder, file), 'utf8'));
  };

  const scanTables = async (scanner: Scanner) => {
    for (const sql of columns) {
      const rows = await db.rows<{ text: string | null }>(sql);
      scanner.scan(sql, rows.map((row) => row.text ?? '').join('\n'));
    }
  };

  test('no log line holds any', async () => {
    expect(await sees(scanLogs)).toEqual([]);
  });

  test('no stored answer, story, outbox row, audit entry or message holds any', async () => {
    expect(await sees(scanTables)).toEqual([]);
  });

  test('no Temporal history holds any', async () => {
    const connection = await Connection.connect({ address: stack.temporalAddress });
    const client = new Client({ connection, namespace: stack.namespace });
    let histories = 0;
    const leaks = await sees(async (scanner) => {
      for await (const { workflowId, runId } of client.workflow.list()) {
        const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
        const text = JSON.stringify(history, (_, value) =>
          value instanceof Uint8Array || value?.type === 'Buffer' ? Buffer.from(value.data ?? value).toString() : value,
        );
        scanner.scan(`history of ${workflowId}`, text);
        histories += 1;
      }
    });
    await connection.close();
    expect(leaks).toEqual([]);
    expect(histories).toBeGreaterThanOrEqual(15);
  });

  test('no queued job holds any', async () => {
    const queue = new Database(stack.superuserUrl.replace(/\/postgres$/, '/sscard_queue'), { max: 1 });
    const tables = await queue.rows<{ name: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const leaks = await sees(async (scanner) => {
      for (const { name } of tables) {
        const rows = await queue.rows<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
        scanner.scan(name, rows.map((row) => row.text).join('\n'));
      }
    });
    await queue.close();
    expect(leaks).toEqual([]);
  });

  test('no refusal repeats what was sent', async () => {
    const clerk = await HttpClient.signIn(stack.url, 'clerk.140105', demoPassword, new StepTimes());
    let refusedAgain = 0;
    const leaks = await sees(async (scanner) => {
      for (const { person: applicant } of played.errands) {
        const asked = { type: 'issuance', office: '14010501', by: 'applicant', papersReceived: [] };
        const answerTo = (sent: object) =>
          clerk.post('filing', '/cases', { ...asked, applicant: sent }).catch((error: unknown) => error);
        for (const wrong of [
          { ...applicant, idNumber: `${applicant.idNumber}9` },
          { ...applicant, more: 1 },
        ]) {
          const refused = await answerTo(wrong);
          expect(refused).toBeInstanceOf(RefusedByApi);
          scanner.scan('a refusal', (refused as RefusedByApi).message);
        }
        // Whoever has a card or an open case is refused too; whose case was withdrawn or refused may apply again.
        const again = await answerTo(applicant);
        if (!(again instanceof RefusedByApi)) continue;
        refusedAgain += 1;
        scanner.scan('a refusal', again.message);
      }
    });
    expect(refusedAgain).toBeGreaterThan(0);
    expect(leaks).toEqual([]);
  });

  test('the same looks find what is planted', async () => {
    const { name, phone } = played.errands.find(({ person }) => [...person.name].length > 2)!.person;
    await db.run("INSERT INTO outbox (topic, key, payload, relayed_at) VALUES ('planted', 'planted', $1, now())", [
      JSON.stringify({ phone }),
    ]);
    expect(await sees(scanTables)).toContainEqual({ where: columns[3], what: 'phone' });
    const line = JSON.stringify({
      level: 30,
      time: Date.now(),
      name: 'api',
      traceId: '0'.repeat(26),
      ms: 12,
      msg: `filed for ${name}`,
    });
    const planted = await sees(async (scanner) => scanner.scan('api.log', line));
    expect(planted).toEqual([{ where: 'api.log', what: 'name' }]);
  });
});
