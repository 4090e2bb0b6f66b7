import { setTimeout as pause } from 'node:timers/promises';
import { businessNow, businessNowSql } from '../../../activities/clock/clock.js';
import type { Queryable } from '../../../activities/database/database.js';
import type { OutsideParties } from '../outside-parties.js';
import { namesOf, totalOf, type Unfinished } from '../unfinished.js';
import type { BankControl } from './bank-control.js';

const patienceMs = 600_000;
/** A file that was queued or laid down meanwhile is fetched by the next round of the exchange, which is asked for. */
const askAgainMs = 300;

/** What the month's quiet is asked of. */
export interface QuietParts {
  readonly reader: Queryable;
  readonly outside: OutsideParties;
  readonly banks: readonly BankControl[];
  /** Lets the exchange with the banks have a round at once. */
  readonly exchange: () => Promise<void>;
}

/**
 * Waits until nothing is left to do at the present business time: no step of a cycle or round, no file on its way in
 * either direction, no message; what waits for people or for a later day may stay. Gives when the banks' next file, or
 * a card, will be ready.
 */
export async function untilMonthQuiet(parts: QuietParts): Promise<Date | undefined> {
  let asked = Date.now();
  for (const until = Date.now() + patienceMs; ; ) {
    let left = await unfinished(parts.reader);
    if (totalOf(left) === 0) {
      const atBanks = await atTheBanks(parts);
      if (totalOf(atBanks.left) === 0) return atBanks.nextDueAt;
      left = atBanks.left;
    }
    if (Date.now() > until) throw new Error(`the month did not come to rest: ${namesOf(left)}`);
    if (Date.now() - asked > askAgainMs && onTheWay.some((what) => (left[what] ?? 0) > 0)) {
      await parts.exchange();
      asked = Date.now();
    }
    await pause(50);
  }
}

const onTheWay = ['files to send', 'files that the banks laid down', 'files at the banks'];

async function unfinished(reader: Queryable): Promise<Unfinished> {
  const { left } = await reader.get<{ left: Unfinished }>(unfinishedSql);
  return left;
}

const unfinishedSql = `
  WITH t AS (SELECT ${businessNowSql} AS now)
  SELECT json_build_object(
    'cycles to assess', (SELECT count(*) FROM cycles WHERE state = 'assessing' AND paused_at IS NULL),
    'moments of cycles', (SELECT count(*) FROM cycle_moments m JOIN cycles c ON c.no = m.cycle_no, t
       WHERE m.state = 'armed' AND m.due_at <= t.now AND c.paused_at IS NULL AND c.state <> 'proposed'),
    'rounds under way', (SELECT count(*) FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no
       WHERE r.state IN ('drafting', 'released', 'answered') AND c.paused_at IS NULL),
    'files to send', (SELECT count(*) FROM bank_files WHERE state = 'queued'),
    'files to let in', (SELECT count(*) FROM bank_files WHERE state IN ('arrived', 'confirmed')),
    'statements to compare', (SELECT count(*) FROM reconciliations r JOIN statements s ON s.agency = r.agency AND s.bank = r.bank
         AND s.use = r.use AND s.month = r.month AND s.state = 'current'
       WHERE r.statement_no IS DISTINCT FROM s.no OR r.compared_at IS NULL),
    'months to agree', (SELECT count(*) FROM reconciliations r WHERE r.state = 'differences'
       AND NOT EXISTS (SELECT FROM differences d WHERE d.reconciliation_id = r.id AND d.state IN ('open', 'proposed'))
       AND NOT EXISTS (SELECT FROM statement_movements m WHERE m.statement_no = r.statement_no AND m.ordinal IS NULL
         AND m.other_line_id IS NULL AND NOT EXISTS (SELECT FROM movement_classes c WHERE c.reconciliation_id = r.id
           AND c.state = 'released' AND c.serial = m.serial AND c.settled_on = m.settled_on))),
    'cycles to close', (SELECT count(*) FROM cycles c WHERE c.state = 'reconciling' AND NOT EXISTS (
       SELECT FROM bank_rounds r WHERE r.cycle_no = c.no AND r.state NOT IN ('posted', 'withdrawn'))
       AND NOT EXISTS (SELECT FROM bank_rounds r WHERE r.cycle_no = c.no AND EXISTS (
         SELECT FROM (SELECT DISTINCT o.booked_on FROM line_outcomes o WHERE o.ordinal = r.ordinal AND o.serial IS NOT NULL) o
         WHERE NOT EXISTS (SELECT FROM reconciliations x WHERE x.agency = r.agency AND x.bank = r.bank
           AND x.month = to_char(o.booked_on, 'YYYYMM') AND x.state = 'agreed')))),
    'outbox', (SELECT count(*) FROM outbox o WHERE o.relayed_at IS NULL),
    'messages', (SELECT count(*) FROM notices n WHERE n.state IN ('queued', 'sent'))) AS left`;

interface Paper {
  readonly name: string;
  readonly written_at: string | null;
}

/** What the banks have written is registered here, and nothing of theirs is due by now. */
async function atTheBanks({
  reader,
  outside,
  banks,
}: QuietParts): Promise<{ left: Unfinished; nextDueAt: Date | undefined }> {
  const now = await businessNow(reader);
  const nextDueAt = await outside.work();
  const papers = await Promise.all(banks.map((bank) => bank.get<Paper[]>('ledger/papers')));
  const written = papers.flat().flatMap(({ name, written_at: at }) => (at ? [name] : []));
  const { missing } = await reader.get<{ missing: number }>(
    `SELECT count(*)::int AS missing FROM unnest($1::text[]) AS w (name)
     WHERE NOT EXISTS (SELECT FROM bank_files f WHERE f.direction = 'in' AND split_part(f.name, '#', 1) = w.name)`,
    [written],
  );
  const due = nextDueAt && nextDueAt <= now ? 1 : 0;
  return { left: { 'files that the banks laid down': missing, 'files at the banks': due }, nextDueAt };
}
