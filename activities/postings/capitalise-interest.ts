import { shanghaiInstant, toShanghaiDay, yearOf } from '../../domain/calendar/shanghai-time.js';
import { interestDays, interestPercent } from '../../domain/money/interest.js';
import { rateOf, wholeRate } from '../../domain/money/rounding.js';
import { isRuleKey, type RuleKey } from '../../domain/rule/catalogue.js';
import type { InsuranceRule } from '../../domain/rule/insurance.js';
import { writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Queryable } from '../database/database.js';
import { findRuleAt } from '../rules/rules.js';

/** Of the days of a year and the whole of a percentage: what a sum of fen × days × rate is divided by. */
const divisor = 365n * wholeRate;

/**
 * Interest of a year for every account of a type, by the account's movements and what it earned before: daily simple,
 * actual/365, each amount from its value date on, rounded half-up once (interchange §6).
 */
const capitaliseSql = `WITH moved AS (
    SELECT d.person_id, sum(p.account_fen * CASE WHEN p.value_date < make_date($2, 1, 1) THEN $3::int
      ELSE make_date($2, 12, 31) - p.value_date + 1 END) AS fen_days
    FROM bank_rounds r
    JOIN postings p ON p.ordinal = r.ordinal AND p.account_fen <> 0 AND p.value_date <= make_date($2, 12, 31)
    JOIN round_lines l ON l.ordinal = p.ordinal AND l.seq = p.seq JOIN dues d ON d.id = l.due_id
    WHERE r.insurance = $1 GROUP BY d.person_id
  ), earned AS (
    SELECT person_id, sum(fen) * $3::int AS fen_days FROM interest_entries WHERE insurance = $1 AND year < $2 GROUP BY person_id
  ), accounts AS (
    SELECT person_id, sum(fen_days) AS fen_days FROM (SELECT * FROM moved UNION ALL SELECT * FROM earned) a GROUP BY person_id
  ), rounded AS (
    SELECT person_id, (sign(fen_days) * div(2 * abs(fen_days) * $4::int + ${divisor}, ${2n * divisor}))::bigint AS fen FROM accounts
  ), entered AS (
    INSERT INTO interest_entries (person_id, insurance, year, n, fen, at)
    SELECT person_id, $1, $2, 0, fen, $5 FROM rounded WHERE fen <> 0 RETURNING fen
  )
  INSERT INTO interest_years (insurance, year, rate, accounts, fen, at)
  SELECT $1, $2, $4, count(*), coalesce(sum(fen), 0), $5 FROM entered RETURNING accounts, fen`;

/** What a year's capitalisation gave. */
export interface CapitalisedYear {
  readonly insurance: string;
  readonly year: number;
  readonly accounts: number;
  readonly fen: bigint;
}

/**
 * Capitalises the interest of every type for the years that are over by business time, each once and in their order: a
 * sweep's work, which a kill leaves undone as a whole. Gives what it did.
 */
export async function capitaliseDueYears(db: Database): Promise<CapitalisedYear[]> {
  const last = yearOf(toShanghaiDay(await businessNow(db))) - 1;
  const done: CapitalisedYear[] = [];
  for (const { insurance, first } of await typesWithAccounts(db, last)) {
    for (let year = first; year <= last; year += 1) {
      const capitalised = await capitaliseInterest(db, insurance, year);
      if (capitalised) done.push(capitalised);
    }
  }
  return done;
}

/** Capitalises one year of one type; nothing where it is done. */
export async function capitaliseInterest(
  db: Database,
  insurance: string,
  year: number,
): Promise<CapitalisedYear | undefined> {
  return db.transaction(async (tx) => {
    // Waits for whoever is posting into the year (keepYearsOpen), and keeps the next one waiting.
    await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 9))', [`interest ${insurance}`]);
    const done = await tx.find('SELECT 1 FROM interest_years WHERE insurance = $1 AND year = $2', [insurance, year]);
    const rule = await ruleOf(tx, insurance, year);
    if (done || !rule) return undefined;
    const rate = Number(rateOf(interestPercent(year, rule)));
    const at = await businessNow(tx);
    const days = interestDays(`${year}-01-01`);
    const sums = await tx.get<{ accounts: number; fen: bigint }>(capitaliseSql, [insurance, year, days, rate, at]);
    const object = { kind: 'insuranceType', id: insurance };
    const detail = { year, rate, accounts: sums.accounts, fen: String(sums.fen) };
    await writeAudit(tx, { actor: 'system', action: 'capitaliseInterest', object, detail });
    return { insurance, year, ...sums };
  });
}

/** The rule in force on the day of capitalisation. */
async function ruleOf(q: Queryable, insurance: string, year: number): Promise<InsuranceRule | undefined> {
  const key = `insurance.${insurance}`;
  if (!isRuleKey(key)) return undefined;
  const version = await findRuleAt(q, key as RuleKey, shanghaiInstant(`${year}-12-31`, '00:00:00'));
  return version?.value as InsuranceRule | undefined;
}

/** Types that have personal accounts, with the first year that is not capitalised. */
async function typesWithAccounts(db: Database, last: number): Promise<{ insurance: string; first: number }[]> {
  const types = await db.rows<{ code: string; done: number | null }>(
    `SELECT t.code, max(y.year)::int AS done FROM insurance_types t LEFT JOIN interest_years y ON y.insurance = t.code
     GROUP BY t.code HAVING max(y.year) IS NULL OR max(y.year) < $1 ORDER BY t.code`,
    [last],
  );
  const found: { insurance: string; first: number }[] = [];
  for (const { code, done } of types) {
    const rule = await ruleOf(db, code, last);
    if (!rule || Math.max(rule.employeeShare, rule.flexibleShare, rule.residentShare) === 0) continue;
    const first = done === null ? await firstYearOf(db, code) : done + 1;
    if (first !== undefined) found.push({ insurance: code, first });
  }
  return found;
}

async function firstYearOf(db: Database, insurance: string): Promise<number | undefined> {
  const { first } = await db.get<{ first: number | null }>(
    `SELECT extract(year FROM min(p.value_date))::int AS first FROM bank_rounds r JOIN postings p ON p.ordinal = r.ordinal
     WHERE r.insurance = $1`,
    [insurance],
  );
  return first ?? undefined;
}
