import { Body, Controller, Param } from '@nestjs/common';
import { askRedraft, refuseRound, releaseRound } from '../../../activities/cycles/check-round.js';
import type { Role } from '../../../domain/reach/reach.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { MonthNudges } from '../cycles/month-nudges.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { type RefuseInput, type ReleaseInput, refuseInput, releaseInput, roundDecided } from './rounds.contract.js';
import { roundOrdinal } from './rounds.controller.js';
import { type RoundRow, roundSql } from './rounds.queries.js';

const makers = ['scheduler'] as const satisfies readonly Role[];
const checkers = ['checker'] as const satisfies readonly Role[];

/** The second person of a round: releases the bytes that were seen, or sends the round back (规程 第十四条). */
@Controller()
export class RoundDecisionsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly nudges: MonthNudges,
  ) {}

  @Route({
    method: 'POST',
    path: '/rounds/:id/release',
    roles: checkers,
    reach: 'division',
    body: releaseInput,
    answer: roundDecided,
    refusals: ['round.not-drafted', 'round.same-person', 'cycle.paused', 'file.digest'],
    summary: { zh: '复核放行:按所见摘要报送银行', en: 'Release the bytes whose digest the checker saw' },
    article: '规程 第十四条',
  })
  async release(@Who() caller: Caller, @Param('id') id: string, @Body() input: ReleaseInput) {
    const round = await this.find(caller, checkers, id);
    const decided = await this.writer.once(caller, `/rounds/${id}/release`, input, (tx) =>
      releaseRound(tx, round.ordinal, input.approvedSm3, byOf(caller)),
    );
    if (!isRefusal(decided)) await this.tell(round, round.bank);
    return decided;
  }

  @Route({
    method: 'POST',
    path: '/rounds/:id/refuse',
    roles: checkers,
    reach: 'division',
    body: refuseInput,
    answer: roundDecided,
    refusals: ['round.not-drafted', 'round.same-person'],
    summary: { zh: '复核退回批次', en: 'Send a round back to its maker' },
  })
  async refuse(@Who() caller: Caller, @Param('id') id: string, @Body() input: RefuseInput) {
    const round = await this.find(caller, checkers, id);
    const decided = await this.writer.once(caller, `/rounds/${id}/refuse`, input, (tx) =>
      refuseRound(tx, round.ordinal, input.reason, byOf(caller)),
    );
    if (!isRefusal(decided)) await this.tell(round);
    return decided;
  }

  @Route({
    method: 'POST',
    path: '/rounds/:id/redraft',
    roles: makers,
    reach: 'division',
    answer: roundDecided,
    refusals: ['round.not-withdrawn', 'round.redrafted', 'cycle.window-closed'],
    summary: { zh: '重新制作被退回的批次', en: 'Have a withdrawn round drafted anew' },
  })
  async redraft(@Who() caller: Caller, @Param('id') id: string) {
    const round = await this.find(caller, makers, id);
    const decided = await this.writer.once(caller, `/rounds/${id}/redraft`, null, (tx) =>
      askRedraft(tx, round.ordinal, byOf(caller)),
    );
    if (!isRefusal(decided)) await this.tell(round);
    return decided;
  }

  private find(caller: Caller, roles: readonly Role[], id: string): Promise<RoundRow> {
    return this.reader.get<RoundRow>(caller, roles, roundSql, [roundOrdinal(id)]);
  }

  private tell({ cycle_id: cycleId, ordinal }: RoundRow, bank?: string): Promise<void> {
    return this.nudges.tell({ cycleId, round: String(ordinal), ...(bank ? { bank } : {}) });
  }
}
