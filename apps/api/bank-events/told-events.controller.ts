import { Body, Controller, Param, Query } from '@nestjs/common';
import { matchBankEvent, setBankEventAside } from '../../../activities/bank-events/settle-unmatched.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { CaseFiling } from '../cases/case-filing.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type MatchInput,
  matchedEvent,
  matchInput,
  type SetAsideInput,
  setAsideInput,
  settledEvent,
  type ToldEventQuery,
  toldEventQuery,
  toldEvents,
} from './told-events.contract.js';
import { eventKeepers, ToldEventsReader } from './told-events-reader.js';

/** What banks told of their side, and what a person makes of an event that found no card. */
@Controller()
export class ToldEventsController {
  constructor(
    private readonly events: ToldEventsReader,
    private readonly writer: Writer,
    private readonly filing: CaseFiling,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/bank-events',
    roles: eventKeepers,
    reach: 'division',
    query: toldEventQuery,
    answer: toldEvents,
    refusals: [],
    summary: { zh: '银行事件', en: 'Events of banks, the newest first' },
    article: '附件1 第十三条',
  })
  async list(@Who() caller: Caller, @Query() query: ToldEventQuery) {
    return this.events.events(caller, query);
  }

  @Route({
    method: 'POST',
    path: '/bank-events/:id/match',
    roles: eventKeepers,
    reach: 'division',
    body: matchInput,
    answer: matchedEvent,
    refusals: ['access.not-found', 'bank-event.settled'],
    summary: { zh: '认领银行事件(指定卡号)', en: 'Say which card an event is about that found none' },
  })
  async match(@Who() caller: Caller, @Param('id') eventId: string, @Body() input: MatchInput) {
    const bank = await this.events.bankOf(caller, eventId);
    const cardId = await this.events.findCard(caller, bank, input.cardNumber);
    if (!cardId) return refuse('access.not-found', { field: 'cardNumber' });
    const matched = await this.writer.once(caller, `/bank-events/${eventId}/match`, { cardId }, (tx) =>
      matchBankEvent(tx, this.cipher, { eventId, cardId }, byOf(caller)),
    );
    if (isRefusal(matched)) return matched;
    // What the event filed is in force already; its workflow follows, or the sweep starts it.
    if (matched.filed) await this.filing.startFiled(matched.filed.type, matched.filed);
    return { id: eventId, reaction: matched.reaction, caseNumber: matched.filed?.number ?? null };
  }

  @Route({
    method: 'POST',
    path: '/bank-events/:id/set-aside',
    roles: eventKeepers,
    reach: 'division',
    body: setAsideInput,
    answer: settledEvent,
    refusals: ['bank-event.settled'],
    summary: { zh: '搁置未认领的银行事件', en: 'Set an event aside that is about no card' },
  })
  async setAside(@Who() caller: Caller, @Param('id') eventId: string, @Body() { reason }: SetAsideInput) {
    await this.events.bankOf(caller, eventId);
    return this.writer.once(caller, `/bank-events/${eventId}/set-aside`, { reason }, (tx) =>
      setBankEventAside(tx, this.cipher, { eventId, reason }, byOf(caller)),
    );
  }
}
