import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Database } from '../../../activities/database/database.js';
import { HttpClient } from '../../../apps/demo/http-client.js';
import { BankControl } from '../../../apps/demo/month/bank-control.js';
import { StepTimes } from '../../../apps/demo/step-times.js';
import type { Stack } from '../../../apps/stack/stack.js';
import { demoPassword } from '../../../prisma/seed/staff.js';
import { accountOf, bankMandates, customers, lacksMoneyEvery, scene, staysEmptyEvery } from './fill.js';
import type { Stopwatch } from './stopwatch.js';
import { asSuperuser } from './superuser.js';

const cycleId = `deduction-${scene.agency}-${scene.insurance}-${scene.period}-1`;
const patienceMs = 1_800_000;
const at = (day: string, time: string): Date => new Date(`${day}T${time}+08:00`);

/** Steps that the baseline has not, and that are told beside. */
export const besides = ['first: reminders', 'second: reminders', 'the bank itself'] as const;

/**
 * One cycle through the real workflows, files, envelope and folder, from its opening to its close. The bank works only
 * between two of our steps, and is told the time by the bench alone, so that its time is apart from ours.
 */
export class OurSide {
  private constructor(
    private readonly stack: Stack,
    private readonly db: Database,
    private readonly supervisor: HttpClient,
    private readonly checker: HttpClient,
    private readonly bank: BankControl,
    private readonly lines: number,
    private readonly watch: Stopwatch,
  ) {}

  static async run(stack: Stack, lines: number, watch: Stopwatch): Promise<void> {
    const db = new Database(stack.urls.readerUrl, { max: 2, applicationName: 'sscard-bench' });
    try {
      const times = new StepTimes();
      const signIn = (name: string) => HttpClient.signIn(stack.url, name, demoPassword, times);
      const bank = new BankControl(stack.banksControlUrl, scene.bank);
      const checker = await signIn('checker.1401');
      // Its first statement is of the month in which the account was opened.
      await tellBank(stack, at('2026-02-27', '08:30:00'));
      await openAccount(await signIn('scheduler.1401'), checker, bank);
      await bank.load('accounts', customers(lines));
      await bank.load('mandates', bankMandates(lines));
      await bank.set({ working: false, executeAfter: { minutes: 0 }, answerAfter: { minutes: 0 } });
      await tidyBank(stack);
      await new OurSide(stack, db, await signIn('supervisor.14'), checker, bank, lines, watch).cycle();
    } finally {
      await db.close();
    }
  }

  private async cycle(): Promise<void> {
    await this.timed('assess', () => this.step(at('2026-03-01', '06:00:00')), 'assessed_at IS NOT NULL');
    await this.round(1, 'first');
    await this.payCustomers();
    await this.round(2, 'second');
    await this.timed('arrears', async () => this.step(await this.moment('close')), 'window_closed_at IS NOT NULL');
    // The next period opens meanwhile; nobody is enrolled in it.
    await this.step(at('2026-04-01', '06:00:00'));
    await this.until(`EXISTS (SELECT FROM cycles WHERE period > '${scene.period}' AND assessed_at IS NOT NULL)`);
    await this.bankWorks(at('2026-04-01', '08:30:00'));
    await this.timed('statement in, compared', () => this.step(at('2026-04-01', '08:30:00')), `state = 'closed'`);
  }

  private async round(deduction: number, name: string): Promise<void> {
    const remind = `remind.${deduction}`;
    const reminded = `EXISTS (SELECT FROM cycle_moments m WHERE m.cycle_no = c.no AND m.kind = '${remind}' AND m.state = 'done')`;
    await this.timed(`${name}: reminders`, async () => this.step(await this.moment(remind)), reminded);
    const sendAt = await this.moment(`send.${deduction}`);
    const inState = (...states: string[]) =>
      `EXISTS (SELECT FROM bank_rounds r WHERE r.cycle_no = c.no AND r.deduction = ${deduction} AND r.state IN ('${states.join("', '")}'))`;
    await this.timed(`${name}: draft`, () => this.step(sendAt), inState('drafting', 'drafted'));
    await this.timed(`${name}: file written and sent`, async () => {}, inState('drafted'));
    await this.timed(`${name}: file written and sent`, () => this.release(deduction), inState('sent'));
    const answeredAt = new Date(sendAt.getTime() + 2 * 3_600_000);
    await this.bankWorks(answeredAt);
    await this.timed(`${name}: result in`, () => this.step(answeredAt), inState('answered', 'posted'));
    await this.timed(`${name}: posted`, async () => {}, inState('posted'));
  }

