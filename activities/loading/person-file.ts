import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import { type PersonLine, personLineFields } from '../../domain/loading/person-line.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';

/** SM3 of a file, by which a load knows it again. Memory does not grow with the file. */
export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sm3');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

/**
 * The file's lines (CSV with heading, UTF-8 or GB18030) in groups of `size`, a ragged line as its refusal. Throws the
 * refusal of a file that is none: another heading, another encoding. Memory does not grow with the file.
 */
export async function* readPersonFile(
  path: string,
  encoding: FileEncoding,
  size: number,
): AsyncGenerator<(PersonLine | Refusal)[]> {
  const records = parse({ bom: true, relax_column_count: true, skip_empty_lines: true });
  const feeding = feed(path, encoding, records);
  let heading: readonly string[] | undefined;
  let group: (PersonLine | Refusal)[] = [];
  for await (const fields of records as AsyncIterable<string[]>) {
    if (!heading) {
      heading = checkHeading(fields);
      continue;
    }
    group.push(lineOf(heading, fields));
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  await feeding;
  if (!heading) throw new LoadFileFault(refuse('load.heading', { params: { why: personLineFields.join(', ') } }));
  if (group.length > 0) yield group;
}

/** A file that can't be read as one of people and cards. */
export class LoadFileFault extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'LoadFileFault';
  }
}

type Records = ReturnType<typeof parse>;

/** Decodes strictly and hands on; a fault ends the records too, so that whoever reads them learns of it. */
async function feed(path: string, encoding: FileEncoding, records: Records): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const text = decoder.decode(bytes as Buffer, { stream: true });
      if (!records.write(text)) await new Promise((resolve) => records.once('drain', resolve));
    }
    records.end(decoder.decode());
  } catch (error) {
    const coded = error as { code?: string };
    records.destroy(
      coded.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? new LoadFileFault(refuse('load.encoding'))
        : (error as Error),
    );
  }
}

function checkHeading(fields: readonly string[]): readonly string[] {
  const names = fields.map((field) => field.trim());
  const wrong = [
    ...personLineFields.filter((name) => !names.includes(name)).map((name) => `-${name}`),
    ...names.filter((name) => !(personLineFields as readonly string[]).includes(name)).map((name) => `+${name}`),
  ];
  if (wrong.length > 0 || names.length !== personLineFields.length) {
    throw new LoadFileFault(refuse('load.heading', { params: { why: wrong.join(' ') || '+1' } }));
  }
  return names;
}

function lineOf(heading: readonly string[], fields: readonly string[]): PersonLine | Refusal {
  if (fields.length !== heading.length) return refuse('load.columns', { field: '' });
  return Object.fromEntries(heading.map((name, at) => [name, (fields[at] ?? '').trim()])) as PersonLine;
}
