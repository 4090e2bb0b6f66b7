import type { Queryable } from '../database/database.js';

/** Something that must always be true of the tables (design §6), told by what would break it. */
export interface Invariant {
  /** Camel-case, the subject of the alert that a finding raises. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** Where the regulation demands it. */
  readonly article?: string;
  /** Ids of what breaks it; nothing where all is well. Real-time limits leave work under way alone. */
  readonly broken: (q: Queryable) => Promise<readonly string[]>;
}

/** What a look found: how much breaks the invariant, and the first few ids. No personal data. */
export interface InvariantFinding {
  readonly name: string;
  readonly article?: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** Enough ids to see the size of the trouble; the count stops here. */
export const mostIds = 10_000;

/** An invariant whose breaches one query gives, in a column `id`. */
export function invariant(said: Omit<Invariant, 'broken'>, sql: string, params: readonly unknown[] = []): Invariant {
  return {
    ...said,
    broken: async (q) => {
      const rows = await q.rows<{ id: string }>(
        `SELECT DISTINCT b.id FROM (${sql}) b ORDER BY b.id LIMIT ${mostIds}`,
        params,
      );
      return rows.map((row) => row.id);
    },
  };
}
