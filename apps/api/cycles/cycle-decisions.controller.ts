import { Body, Controller, Param } from '@nestjs/common';
import { pauseCycle, resumeCycle } from '../../../activities/cycles/pause.js';
import { checkRerun, proposeRerun } from '../../../activities/cycles/reruns.js';
import type { Role } from '../../../domain/reach/reach.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { type CycleDecision, cycleDecided, cycleDecision, type ReasonInput, reasonInput } from './cycles.contract.js';
import { type CycleRow, cycleSql } from './cycles.queries.js';
import { MonthNudges } from './month-nudges.js';

const makers = ['scheduler'] as const satisfies readonly Role[];
const checkers = ['checker'] as const satisfies readonly Role[];
const both = ['scheduler', 'checker'] as const satisfies readonly Role[];

/** What people decide of a cycle: to stop it, to let it go on, to run a period again. */
@Controller()
export class CycleDecisionsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly nudges: MonthNudges,
  ) {}

  @Route({
    method: 'POST',
    path: '/cycles/:id/pause',
    roles: both,
    reach: 'division',
    body: reasonInput,
    answer: cycleDecided,
    refusals: ['cycle.not-open', 'cycle.paused'],
    summary: { zh: '暂停征缴周期', en: 'Stop a cycle before its next step' },
  })
  async pause(@Who() caller: Caller, @Param('id') id: string, @Body() input: ReasonInput) {
    await this.mustReach(caller, both, id);
    const decided = await this.writer.once(caller, `/cycles/${id}/pause`, input, (tx) =>
      pauseCycle(tx, id, input.reason, byOf(caller)),
    );
    return this.told(decided);
  }

  @Route({
    method: 'POST',
    path: '/cycles/:id/resume',
    roles: both,
    reach: 'division',
    body: reasonInput,
    answer: cycleDecided,
    refusals: ['cycle.not-open', 'cycle.not-paused'],
    summary: { zh: '恢复征缴周期', en: 'Let a paused cycle go on' },
  })
  async resume(@Who() caller: Caller, @Param('id') id: string, @Body() input: ReasonInput) {
    await this.mustReach(caller, both, id);
    const decided = await this.writer.once(caller, `/cycles/${id}/resume`, input, (tx) =>
      resumeCycle(tx, id, input.reason, byOf(caller)),
    );
    return this.told(decided);
  }

  @Route({
    method: 'POST',
    path: '/cycles/:id/reruns',
    roles: makers,
    reach: 'division',
    body: reasonInput,
    answer: cycleDecided,
    refusals: ['cycle.no-first-run', 'cycle.rerun-open'],
    summary: { zh: '申请补征:同一险种同一缴费期再核定一次', en: 'Propose another run of the cycle’s period' },
  })
  async rerun(@Who() caller: Caller, @Param('id') id: string, @Body() input: ReasonInput) {
    const { agency, insurance, period } = await this.mustReach(caller, makers, id);
    return this.writer.once(caller, `/cycles/${id}/reruns`, input, (tx) =>
      proposeRerun(tx, { agency, insurance, period, reason: input.reason }, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/cycles/:id/check',
    roles: checkers,
    reach: 'division',
    body: cycleDecision,
    answer: cycleDecided,
    refusals: ['cycle.decided', 'cycle.same-person', 'case.reason-missing'],
    summary: { zh: '复核补征申请', en: 'Let a proposed rerun begin, or refuse it' },
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: CycleDecision) {
    await this.mustReach(caller, checkers, id);
    if (input.decision === 'refuse' && !input.reason) return refuse('case.reason-missing', { field: 'reason' });
    const decided = await this.writer.once(caller, `/cycles/${id}/check`, input, (tx) =>
      checkRerun(tx, id, input, byOf(caller)),
    );
    return this.told(decided);
  }

  private mustReach(caller: Caller, roles: readonly Role[], id: string): Promise<CycleRow> {
    return this.reader.get<CycleRow>(caller, roles, cycleSql, [id]);
  }

  private async told<Decided>(decided: Decided & { readonly id?: string }): Promise<Decided> {
    if (!isRefusal(decided) && decided.id) await this.nudges.tell({ cycleId: decided.id });
    return decided;
  }
}
