import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { loadFile } from '../../activities/loading/load-file.js';
import { startStack } from '../../apps/stack/stack.js';
import { personLineFields } from '../../domain/loading/person-line.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { lineOf } from '../loading/person-lines.js';
import { fixed, printTable } from './figures.js';
import { machine, memoryOf } from './processes.js';

const options = new Command('bench:load')
  .description('people and cards of the old system, loaded as facts; then the same file a second time')
  .option('--lines <n>', 'lines of the file', Number, 1_000_000)
  .parse()
  .opts<{ lines: number }>();

/** A valid ID number of its own for each of 13,000,000 lines. */
function numberOf(n: number): string {
  const day = new Date(Date.UTC(1950, 0, 1 + Math.floor(n / 1000))).toISOString().slice(0, 10).replaceAll('-', '');
  const digits = `140105${day}${String(n % 1000).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

async function writeLines(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${personLineFields.join(',')}\n`);
  for (let n = 0; n < options.lines; n++) {
    const line = lineOf(n, { id_number: numberOf(n) });
    const kept = out.write(`${personLineFields.map((name) => line[name]).join(',')}\n`);
    if (!kept) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

console.log(machine());
const stack = await startStack({ clock: 'real', demo: false, parts: [] });
const db = new Database(stack.urls.appUrl);
try {
  const path = join(stack.folder, 'people.csv');
  await writeLines(path);
  const cipher = new Cipher(new FileKeyProvider(stack.keys.keyFile));
  const rows: string[][] = [['', 'seconds', 'lines/s', 'people added', 'cards added', 'unchanged', 'refused']];
  for (const what of ['first load', 'the same file again']) {
    const began = performance.now();
    const state = await loadFile({ db, cipher }, { path, encoding: 'utf-8', by: 'bench' });
    const seconds = (performance.now() - began) / 1000;
    const { peopleAdded, cardsAdded, unchanged, refused } = state;
    rows.push([
      what,
      fixed(seconds),
      fixed(options.lines / seconds, 0),
      ...[peopleAdded, cardsAdded, unchanged, refused].map(String),
    ]);
  }
  printTable(rows);
  console.log(`memory, most: ${fixed(memoryOf(process.pid).most, 0)} MiB`);
} finally {
  await db.close();
  await stack.stop();
}
