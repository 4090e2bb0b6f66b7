// npm run keys -- status | add | use | rotate | remove   (MIGRATOR_DATABASE_URL, KEY_FILE); docs/security.md has the order
import { Cipher } from '../activities/cipher/cipher.js';
import { addKey, FileKeyProvider, type KeyPurpose, makeCurrent, removeKey } from '../activities/cipher/key-file.js';
import { countUnderOlderKeys, rotateKeys } from '../activities/cipher/rotation.js';
import { Database } from '../activities/database/database.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Given {
  readonly db: Database;
  readonly keyFile: string;
  readonly purpose: KeyPurpose;
  readonly id: string;
}

/** Each gives the exit code: 0 when done, 1 when something is left or wrong. */
const commands: Record<string, (given: Given) => Promise<number>> = {
  /** Rows that still need an older key. */
  async status({ db, keyFile, purpose }) {
    const cipher = new Cipher(new FileKeyProvider(keyFile));
    const counts = Object.entries(await countUnderOlderKeys(db, cipher, purpose)).filter(([, count]) => count > 0n);
    say(`current ${purpose} key: ${cipher.currentKeyId(purpose)}`);
    for (const [table, count] of counts) say(`${table}: ${count} rows under older keys`);
    return counts.length > 0 ? 1 : 0;
  },
  async add({ keyFile, purpose }) {
    say(`added ${purpose} key ${addKey(keyFile, purpose)}; start every process anew, then: use`);
    return 0;
  },
  async use({ keyFile, purpose, id }) {
    makeCurrent(keyFile, purpose, id);
    say(`${purpose} key ${id} is current; start every process anew, then: rotate`);
    return 0;
  },
  async rotate({ db, keyFile, purpose }) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    const onBatch = (table: string, rows: bigint) => say(`${table}: ${rows}`);
    const cipher = new Cipher(new FileKeyProvider(keyFile));
    const done = await rotateKeys(db, cipher, { purpose, signal: stop.signal, onBatch });
    say(done ? 'done; start every process anew after: remove' : 'stopped; run it again to go on');
    return done ? 0 : 1;
  },
  async remove(given) {
    if ((await commands.status!(given)) !== 0) {
      say('not removed: rotate first');
      return 1;
    }
    removeKey(given.keyFile, given.purpose, given.id);
    say(`removed ${given.purpose} key ${given.id}`);
    return 0;
  },
};

const [verb = '', purpose, id = ''] = process.argv.slice(2);
const { MIGRATOR_DATABASE_URL: url, KEY_FILE: keyFile } = process.env;
const command = commands[verb];
if (!command || !url || !keyFile || (purpose !== 'encryption' && purpose !== 'index')) {
  say(
    `usage: MIGRATOR_DATABASE_URL=… KEY_FILE=… npm run keys -- ${Object.keys(commands).join(' | ')} encryption | index [key id]`,
  );
  process.exit(2);
}
const db = new Database(url, { max: 1, applicationName: 'sscard keys' });
const code = await command({ db, keyFile, purpose, id }).catch((error: Error) => {
  say(error.message);
  return 1;
});
await db.close();
process.exit(code);
