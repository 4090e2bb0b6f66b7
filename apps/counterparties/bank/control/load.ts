import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Books } from '../books.js';
import { knownMandate, opened } from './shapes.js';

const rowsABlock = 5_000;

/** A line of a load that is none, or an account or mandate that is there already; nothing was loaded. */
export class LoadRefused extends Error {}

/** Opens accounts by COPY, one JSON object a line; all of them or none. Gives how many. */
export function loadAccounts(books: Books, bank: string, body: Readable): Promise<number> {
  const columns = 'bank, number, holder, id_number, balance, put_in, state, kind';
  return load(books, `COPY accounts (${columns}) FROM STDIN`, body, opened, (account) => [
    bank,
    account.number,
    account.holder,
    account.idNumber,
    account.balance,
    account.balance,
    account.state,
    account.kind,
  ]);
}

/** Loads mandates that exist, as facts, the same way. */
export function loadMandates(books: Books, bank: string, body: Readable): Promise<number> {
  const columns = 'bank, number, id_number, account, insurance, ceiling, from_period, revoked';
  return load(books, `COPY mandates (${columns}) FROM STDIN`, body, knownMandate, (mandate) => [
    bank,
    mandate.number,
    mandate.idNumber,
    mandate.account,
    mandate.insurance,
    mandate.ceiling ?? '\\N',
    mandate.from,
    mandate.revoked,
  ]);
}

async function load<Shape extends z.ZodType>(
  books: Books,
  sql: string,
  body: Readable,
  shape: Shape,
  rowOf: (value: z.output<Shape>) => readonly unknown[],
): Promise<number> {
  let count = 0;
  const blocks = (async function* () {
    let rows: string[] = [];
    for await (const line of linesOf(body)) {
      if (line.trim() === '') continue;
      count += 1;
      rows.push(
        rowOf(read(shape, line, count))
          .map(escaped)
          .join('\t'),
      );
      if (rows.length < rowsABlock) continue;
      yield rows;
      rows = [];
    }
    yield rows;
  })();
  try {
    await books.transaction((tx) => tx.copyIn(sql, blocks));
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new LoadRefused('one of them is there already');
    throw error;
  }
  return count;
}

async function* linesOf(body: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() as string;
    yield* lines;
  }
  yield rest;
}

function read<Shape extends z.ZodType>(shape: Shape, line: string, at: number): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LoadRefused(`line ${at} is not JSON`);
  }
  const checked = shape.safeParse(value);
  if (checked.success) return checked.data;
  const fields = checked.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new LoadRefused(`line ${at}: ${fields}`);
}

const escaped = (value: unknown): string => (value === '\\N' ? '\\N' : String(value).replaceAll('\\', '\\\\'));
