import { Agenda } from '../agenda.js';
import type { AccountChange, BankControl, BankLine } from './bank-control.js';
import { type MonthPerson, monthlyDues, type Purse } from './people.js';
import { monthAgencies, monthBanks } from './scene.js';

/** Money that comes to an account that lacked it. */
const savings = '60000.00';
const mostLinesLookedAt = 1_000;

const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

/** What happens at the banks and to people in the three months, by business time; each is counted by its name. */
export class MonthHappenings {
  readonly agenda = new Agenda();
  readonly counts = new Map<string, number>();

  constructor(
    private readonly banks: readonly BankControl[],
    private readonly people: readonly MonthPerson[],
    /** Names of batch files of a bank whose results are posted, the newest first. */
    private readonly postedFiles: (bank: string) => Promise<readonly string[]>,
  ) {}

  /** Puts everything on the agenda. */
  arrange(): void {
    // The first results of two banks are wrong: one altered, which the bank sends again whole, one in its header alone.
    this.plan('2026-03-02', '07:00', () => this.trouble('0103', { faults: ['changedAmount'] }, 'altered result'));
    this.plan('2026-03-02', '07:10', () =>
      this.trouble('0104', { faults: ['headerCount'] }, 'result with a wrong header'),
    );
    this.plan('2026-03-13', '11:00', () => this.correctLate('0102'));
    for (const day of ['2026-03-12', '2026-04-14', '2026-05-13'])
      this.plan(day, '10:00', () => this.pay('late', monthlyDues));
    for (const day of ['2026-03-30', '2026-04-29', '2026-05-29']) this.plan(day, '10:00', () => this.toTreasury());
    this.plan('2026-04-01', '10:00', () => this.pay('next period', () => savings));
    this.plan('2026-04-01', '10:10', () => this.become('stopped', 'normal', 'account freed'));
    this.plan('2026-04-01', '10:20', () => this.become('dies', 'deceased', 'person died'));
    // The second deduction of April is booked in May.
    this.plan('2026-04-16', '18:00', () =>
      this.trouble('0402', { executeAfter: slowly, answerAfter: slowly }, 'bank that takes eleven days'),
    );
    this.plan('2026-05-07', '18:00', () => this.trouble('0402', { executeAfter: null, answerAfter: null }, ''));
  }

  private plan(day: string, time: string, what: () => Promise<void>): void {
    this.agenda.add(at(day, time), this, what);
  }

  count(what: string, times = 1): void {
    if (what !== '') this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  private bank(code: string): BankControl {
    return this.banks.find(({ bank }) => bank === code) as BankControl;
  }

  private async trouble(bank: string, switches: object, what: string): Promise<void> {
    await this.bank(bank).set(switches);
    this.count(what);
  }

  private async changeAll(purse: Purse, change: (person: MonthPerson) => AccountChange): Promise<number> {
    const meant = this.people.filter((person) => person.purse === purse);
    for (const code of monthBanks) {
      const changes = meant.filter(({ bank }) => bank === code).map(change);
      if (changes.length > 0) await this.bank(code).change(changes);
    }
    return meant.length;
  }

  private async pay(purse: Purse, deposit: (person: MonthPerson) => string): Promise<void> {
    const change = (person: MonthPerson) => ({ number: person.account, deposit: deposit(person) });
    this.count(`money that came (${purse})`, await this.changeAll(purse, change));
  }

  private async become(purse: Purse, state: string, what: string): Promise<void> {
    this.count(what, await this.changeAll(purse, ({ account }) => ({ number: account, state })));
  }

  /** What was collected goes on to the 财政专户, in parts: movements without a line of ours. */
  private async toTreasury(): Promise<void> {
    for (const bank of this.banks)
      for (const { code: agency } of monthAgencies) {
        await bank.post('movements', { agency, use: 'DK', kind: 'treasury', direction: 'D', amount: '1000.00' });
        this.count('transfer to the treasury');
      }
  }

  /** A bank takes back one of its successes after the result was posted. */
  private async correctLate(bank: string): Promise<void> {
    const control = this.bank(bank);
    for (const file of await this.postedFiles(bank)) {
      const line = await findSuccess(control, file);
      if (!line) continue;
      await control.post('corrections', { file, changes: [{ lineId: line.lineId, code: '8' }] });
      this.count('late correction');
      return;
    }
  }
}

const slowly = { workingDays: 10, at: '11:00' };

async function findSuccess(control: BankControl, file: string): Promise<BankLine | undefined> {
  let looked = 0;
  for await (const line of control.lines(file)) {
    if (line.code === '0') return line;
    looked += 1;
    if (looked >= mostLinesLookedAt) return undefined;
  }
  return undefined;
}