  private async release(deduction: number): Promise<void> {
    const { ordinal } = await this.db.get<{ ordinal: string }>(
      `SELECT r.ordinal::text FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no WHERE c.id = $1 AND r.deduction = $2`,
      [cycleId, deduction],
    );
    const { contentSm3 } = await this.checker.get<{ contentSm3: string }>(`/rounds/${ordinal}`);
    await this.checker.post('release', `/rounds/${ordinal}/release`, { approvedSm3: contentSm3 });
    await this.step(await this.now());
  }

  /** The bank takes what lies there, decides, writes what it owes: its own time. */
  private async bankWorks(now: Date): Promise<void> {
    await this.watch.time('the bank itself', async () => {
      await this.bank.set({ working: true });
      await tellBank(this.stack, now);
      await this.bank.set({ working: false });
    });
  }

  /** Every second of those that lacked the money gets it. */
  private async payCustomers(): Promise<void> {
    const changes = [];
    for (let n = 0; n < this.lines; n += lacksMoneyEvery)
      if (n % staysEmptyEvery !== 0) changes.push({ number: accountOf(n), deposit: '50000.00' });
    await this.bank.change(changes);
  }

  private async now(): Promise<Date> {
    return new Date((await this.supervisor.get<{ now: string }>('/clock')).now);
  }

  private async moment(kind: string): Promise<Date> {
    const { due } = await this.db.get<{ due: Date }>(
      `SELECT m.due_at AS due FROM cycle_moments m JOIN cycles c ON c.no = m.cycle_no WHERE c.id = $1 AND m.kind = $2`,
      [cycleId, kind],
    );
    return due;
  }

  private async step(to: Date): Promise<void> {
    await this.supervisor.post('clock', '/clock/step', { to: to.toISOString() });
  }

  private async timed(step: string, act: () => Promise<void>, met: string): Promise<void> {
    const began = performance.now();
    await this.watch.time(step, async () => {
      await act();
      await this.until(`EXISTS (SELECT FROM cycles c WHERE c.id = '${cycleId}' AND ${met})`);
    });
    process.stderr.write(`  ${this.lines} lines · ${step} · ${((performance.now() - began) / 1000).toFixed(2)} s\n`);
  }

  private async until(condition: string): Promise<void> {
    let asked = Date.now();
    for (const until = Date.now() + patienceMs; Date.now() < until; await pause(20)) {
      const { met } = await this.db.get<{ met: boolean }>(`SELECT ${condition} AS met`);
      if (met) return;
      if (Date.now() - asked < 5_000) continue;
      await this.step(await this.now());
      asked = Date.now();
    }
    throw new Error(`not so within ${patienceMs / 1000} s: ${condition}`);
  }
}

/** Tells the bank the time, at which it then works. */
async function tellBank({ banksControlUrl }: Stack, now: Date): Promise<void> {
  const answer = await fetch(`${banksControlUrl}/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: now.toISOString(), rate: 0 }),
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!answer.ok) throw new Error(`the bank did not work: ${answer.status} ${await answer.text()}`);
}

/** What the server would tidy up later of what the bank was given is the bank's time, too. */
async function tidyBank({ superuserUrl }: Stack): Promise<void> {
  await asSuperuser(superuserUrl.replace(/\/[^/]*$/, '/banks'), 'VACUUM (ANALYZE)', 'CHECKPOINT');
}

async function openAccount(scheduler: HttpClient, checker: HttpClient, bank: BankControl): Promise<void> {
  const { agency } = scene;
  const { id } = await scheduler.post<{ id: string }>('agreement', '/agreements', {
    agency,
    bank: scene.bank,
    number: 'XY-1',
    signedOn: '2026-02-27',
    fromDay: '2026-02-27',
    collection: { account: '8140100010401', accountName: '代扣专户' },
  });
  await checker.post('agreement', `/agreements/${id}/decide`, { decision: 'release', reason: '' });
  await bank.post('agency-accounts', { agency, use: 'DK', opening: '0.00' });
}

/** The longest history of each type of workflow. */
export async function historyEvents(stack: Stack): Promise<Map<string, number>> {
  const connection = await Connection.connect({ address: stack.temporalAddress });
  try {
    const client = new Client({ connection, namespace: stack.namespace });
    const longest = new Map<string, number>();
    for await (const { type, historyLength } of client.workflow.list())
      longest.set(type, Math.max(longest.get(type) ?? 0, historyLength));
    return longest;
  } finally {
    await connection.close();
  }
}
