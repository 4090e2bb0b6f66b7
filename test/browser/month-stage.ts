import { businessNow, nextMoment } from '../../activities/clock/clock.js';
import { HttpClient } from '../../apps/demo/http-client.js';
import { openAccounts } from '../../apps/demo/month/accounts.js';
import { BankControl } from '../../apps/demo/month/bank-control.js';
import { loadMonth } from '../../apps/demo/month/load.js';
import { type MonthPerson, makePeople, type Purse } from '../../apps/demo/month/people.js';
import { untilMonthQuiet } from '../../apps/demo/month/quiet.js';
import { monthAgencies, monthBanks } from '../../apps/demo/month/scene.js';
import { placeOf } from '../../apps/demo/place.js';
import { StepTimes } from '../../apps/demo/step-times.js';
import { demoPassword } from '../../prisma/seed/staff.js';
import { BrowserSystem } from './system.js';

/** The last working day before the period opens. */
const startsAt = new Date('2026-02-27T08:30:00+08:00');
const period = '202603';
const bankCode = '0102';
/** The first three of an agency have no money until the second deduction, none at all, and another name at the bank. */
const purses: readonly Purse[] = ['late', 'empty', 'other name'];
const peopleOfAll = 36;
const mostMoments = 30;

/** A whole system with one agency's people and mandates at one simulated bank, on the stepped clock, before a month opens. */
export class MonthStage {
  private constructor(
    readonly system: BrowserSystem,
    readonly people: readonly MonthPerson[],
    private readonly banks: readonly BankControl[],
    private readonly supervisor: HttpClient,
  ) {}

  static async open(): Promise<MonthStage> {
    const system = await BrowserSystem.open(startsAt);
    const place = placeOf(system.stack);
    const times = new StepTimes();
    const signIn = (name: string) => HttpClient.signIn(place.url, name, demoPassword, times);
    const people = [...makePeople(1, peopleOfAll)].map(atOneBank);
    await loadMonth(place, { people, firstMonth: period, lastMonth: period, signedOn: '2026-02-27' }, () => undefined);
    const [agency] = monthAgencies;
    if (!agency) throw new Error('there is no agency');
    const desk = { agency, scheduler: await signIn(agency.scheduler), checker: await signIn(agency.checker) };
    await openAccounts(place, [desk], '2026-02-27');
    const banks = monthBanks.map((bank) => new BankControl(place.banksControlUrl, bank));
    const ofAgency = people.filter((person) => person.agency === agency);
    return new MonthStage(system, ofAgency, banks, await signIn('supervisor.14'));
  }

  /** The bank that all of them are at. */
  get bank(): BankControl {
    return this.banks.find(({ bank }) => bank === bankCode) as BankControl;
  }

  /** The one of the agency's people whose account is so. */
  personWith(purse: Purse): MonthPerson {
    return this.people.find((person) => person.purse === purse) as MonthPerson;
  }

  /** Jumps from moment to moment until the question has an answer, and everything is at rest; gives the answer. */
  async until<Row extends object>(what: string, sql: string): Promise<Row> {
    for (let moments = 0; moments < mostMoments; moments++) {
      const file = await this.quiet();
      const found = await this.system.reader.find<Row>(sql);
      if (found) return found;
      const next = earliest(file, await nextMoment(this.system.reader));
      if (!next) throw new Error(`nothing is due any more, and not ${what}`);
      await this.stepTo(next);
    }
    throw new Error(`the month did not come to this: ${what}`);
  }

  /** Waits until nothing is left to do at the present moment. */
  quiet(): Promise<Date | undefined> {
    const { reader, outside } = this.system;
    const exchange = async () => this.stepTo(await businessNow(reader));
    return untilMonthQuiet({ reader, outside, banks: this.banks, exchange });
  }

  async stepTo(to: Date): Promise<void> {
    await this.system.outside.tellTime(to);
    await this.supervisor.post('clock', '/clock/step', { to: to.toISOString() });
  }

  close(): Promise<void> {
    return this.system.close();
  }
}

/** Who is in arrears in the end has a telephone, by which they are asked. */
export const telephone = '13900000002';

function atOneBank(person: MonthPerson, at: number): MonthPerson {
  const purse = purses[Math.floor(at / monthAgencies.length)] ?? 'ample';
  return {
    ...person,
    resident: { ...person.resident, phone: purse === 'empty' ? telephone : '' },
    bank: bankCode,
    account: `62${bankCode}${person.account.slice(6)}`,
    purse,
    enrolments: [{ insurance: '110', payer: 'employee', base: '5000.00' }],
    employer: `D${person.agency.code}0001`,
  };
}

function earliest(...instants: readonly (Date | undefined)[]): Date | undefined {
  return instants.flatMap((instant) => instant ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0];
}
