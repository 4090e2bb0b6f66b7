import { isDay } from '../../../domain/calendar/shanghai-time.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { Refused } from '../problem/refused.js';

/** Where a page ended: the sort key of its last row. Values only; what they are compared with stands in the query. */
export type CursorKey = readonly (string | number | null)[];
type CursorKind = 'instant' | 'day' | 'text' | 'number';

/** The place after a row, opaque to the client. It gives no right: every page is scoped anew. */
export function cursorAfter(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor, or nothing where there is none. Refuses `input.malformed` for anything that we did not make. */
export function readCursor(cursor: string | undefined, kinds: readonly CursorKind[]): CursorKey | undefined {
  if (cursor === undefined) return undefined;
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw malformed();
  }
  if (!Array.isArray(key) || key.length !== kinds.length) throw malformed();
  for (const [at, kind] of kinds.entries()) if (!fits(key[at], kind)) throw malformed();
  return key as CursorKey;
}

function fits(value: unknown, kind: CursorKind): boolean {
  if (kind === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'string' || value.length > 100) return false;
  if (kind === 'day') return isDay(value);
  return kind === 'text' ? !value.includes('\0') : /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
}

function malformed(): Refused {
  return new Refused(refuse('input.malformed', { field: 'cursor', params: { field: 'cursor', why: 'cursor' } }));
}

/** A page of the rows that were asked for with one more than its limit. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => CursorKey,
  itemOf: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), nextCursor: rows.length > limit && last ? cursorAfter(keyOf(last)) : null };
}
