import { Body, Controller, Param } from '@nestjs/common';
import { checkWaiver, proposeWaiver, undoWaiver } from '../../../activities/cycles/waivers.js';
import type { Role } from '../../../domain/reach/reach.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { type ReasonInput, reasonInput } from '../cycles/cycles.contract.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { type WaiverDecision, type WaiverInput, waiverDecision, waiverInput, waiverMade } from './waivers.contract.js';
import { dueThereSql, waiverSql } from './waivers.queries.js';

const makers = ['scheduler'] as const satisfies readonly Role[];
const checkers = ['checker'] as const satisfies readonly Role[];

/** One proposes that a due be waived, another agrees; a mistake is undone by a third look. */
@Controller()
export class WaiverDecisionsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'POST',
    path: '/waivers',
    roles: makers,
    reach: 'division',
    body: waiverInput,
    answer: waiverMade,
    refusals: ['access.not-found', 'due.not-owed', 'waiver.live'],
    summary: { zh: '申请免缴', en: 'Propose that a due be waived' },
    article: '规程 第十四条',
  })
  async propose(@Who() caller: Caller, @Body() input: WaiverInput) {
    const [due] = await this.reader.rows(caller, makers, dueThereSql, [input.dueId]);
    if (!due) return refuse('access.not-found', { field: 'dueId' });
    return this.writer.once(caller, '/waivers', input, (tx) => proposeWaiver(tx, input, byOf(caller)));
  }

  @Route({
    method: 'POST',
    path: '/waivers/:id/check',
    roles: checkers,
    reach: 'division',
    body: waiverDecision,
    answer: waiverMade,
    refusals: ['waiver.decided', 'waiver.same-person', 'due.not-owed', 'case.reason-missing'],
    summary: { zh: '复核免缴', en: 'Waive, or refuse to' },
    article: '规程 第十四条',
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: WaiverDecision) {
    await this.reader.get(caller, checkers, waiverSql, [id]);
    if (input.decision === 'refuse' && !input.reason) return refuse('case.reason-missing', { field: 'reason' });
    return this.writer.once(caller, `/waivers/${id}/check`, input, (tx) => checkWaiver(tx, id, input, byOf(caller)));
  }

  @Route({
    method: 'POST',
    path: '/waivers/:id/undo',
    roles: checkers,
    reach: 'division',
    body: reasonInput,
    answer: waiverMade,
    refusals: ['waiver.not-released', 'waiver.same-person', 'waiver.refunded'],
    summary: { zh: '撤销免缴', en: 'Undo a waiver that was a mistake' },
  })
  async undo(@Who() caller: Caller, @Param('id') id: string, @Body() input: ReasonInput) {
    await this.reader.get(caller, checkers, waiverSql, [id]);
    return this.writer.once(caller, `/waivers/${id}/undo`, input, (tx) =>
      undoWaiver(tx, id, input.reason, byOf(caller)),
    );
  }
}
