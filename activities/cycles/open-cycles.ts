import { endOfShanghaiDay, toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { CycleDates } from '../../domain/cycle/cycle-dates.js';
import { periodOf } from '../../domain/money/fee-period.js';
import { insuranceRuleKey } from '../../domain/rule/catalogue.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Queryable, Transaction } from '../database/database.js';
import { findRuleAt } from '../rules/rules.js';
import { noteCycle } from './cycle-events.js';
import { cycleIdOf } from './cycle-row.js';
import { armMoments, datesOf, momentsOf } from './moments.js';

/** An agency that collects for an insurance type: it has an agreement in force, and people are enrolled. */
interface Collected {
  readonly agency: string;
  readonly insurance: string;
}

const actor = 'system';

/**
 * Opens what is due (design §5): for each agency × insurance type the fee period of the present month, once its opening
 * has come and as long as its window is not closed. An outage over the day opens it afterwards, once; a period whose
 * window is past is not opened any more, what it would have assessed is a rerun's. Gives the ids of the cycles it opened.
 */
export async function openDueCycles(db: Database): Promise<string[]> {
  const now = await businessNow(db);
  const opened: string[] = [];
  for (const one of await collected(db, toShanghaiDay(now))) {
    const id = await db.transaction((tx) => openCycle(tx, one, now));
    if (id) opened.push(id);
  }
  return opened;
}

// From one pair to the next along the index, one row each: asked for the types of an agency one by one, the planner reads all
// enrolments for every type in which nobody is.
const enrolledPairs = `enrolled AS (
    (SELECT agency, insurance FROM enrolments ORDER BY agency, insurance LIMIT 1)
    UNION ALL
    SELECT n.agency, n.insurance FROM enrolled p, LATERAL (SELECT e.agency, e.insurance FROM enrolments e
      WHERE (e.agency, e.insurance) > (p.agency, p.insurance) ORDER BY e.agency, e.insurance LIMIT 1) n)`;

function collected(q: Queryable, today: string): Promise<Collected[]> {
  return q.rows<Collected>(
    `WITH RECURSIVE ${enrolledPairs}
     SELECT p.agency, p.insurance FROM enrolled p
     WHERE EXISTS (SELECT FROM agreements g WHERE g.agency = p.agency AND g.state = 'released' AND g.from_day <= $1
         AND (g.to_day IS NULL OR g.to_day >= $1))
     ORDER BY p.agency, p.insurance`,
    [today],
  );
}

/** A fee period that may be opened now. */
interface Opening extends Collected {
  readonly id: string;
  readonly period: string;
  readonly rule: string;
  readonly dates: CycleDates;
}

/** The fee period of the present month, where its opening has come and its window is not closed. */
async function openingOf(q: Queryable, one: Collected, now: Date): Promise<Opening | undefined> {
  const today = toShanghaiDay(now);
  const rule = await findRuleAt(q, insuranceRuleKey(one.insurance), now);
  if (!rule) return undefined;
  const period = periodOf(today.slice(0, 4) + today.slice(5, 7), rule.value.feePeriod);
  const dates = await datesOf(q, period, rule.value, now);
  if (now < dates.opensAt || now > endOfShanghaiDay(dates.closesOn)) return undefined;
  return { ...one, id: cycleIdOf({ direction: 'deduction', ...one, period, run: 1 }), period, rule: rule.id, dates };
}

/** True where something is due to be opened. */
export async function isOpeningDue(q: Queryable): Promise<boolean> {
  const now = await businessNow(q);
  for (const one of await collected(q, toShanghaiDay(now))) {
    const opening = await openingOf(q, one, now);
    if (opening && !(await q.find('SELECT no FROM cycles WHERE id = $1', [opening.id]))) return true;
  }
  return false;
}

async function openCycle(tx: Transaction, one: Collected, now: Date): Promise<string | undefined> {
  const opening = await openingOf(tx, one, now);
  if (!opening) return undefined;
  const { id, agency, insurance, period, rule, dates } = opening;
  const cycle = await tx.find<{ id: string; no: number; division: string }>(
    `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, maker, made_at, rule_id, closes_on, provisional)
     SELECT $1, 'deduction', a.code, a.division, $3, $4, 1, 'assessing', $5, $6, $7, $8, $9 FROM agencies a WHERE a.code = $2
       AND NOT EXISTS (SELECT FROM cycles WHERE id = $1)
     ON CONFLICT DO NOTHING RETURNING id, no, division`,
    [id, agency, insurance, period, actor, now, rule, dates.closesOn, dates.provisional],
  );
  if (!cycle) return undefined;
  armMoments(tx, cycle.no, momentsOf(dates), dates.provisional);
  await noteCycle(tx, cycle, 'open', { actor }, { detail: { closesOn: dates.closesOn, rule } });
  return id;
}
