import { setTimeout as pause } from 'node:timers/promises';
import { businessNow, nextMoment } from '../../activities/clock/clock.js';
import type { Queryable } from '../../activities/database/database.js';
import { type AccountChange, BankControl } from '../../apps/demo/month/bank-control.js';
import { untilMonthQuiet } from '../../apps/demo/month/quiet.js';
import {
  accountOf,
  bankMandates,
  customers,
  fill,
  lacksMoneyEvery,
  scene,
  staysEmptyEvery,
} from '../bench/cycle/fill.js';
import { Clerk } from './clerk.js';
import type { FaultySystem } from './faulty-system.js';

export const cycleId = `deduction-${scene.agency}-${scene.insurance}-${scene.period}-1`;
/** Business time at which the system begins; the banks are told it before their accounts are opened. */
export const startsAt = new Date('2026-02-27T08:30:00+08:00');
/** After the first deduction's answer and before the second one is drafted. */
const payday = new Date('2026-03-12T10:00:00+08:00');
const mostMoments = 200;
const patienceMs = 300_000;

/** One cycle of a faulty system, driven to its close by people who do not give up. */
export class MonthCycle {
  private constructor(
    private readonly system: FaultySystem,
    readonly bank: BankControl,
    private readonly supervisor: Clerk,
    private readonly checker: Clerk,
    private readonly lines: number,
  ) {}

  /** Facts, the bank's customers, the agreement; nothing has been opened yet. */
  static async open(system: FaultySystem, lines: number): Promise<MonthCycle> {
    const { stack } = system;
    await fill(stack.urls.migratorUrl, stack.keys.keyFile, lines);
    const bank = new BankControl(stack.banksControlUrl, scene.bank);
    await system.outside.tellTime(startsAt);
    await bank.load('accounts', customers(lines));
    await bank.load('mandates', bankMandates(lines));
    await bank.post('agency-accounts', { agency: scene.agency, use: 'DK', opening: '100.00' });
    const scheduler = await Clerk.signIn(system.api, 'scheduler.1401');
    const checker = await Clerk.signIn(system.api, 'checker.1401');
    const { id } = await scheduler.post<{ id: string }>('/agreements', {
      agency: scene.agency,
      bank: scene.bank,
      number: 'XY-1',
      signedOn: '2026-02-27',
      fromDay: '2026-02-27',
      collection: { account: '8140100010401', accountName: '代扣专户' },
    });
    await checker.post(`/agreements/${id}/decide`, { decision: 'release', reason: '' });
    return new MonthCycle(system, bank, await Clerk.signIn(system.api, 'supervisor.14'), checker, lines);
  }

  /** Steps the clock from moment to moment until the cycle is closed. */
  async live(): Promise<void> {
    let paid = false;
    for (let moment = 0; moment < mostMoments; moment += 1) {
      const now = await this.sure(() => businessNow(this.reader));
      if (!paid && now >= payday) {
        await this.payCustomers();
        paid = true;
      }
      const nextFile = await this.settle();
      if (await this.isClosed()) return;
      const next = await this.sure(() => nextMoment(this.reader));
      const moments = [next, nextFile, paid ? undefined : payday].flatMap((at) => at ?? []);
      if (moments.length === 0) throw new Error('the cycle is not closed, and nothing is to come');
      await this.step(new Date(Math.min(...moments.map(Number))));
    }
    throw new Error('the cycle was never closed');
  }

  /** Until nothing is left to do now; gives when the bank's next file is due. */
  private async settle(): Promise<Date | undefined> {
    for (;;) {
      const nextFile = await this.sure(() =>
        untilMonthQuiet({
          reader: this.reader,
          outside: this.system.outside,
          banks: [this.bank],
          exchange: async () => this.step(await this.sure(() => businessNow(this.reader))),
        }),
      );
      if ((await this.release()) === 0) return nextFile;
    }
  }

  private async release(): Promise<number> {
    const rounds = await this.sure(() =>
      this.reader.rows<{ ordinal: string }>(`SELECT ordinal::text FROM bank_rounds WHERE state = 'drafted'`),
    );
    for (const { ordinal } of rounds) {
      const { contentSm3 } = await this.checker.get<{ contentSm3: string }>(`/rounds/${ordinal}`);
      await this.checker.post(`/rounds/${ordinal}/release`, { approvedSm3: contentSm3 });
    }
    return rounds.length;
  }

  private async payCustomers(): Promise<void> {
    const changes: AccountChange[] = [];
    for (let n = 0; n < this.lines; n += lacksMoneyEvery)
      if (n % staysEmptyEvery !== 0) changes.push({ number: accountOf(n), deposit: '50000.00' });
    // All or nothing, so that asking again after a failure pays nobody twice.
    await this.sure(() => this.bank.change(changes));
  }

  private async step(to: Date): Promise<void> {
    await this.sure(() => this.system.outside.tellTime(to));
    await this.supervisor.post('/clock/step', { to: to.toISOString() });
  }

  private async isClosed(): Promise<boolean> {
    const { state } = await this.sure(() =>
      this.reader.get<{ state: string }>(`SELECT coalesce((SELECT state FROM cycles WHERE id = $1), '') AS state`, [
        cycleId,
      ]),
    );
    return state === 'closed';
  }

  /** A connection lives for one question only: PostgreSQL may be gone the next moment. */
  private readonly reader: Queryable = {
    rows: (sql, params) => this.system.look((db) => db.rows(sql, params)),
    find: (sql, params) => this.system.look((db) => db.find(sql, params)),
    get: (sql, params) => this.system.look((db) => db.get(sql, params)),
    run: (sql, params) => this.system.look((db) => db.run(sql, params)),
  };

  /** What fails while a part is away is asked again. */
  private async sure<Result>(work: () => Promise<Result>): Promise<Result> {
    for (const until = Date.now() + patienceMs; ; ) {
      try {
        return await work();
      } catch (error) {
        if (Date.now() > until || this.system.isClosed) throw error;
        await pause(250);
      }
    }
  }
}
