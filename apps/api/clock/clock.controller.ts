import { Body, Controller } from '@nestjs/common';
import { exchangeWithBanksNow } from '../../../activities/bank-files/exchange-workflows.js';
import { type BusinessClock, nextMoment, readClock, stepClock } from '../../../activities/clock/clock.js';
import { nudgeDueCycles } from '../../../activities/cycles/cycle-workflows.js';
import { openInTraining } from '../../../activities/cycles/opener-schedule.js';
import { exchangeNow } from '../../../activities/factory/exchange-workflows.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { clockMovedSignal } from '../../../workflows/kernel/messages.js';
import { type Caller, Who } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { Writer } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import { clockView, type StepClockInput, stepClockInput } from './clock.contract.js';

const atOnce = 20;
const patienceMs = 5_000;
const mostCycles = 2_000;

@Controller()
export class ClockController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly temporal: TemporalGate,
  ) {}

  @Route({
    method: 'GET',
    path: '/clock',
    roles: 'public',
    reach: 'none',
    answer: clockView,
    refusals: [],
    summary: { zh: '业务时间', en: 'Business time' },
  })
  async read() {
    return viewOf(await readClock(this.reader.references));
  }

  @Route({
    method: 'POST',
    path: '/clock/step',
    roles: ['systemAdmin', 'supervisor'],
    reach: 'none',
    body: stepClockInput,
    answer: clockView,
    refusals: ['clock.not-stepped'],
    summary: { zh: '推进培训时钟', en: 'Step the training clock' },
  })
  async step(@Who() caller: Caller, @Body() input: StepClockInput) {
    const stepped = await this.writer.once(caller, '/clock/step', input, async (tx) => {
      const clock = await readClock(tx);
      const to = input.to ? new Date(input.to) : ((await nextMoment(tx)) ?? clock.now);
      if (clock.mode !== 'stepped' || (input.to && to < clock.now)) return refuse('clock.not-stepped', { field: 'to' });
      const due = await stepClock(tx, new Date(Math.max(to.getTime(), clock.now.getTime())));
      return { due, view: viewOf(await readClock(tx)) };
    });
    if (isRefusal(stepped)) return stepped;
    await this.wake(stepped.due);
    await this.tellMonth();
    return stepped.view;
  }

  /**
   * A step of the clock opens cycles, lets those look whose moments have come, and may bring a factory's or bank's results:
   * they are fetched at once, not at the next round.
   */
  private async tellMonth(): Promise<void> {
    const codesOf = async (table: 'factories' | 'banks') => {
      const rows = await this.reader.references.rows<{ code: string }>(`SELECT code FROM ${table}`);
      return rows.map(({ code }) => code);
    };
    const [factories, banks] = [await codesOf('factories'), await codesOf('banks')];
    await this.temporal
      .within(patienceMs, async (client) => {
        await openInTraining(this.reader.references, client);
        await exchangeNow(client, factories);
        await exchangeWithBanksNow(client, banks);
        await nudgeDueCycles(this.reader.references, client, mostCycles);
      })
      .catch((err: Error) => logger().warn({ err }, 'the exchange with outside parties waits for its next round'));
  }

  /**
   * Tells the cases whose due dates have come. One that is not told wakes at the sweep. A step of the clock repeated
   * under its request id tells them again, which is harmless: a case that wakes reads its due dates anew.
   */
  private async wake(caseIds: readonly string[]): Promise<void> {
    for (let begin = 0; begin < caseIds.length; begin += atOnce) {
      const part = caseIds.slice(begin, begin + atOnce);
      const signals = part.map((id) =>
        this.temporal.within(patienceMs, ({ workflow }) => workflow.getHandle(id).signal(clockMovedSignal)),
      );
      const told = await Promise.allSettled(signals);
      const missed = told.filter(({ status }) => status === 'rejected').length;
      if (missed > 0) logger().warn({ missed }, 'cases that the clock could not wake');
    }
  }
}

function viewOf({ mode, now, rate }: BusinessClock) {
  return { mode, now: now.toISOString(), rate };
}
