import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { BankParts } from '../bank-parts.js';
import { dayOf, stampOf } from '../days.js';
import { isWritten } from '../files/is-written.js';
import { sealFile } from '../files/seal-file.js';
import { writeText } from '../text/write-text.js';
import type { BookedEvent } from './booked-event.js';

const mostLines = 10_000;

/** Writes what is to be told into one file `SJ_<bank>_<date>_<n>.txt` in in/; one that was broken off is written first. */
export async function writeEventFile(parts: BankParts): Promise<number> {
  await gather(parts);
  const { books, profile, clock } = parts;
  const files = await books.rows<{ file: string; made_at: Date }>(
    'SELECT DISTINCT file, made_at FROM events WHERE bank = $1 AND file IS NOT NULL AND told_at IS NULL ORDER BY file',
    [profile.code],
  );
  for (const { file, made_at: madeAt } of files) {
    if (!(await isWritten(profile.folder, file))) await write(parts, file, madeAt);
    await books.rows('UPDATE events SET told_at = $3 WHERE bank = $1 AND file = $2', [profile.code, file, clock.now()]);
  }
  return files.length;
}

/** Gives what has no file yet the next name of the day; the file's own time is kept, so that it can be written again. */
async function gather({ books, profile, clock }: BankParts): Promise<void> {
  const madeAt = clock.now();
  const prefix = `SJ_${profile.code}_${dayOf(madeAt).replaceAll('-', '')}_`;
  await books.transaction(async (tx) => {
    const { n } = await tx.get<{ n: number }>(
      'SELECT count(DISTINCT file)::int + 1 AS n FROM events WHERE bank = $1 AND starts_with(file, $2)',
      [profile.code, prefix],
    );
    await tx.run(
      `UPDATE events SET file = $2, made_at = $3 WHERE id IN (
         SELECT id FROM events WHERE bank = $1 AND told_at IS NULL AND file IS NULL AND occurred_at <= $3
         ORDER BY id LIMIT ${mostLines})`,
      [profile.code, `${prefix}${n}.txt`, madeAt],
    );
  });
}

async function write(parts: BankParts, file: string, madeAt: Date): Promise<void> {
  const { books, profile } = parts;
  const events = await books.rows<BookedEvent>('SELECT * FROM events WHERE bank = $1 AND file = $2 ORDER BY id', [
    profile.code,
    file,
  ]);
  const [, bank, date, n] = file.replace('.txt', '').split('_');
  const head = ['H', '1', 'SJ', bank, date, n, stampOf(madeAt), events.length].join('|');
  const lines = events.map((event, at) =>
    [
      'E',
      at + 1,
      event.event_id,
      event.kind,
      event.card_number,
      event.account,
      stampOf(event.occurred_at),
      event.detail,
    ].join('|'),
  );
  const blocks = (async function* () {
    yield [head, ...lines];
  })();
  const target = join(profile.folder, 'in', `${file}.sm4`);
  await sealFile(parts, writeText(blocks, `T|${events.length}`, profile.encoding), `${target}.part`);
  await rename(`${target}.part`, target);
}
