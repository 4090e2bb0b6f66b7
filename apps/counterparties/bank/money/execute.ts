import type { BankParts } from '../bank-parts.js';
import type { Session } from '../books.js';
import { dayOf, readyAt } from '../days.js';
import { answerName, type BatchName, findFileName } from '../text/file-name.js';
import { type AgencyAccount, lockAgencyAccount, settleDay, takeSerials } from './agency-account.js';
import { decideDeductions, decidePayouts } from './decide.js';
import { carryOutMandates } from './mandates.js';

/** A batch that is taken and whose time has come. */
interface DueBatch {
  readonly id: string;
  readonly name: string;
  readonly made_at: string;
  readonly taken_at: Date;
  readonly execute_at: Date;
}

/** Books every batch whose time has come, each in one transaction, and says when its answer is due. Gives how many. */
export async function executeDue(parts: BankParts): Promise<number> {
  const { books, profile, clock } = parts;
  const due = await books.rows<DueBatch>(
    `SELECT id, name, made_at, taken_at, execute_at FROM batches
     WHERE bank = $1 AND state = 'taken' AND execute_at <= $2 ORDER BY execute_at, id LIMIT 100`,
    [profile.code, clock.now()],
  );
  for (const batch of due) {
    const fault = (await parts.switches.next('faults')) ?? 'none';
    await books.transaction(async (tx) => {
      // Whoever comes second finds it booked.
      const mine = await tx.find(`SELECT 1 FROM batches WHERE id = $1 AND state = 'taken' FOR UPDATE`, [batch.id]);
      if (!mine) return;
      await execute(parts, tx, batch);
      const at = fault === 'never' ? null : answerAt(parts, batch.taken_at);
      await tx.run(
        `INSERT INTO papers (bank, name, kind, batch_id, fault, due_at) VALUES ($1, $2, 'result', $3, $4, $5)`,
        [profile.code, answerName(batch.name), batch.id, fault, at],
      );
    });
  }
  return due.length;
}

async function execute(parts: BankParts, tx: Session, batch: DueBatch): Promise<void> {
  const name = findFileName(batch.name);
  if (!name) throw new Error('a batch in the books has a name that is none');
  if (name.kind === 'SQ') await carryOutMandates(tx, name.bank, batch.id);
  else await executeMoney(parts, tx, batch, name);
  await tx.run(`UPDATE batches SET state = 'executed', executed_at = $2 WHERE id = $1`, [batch.id, parts.clock.now()]);
}

async function executeMoney(parts: BankParts, tx: Session, batch: DueBatch, name: BatchName): Promise<void> {
  const { profile, switches } = parts;
  // Where the clock jumped over the hour of booking, the books say when it was due.
  const today = dayOf(batch.execute_at);
  const account = await lockAgencyAccount(tx, profile.code, name.agency, name.kind, today);
  const of = { batch: batch.id, bank: profile.code, insurance: name.insurance, period: name.period };
  if (name.kind === 'DK') await decideDeductions(tx, of, switches.all);
  else await decidePayouts(tx, of, switches.all, account);
  const made = `${batch.made_at.slice(0, 4)}-${batch.made_at.slice(4, 6)}-${batch.made_at.slice(6, 8)}`;
  await bookDecided(tx, { account, batch: batch.id, name, settledOn: settleDay(today, made, account.lastDay) });
}

interface Booking {
  readonly account: AgencyAccount;
  readonly batch: string;
  readonly name: BatchName;
  readonly settledOn: string;
}

/** Outcomes of every line, movements of every success with a running balance, the account's new balance. */
async function bookDecided(tx: Session, { account, batch, name, settledOn }: Booking): Promise<void> {
  const { n, total } = await tx.get<{ n: number; total: string }>(
    `SELECT count(*)::int AS n, coalesce(sum(amount), 0) AS total FROM decided WHERE code = '0'`,
  );
  const before = await takeSerials(tx, name.bank, n);
  const [direction, sign, memo] = name.kind === 'DK' ? ['C', 1, '代扣'] : ['D', -1, '代发'];
  await tx.run(
    `INSERT INTO outcomes (batch_id, seq, code, serial, settled_on)
     SELECT $1, seq, code,
       CASE WHEN code = '0' THEN lpad(($2 + count(*) FILTER (WHERE code = '0') OVER (ORDER BY seq))::text, 12, '0') END,
       CASE WHEN code = '0' THEN $3::date END FROM decided ORDER BY seq`,
    [batch, before, settledOn],
  );
  await tx.run(
    `INSERT INTO movements (bank, serial, agency_account, n, kind, direction, amount, balance_after, settled_on, line_id,
       account, memo)
     SELECT $1, lpad(($2 + nth)::text, 12, '0'), $3, $4 + nth, 'batch', $5, amount, $6 + $7 * upto, $8, line_id, account, $9
     FROM (SELECT *, row_number() OVER (ORDER BY seq) AS nth, sum(amount) OVER (ORDER BY seq) AS upto
           FROM (SELECT seq, line_id, account, amount FROM decided WHERE code = '0') s) d ORDER BY nth`,
    [name.bank, before, account.id, account.movements, direction, account.balance, sign, settledOn, memo],
  );
  // Whoever reads them next must not take a million new rows for none.
  await tx.run('ANALYZE outcomes; ANALYZE movements');
  await tx.run(
    `UPDATE agency_accounts SET movements = movements + $2, last_day = $3, balance = balance + $4 * $5::bigint
     WHERE id = $1`,
    [account.id, n, settledOn, sign, total],
  );
  await tx.run('UPDATE batches SET settled_on = $2, successes = $3, success_total = $4 WHERE id = $1', [
    batch,
    settledOn,
    n,
    total,
  ]);
}

function answerAt({ clock, switches, profile }: BankParts, takenAt: Date): Date {
  const wait = switches.all.answerAfter ?? (clock.isTold ? { workingDays: 1, at: '10:00' } : { minutes: 1 / 6 });
  const at = readyAt(wait, takenAt, profile.cutOff);
  return at > clock.now() ? at : clock.now();
}
