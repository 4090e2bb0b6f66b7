import { interestCorrections } from '../../domain/money/interest.js';
import type { Transaction } from '../database/database.js';

/** Entries of one answer that were posted just now: those with `after` < seq ≤ `last`. */
export interface PostedLines {
  readonly ordinal: bigint;
  readonly revision: number;
  readonly after: number;
  readonly last: number;
  readonly insurance: string;
}

interface CapitalisedYear {
  readonly year: number;
  /** Thousandths of a percent. */
  readonly rate: number;
}

/** Of one account: its movements, and its interest of each capitalised year so far. */
interface AccountRow {
  readonly person_id: string;
  readonly movements: readonly { readonly on: string; readonly fen: string }[] | null;
  readonly interest: readonly { readonly year: number; readonly fen: string }[] | null;
}

interface InterestCorrection {
  readonly personId: string;
  readonly year: number;
  readonly fen: bigint;
}

const accountsAtOnce = 2_000;

/** Until the transaction ends no year of the type is capitalised: what is posted now would be missed. */
export async function keepYearsOpen(tx: Transaction, insurance: string): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 9))', [`interest ${insurance}`]);
}

/**
 * Where entries bear the value date of a year that is capitalised already — a reversal, or a settlement told after the
 * turn of the year — their accounts are reckoned anew and each year's difference is one counter-entry. Gives its sum.
 */
export async function correctLateInterest(tx: Transaction, lines: PostedLines, at: Date): Promise<bigint> {
  const { ordinal, revision, after, last, insurance } = lines;
  const years = await tx.rows<CapitalisedYear>(
    'SELECT year, rate FROM interest_years WHERE insurance = $1 ORDER BY year',
    [insurance],
  );
  const lastYear = years.at(-1)?.year;
  if (lastYear === undefined) return 0n;
  const people = await tx.rows<{ person_id: string }>(
    `SELECT DISTINCT d.person_id FROM postings p
     JOIN round_lines l ON l.ordinal = p.ordinal AND l.seq = p.seq JOIN dues d ON d.id = l.due_id
     WHERE p.ordinal = $1 AND p.revision = $2 AND p.seq > $3 AND p.seq <= $4 AND p.account_fen <> 0
       AND p.value_date <= make_date($5, 12, 31) ORDER BY d.person_id`,
    [ordinal, revision, after, last, lastYear],
  );
  if (people.length === 0) return 0n;
  // Two late entries of one account at once: the second one reckons with the first.
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 10))', [`interest ${insurance}`]);
  const cause = `${ordinal}.${revision}`;
  let sum = 0n;
  for (let from = 0; from < people.length; from += accountsAtOnce) {
    const some = people.slice(from, from + accountsAtOnce).map(({ person_id }) => person_id);
    const found = (await accountsOf(tx, insurance, some)).flatMap((row) => correctionsOf(row, years));
    await enterCorrections(tx, insurance, found, cause, at);
    sum += found.reduce((total, { fen }) => total + fen, 0n);
  }
  return sum;
}

function accountsOf(tx: Transaction, insurance: string, people: readonly string[]): Promise<AccountRow[]> {
  return tx.rows<AccountRow>(
    `SELECT w.person_id,
       (SELECT json_agg(json_build_object('on', p.value_date, 'fen', p.account_fen::text)) FROM dues d
         JOIN round_lines l ON l.due_id = d.id JOIN postings p ON p.ordinal = l.ordinal AND p.seq = l.seq
         WHERE d.person_id = w.person_id AND d.insurance = $1) AS movements,
       (SELECT json_agg(json_build_object('year', i.year, 'fen', i.fen::text)) FROM (
         SELECT year, sum(fen) AS fen FROM interest_entries WHERE person_id = w.person_id AND insurance = $1 GROUP BY year) i
       ) AS interest
     FROM unnest($2::text[]) AS w (person_id)`,
    [insurance, people],
  );
}

function correctionsOf({ person_id, movements, interest }: AccountRow, years: readonly CapitalisedYear[]) {
  const before = new Map((interest ?? []).map(({ year, fen }) => [year, BigInt(fen)]));
  const capitalised = years.map(({ year }) => ({ year, interest: before.get(year) ?? 0n }));
  const moved = (movements ?? []).map(({ on, fen }) => ({ on, fen: BigInt(fen) }));
  const interestByYear = Object.fromEntries(years.map(({ year, rate }) => [String(year), rate / 1_000]));
  return interestCorrections(capitalised, moved, { interest: 0, interestByYear }).map(
    ({ year, fen }): InterestCorrection => ({ personId: person_id, year, fen }),
  );
}

async function enterCorrections(
  tx: Transaction,
  insurance: string,
  found: readonly InterestCorrection[],
  cause: string,
  at: Date,
): Promise<void> {
  if (found.length === 0) return;
  await tx.run(
    `INSERT INTO interest_entries (person_id, insurance, year, n, fen, cause, at)
     SELECT f.person_id, $4, f.year, 1 + (SELECT coalesce(max(n), 0) FROM interest_entries i
       WHERE i.person_id = f.person_id AND i.insurance = $4 AND i.year = f.year), f.fen, $5, $6
     FROM unnest($1::text[], $2::smallint[], $3::bigint[]) AS f (person_id, year, fen)`,
    [found.map((f) => f.personId), found.map((f) => f.year), found.map((f) => f.fen), insurance, cause, at],
  );
}
