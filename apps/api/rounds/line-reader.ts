import { Injectable } from '@nestjs/common';
import { lineIdOf } from '../../../domain/interchange/line-id.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Caller, Language } from '../access/caller.js';
import { type CursorKey, cursorAfter, readCursor } from '../contract/cursor.js';
import { type Roles, ScopedReader } from '../reach/scoped-reader.js';
import { codeMeaning } from './code-meaning.js';
import { type LineRow, linesSql } from './lines.queries.js';
import type { LineQuery } from './rounds.contract.js';

/** A round whose lines are read: their seqs are 1 to `lines`. */
export interface LinesOf {
  readonly ordinal: bigint;
  readonly lines: number;
}

/** No index holds where a line stands: a filtered list reads in windows, and so many lines at most a page. */
const windowLines = 2_000;
const mostLines = 20_000;

/** Lists of lines over one round or several, by round and place in its file. */
@Injectable()
export class LineReader {
  constructor(private readonly reader: ScopedReader) {}

  /** A page; where a filter finds little, one with fewer lines than asked for that goes on from where it stopped. */
  async page(caller: Caller, roles: Roles, rounds: readonly LinesOf[], query: LineQuery) {
    const [fromRound, fromSeq] = readCursor(query.cursor, ['number', 'number']) ?? [0, 0];
    const isFiltered = query.state !== undefined || query.class !== undefined;
    const found: LineRow[] = [];
    const ending = (stoppedAt?: CursorKey) => endingOf(found, query.limit, caller.language, stoppedAt);
    let budget = mostLines;
    for (const { ordinal, lines } of rounds.filter((round) => Number(round.ordinal) >= (fromRound as number))) {
      let after = Number(ordinal) === fromRound ? (fromSeq as number) : 0;
      while (after < lines) {
        if (budget <= 0) return ending([Number(ordinal), after]);
        const missing = query.limit + 1 - found.length;
        const upTo = after + (isFiltered ? windowLines : missing);
        const params = [ordinal, after, upTo, query.state ?? null, query.class ?? null, missing];
        found.push(...(await this.reader.rows<LineRow>(caller, roles, linesSql, params)));
        if (found.length > query.limit) return ending();
        budget -= upTo - after;
        after = upTo;
      }
    }
    return ending();
  }
}

/** The page: it goes on after its last line where one more was found, or where the reading stopped. */
function endingOf(found: readonly LineRow[], limit: number, language: Language, stoppedAt?: CursorKey) {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? [Number(last.ordinal), last.seq] : stoppedAt;
  return { items: shown.map((row) => lineView(row, language)), nextCursor: next ? cursorAfter(next) : null };
}

function lineView(row: LineRow, language: Language) {
  return {
    lineId: lineIdOf({ ordinal: Number(row.ordinal), seq: row.seq }),
    round: String(row.ordinal),
    seq: row.seq,
    dueId: String(row.due_id),
    name: maskName(row.name),
    period: row.period,
    principal: formatYuan(row.principal_fen),
    lateFee: formatYuan(row.late_fee_fen),
    amount: formatYuan(row.principal_fen + row.late_fee_fen),
    state: row.state,
    code: row.code,
    class: row.class,
    meaning: codeMeaning(row.code, language),
    bookedOn: row.booked_on,
    serial: row.serial,
  };
}
