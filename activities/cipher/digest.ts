import { createHash } from 'node:crypto';

/** The SM3 digest as lower-case hex. */
export function sm3(content: string | Uint8Array): string {
  return createHash('sm3').update(content).digest('hex');
}

/**
 * One text for one value, whatever order its keys were written in: keys sorted by code unit, no white space, Dates as
 * ISO text, bigint as decimal text, `undefined` left out. Throws on what JSON cannot say (functions, NaN).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'bigint') return JSON.stringify(value.toString());
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
  }
  throw new Error(`${typeof value} has no canonical JSON`);
}
