import { Body, Controller, Param } from '@nestjs/common';
import type { Transaction } from '../../../activities/database/database.js';
import { checkClass, proposeClass } from '../../../activities/reconciliations/classify.js';
import { lookOrStart } from '../../../activities/reconciliations/month-workflows.js';
import { checkSettling, proposeSettling } from '../../../activities/reconciliations/settle.js';
import type { Role } from '../../../domain/reach/reach.js';
import { isRefusal, type Refusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { Writer } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import * as contract from './reconciliations.contract.js';
import { reconciliationSql } from './reconciliations.queries.js';

const makers = ['scheduler', 'checker'] as const satisfies readonly Role[];
const checkers = ['checker'] as const satisfies readonly Role[];
const patienceMs = 5_000;

/** What two people decide of a month's differences and of its movements without line (规程 第十四条). */
@Controller()
export class ReconciliationDecisionsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly temporal: TemporalGate,
  ) {}

  @Route({
    method: 'POST',
    path: '/reconciliations/:id/settlings',
    roles: makers,
    reach: 'division',
    body: contract.settlingInput,
    answer: contract.proposed,
    refusals: ['difference.not-open'],
    summary: { zh: '提出差异的处理意见', en: 'Propose how differences are settled' },
    article: '规程 第十四条',
  })
  async propose(@Who() caller: Caller, @Param('id') id: string, @Body() input: contract.SettlingInput) {
    await this.reader.get(caller, makers, reconciliationSql, [id]);
    const route = `/reconciliations/${id}/settlings`;
    return this.writer.once(caller, route, input, (tx) => proposeSettling(tx, id, input, byOf(caller)));
  }

  @Route({
    method: 'POST',
    path: '/reconciliations/:id/settling-checks',
    roles: checkers,
    reach: 'division',
    body: contract.settlingCheck,
    answer: contract.checked,
    refusals: ['difference.no-proposal', 'difference.same-person', 'case.reason-missing'],
    summary: { zh: '复核差异的处理意见', en: 'Check how differences are to be settled' },
    article: '规程 第十四条',
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: contract.SettlingCheck) {
    return this.decide(caller, id, 'settling-checks', input, (tx) => checkSettling(tx, id, input, byOf(caller)));
  }

  @Route({
    method: 'POST',
    path: '/reconciliations/:id/classes',
    roles: makers,
    reach: 'division',
    body: contract.classInput,
    answer: contract.proposed,
    refusals: ['movement.replaced', 'movement.not-open', 'movement.refund-differs'],
    summary: { zh: '提出发生额的分类', en: 'Propose what movements without line are' },
    article: '规程 第十四条',
  })
  async classify(@Who() caller: Caller, @Param('id') id: string, @Body() input: contract.ClassInput) {
    await this.reader.get(caller, makers, reconciliationSql, [id]);
    const route = `/reconciliations/${id}/classes`;
    return this.writer.once(caller, route, input, (tx) => proposeClass(tx, id, input, byOf(caller)));
  }

  @Route({
    method: 'POST',
    path: '/reconciliations/:id/class-checks',
    roles: checkers,
    reach: 'division',
    body: contract.classCheck,
    answer: contract.checked,
    refusals: [
      'movement.no-proposal',
      'movement.same-person',
      'case.reason-missing',
      'refund.not-ordered',
      'refund.not-paid',
    ],
    summary: { zh: '复核发生额的分类', en: 'Release or refuse what movements are said to be' },
    article: '规程 第十四条',
  })
  async checkClass(@Who() caller: Caller, @Param('id') id: string, @Body() input: contract.ClassCheck) {
    return this.decide(caller, id, 'class-checks', input, (tx) => checkClass(tx, id, input, byOf(caller)));
  }

  /** A second person's word may be the last that the month waits for: it looks. */
  private async decide<Answer>(
    caller: Caller,
    id: string,
    route: string,
    input: object,
    work: (tx: Transaction) => Promise<Answer | Refusal>,
  ): Promise<Answer | Refusal> {
    await this.reader.get(caller, checkers, reconciliationSql, [id]);
    const decided = await this.writer.once(caller, `/reconciliations/${id}/${route}`, input, work);
    if (!isRefusal(decided)) await this.look(id);
    return decided;
  }

  /** While Temporal is away the sweep tells the month. */
  private async look(id: string): Promise<void> {
    await this.temporal
      .within(patienceMs, (client) => lookOrStart(client, id))
      .catch((err: Error) => logger().warn({ err }, 'the month waits for the next sweep'));
  }
}
