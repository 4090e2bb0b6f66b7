import { Injectable } from '@nestjs/common';
import type { Database, Queryable } from '../../../activities/database/database.js';
import type { Reach, Role } from '../../../domain/reach/reach.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, reachFor } from '../access/caller.js';
import { Refused } from '../problem/refused.js';

/** Roles as a route declares them. */
export type Roles = readonly Role[] | 'signedIn';

const placeholder = /\{\{reach:(\w+)(\/division|\/bank)?\}\}/g;

/**
 * The one place through which apps/api reads. Every query about objects names its tables' aliases as
 * `{{reach:alias}}` (columns `division` and `office`), `{{reach:alias/division}}` (no office) or `{{reach:alias/bank}}`
 * (columns `division` and `bank`: for the bank's operators, nobody else), and each becomes a predicate of the caller's
 * reach: whatever lies outside does not exist for the caller.
 */
@Injectable()
export class ScopedReader {
  constructor(private readonly database: Database) {}

  /** Rows within the reach that the caller has by these roles. Throws where the SQL names no reach. */
  async rows<Row extends object>(
    caller: Caller,
    roles: Roles,
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    const scoped = scope(sql, params, reachFor(caller, roles));
    return this.database.rows<Row>(scoped.sql, scoped.params);
  }

  /** The one row within reach; outside of it, or nowhere, is the same: `access.not-found`. */
  async get<Row extends object>(
    caller: Caller,
    roles: Roles,
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<Row> {
    const [row] = await this.rows<Row>(caller, roles, sql, params);
    if (!row) throw new Refused(refuse('access.not-found'));
    return row;
  }

  /** What belongs to the caller alone (drafts, a frozen selection): every query must bind the caller's staff id. */
  own(caller: Caller): Queryable {
    return narrowed(this.database, (sql, params) => {
      if (!params.includes(caller.staffId)) throw new Error(`a query of one's own must bind the staff id: ${sql}`);
    });
  }

  /** Tables that everybody may read as a whole: places, rules, the clock; and what is system-wide by its nature. */
  get references(): Queryable {
    return narrowed(this.database, (sql) => {
      const scoped = scopedTables.exec(sql);
      if (scoped) throw new Error(`${scoped[0]} is no reference table: read it through rows()`);
    });
  }
}

const scopedTables =
  /\b(people|cards|cases|tasks|timeline|checklist_items|papers|photos|drafts|notices|staff_roles)\b/i;

/** The database's reading half, each query looked at before it goes. */
function narrowed(database: Queryable, look: (sql: string, params: readonly unknown[]) => void): Queryable {
  const through =
    <Method extends 'rows' | 'find' | 'get'>(method: Method) =>
    async (sql: string, params: readonly unknown[] = []) => {
      look(sql, params);
      return database[method](sql, params) as never;
    };
  const run = async () => {
    throw new Error('reading only');
  };
  return { rows: through('rows'), find: through('find'), get: through('get'), run };
}

/** The SQL with its placeholders filled, and the parameters they need appended. Throws where there is none. */
export function scope(
  sql: string,
  params: readonly unknown[],
  reaches: readonly Reach[],
): { sql: string; params: unknown[] } {
  if (!sql.match(placeholder)) throw new Error(`a query without reach: ${sql}`);
  const all = [...params];
  const filled = sql.replace(placeholder, (_, alias: string, columns?: '/division' | '/bank') => {
    const ways = reaches.map((reach) => predicate(reach, alias, columns, all));
    return ways.length === 0 ? 'false' : `(${ways.join(' OR ')})`;
  });
  return { sql: filled, params: all };
}

// Ranges, not LIKE or left(): an index on division (and whatever follows it) can carry them in any collation.
function predicate(reach: Reach, alias: string, columns: '/division' | '/bank' | undefined, params: unknown[]): string {
  const bind = (value: string) => `$${params.push(value)}`;
  // What a bank's operators work on names its bank; what does not is the social side's, and none of theirs.
  const isBanks = reach.role === 'bankOperator' || reach.bank !== undefined;
  if (isBanks !== (columns === '/bank')) return 'false';
  if (isBanks) return reach.bank ? `(${alias}.bank = ${bind(reach.bank)} AND ${within(reach, alias, bind)})` : 'false';
  // Where no institution is named there is none to reach.
  if (reach.role === 'medicalOperator' && !reach.office) return 'false';
  if (reach.office && !columns) return `${alias}.office = ${bind(reach.office)}`;
  return within(reach, alias, bind);
}

function within(reach: Reach, alias: string, bind: (value: string) => string): string {
  if (reach.division.length === 6) return `${alias}.division = ${bind(reach.division)}`;
  const next = String(Number(reach.division) + 1).padStart(reach.division.length, '0');
  return `(${alias}.division >= ${bind(reach.division)} AND ${alias}.division < ${bind(next)})`;
}
