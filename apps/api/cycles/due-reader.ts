import { Injectable } from '@nestjs/common';
import { lineIdOf } from '../../../domain/interchange/line-id.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { cursorAfter, readCursor } from '../contract/cursor.js';
import { type Roles, ScopedReader } from '../reach/scoped-reader.js';
import type { DueQuery } from './cycles.contract.js';
import { type DueRow, duesSql, firstDueSql } from './cycles.queries.js';

/** Where a due stands lies in no index: a filtered list reads in windows, and so many dues at most a page. */
const windowDues = 2_000;
const mostDues = 20_000;

/** A cycle's dues in the order in which they were assessed. */
@Injectable()
export class DueReader {
  constructor(private readonly reader: ScopedReader) {}

  /** A page; where a filter finds little, one with fewer dues than asked for that goes on from where it stopped. */
  async page(caller: Caller, roles: Roles, cycleNo: number, query: DueQuery) {
    const bounds = await this.bounds(caller, roles, cycleNo, query.cursor);
    const found: DueRow[] = [];
    let { after } = bounds;
    let budget = mostDues;
    while (after < bounds.last && found.length <= query.limit && budget > 0) {
      const missing = query.limit + 1 - found.length;
      const upTo = after + (query.state ? windowDues : missing);
      const params = [cycleNo, after, upTo, query.state ?? null, missing];
      found.push(...(await this.reader.rows<DueRow>(caller, roles, duesSql, params)));
      budget -= upTo - after;
      after = upTo;
    }
    const shown = found.slice(0, query.limit);
    const lastShown = Number(shown.at(-1)?.id ?? after);
    const next = found.length > query.limit ? lastShown : after;
    const isEnd = found.length <= query.limit && after >= bounds.last;
    return {
      items: shown.map(dueView),
      nextCursor: isEnd ? null : cursorAfter([next, bounds.last]),
    };
  }

  /** Finding them reads the cycle's dues; the cursor keeps them for the pages after. */
  private async bounds(caller: Caller, roles: Roles, cycleNo: number, cursor: string | undefined) {
    const known = readCursor(cursor, ['number', 'number']);
    if (known) return { after: known[0] as number, last: known[1] as number };
    const { first, last } = await this.reader.get<{ first: bigint | null; last: bigint | null }>(
      caller,
      roles,
      firstDueSql,
      [cycleNo],
    );
    return { after: Number(first ?? 1n) - 1, last: Number(last ?? 0n) };
  }
}

function dueView(row: DueRow) {
  const isLive = row.ordinal !== null && row.seq !== null;
  return {
    id: String(row.id),
    name: maskName(row.name),
    payer: row.payer,
    principal: formatYuan(row.principal_fen),
    state: row.state,
    lineId: isLive ? lineIdOf({ ordinal: Number(row.ordinal), seq: Number(row.seq) }) : null,
    round: isLive ? String(row.ordinal) : null,
  };
}
