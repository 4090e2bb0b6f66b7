import { Body, Controller, type RawBodyRequest, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { takeBankEvent } from '../../../activities/bank-events/record.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { Database } from '../../../activities/database/database.js';
import { type BankEvent, bankEventLayout } from '../../../domain/interchange/bank-event.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { CaseFiling } from '../cases/case-filing.js';
import { Route } from '../route/route.js';
import { currentTraceId } from '../trace/trace.js';
import { type BankEventInput, bankEventInput, bankEventTaken } from './bank-events.contract.js';
import { BankKeys } from './bank-keys.js';

@Controller()
export class BankEventsController {
  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
    private readonly keys: BankKeys,
    private readonly filing: CaseFiling,
  ) {}

  @Route({
    method: 'POST',
    path: '/bank-events',
    roles: 'public',
    reach: 'none',
    requestId: false,
    body: bankEventInput,
    answer: bankEventTaken,
    refusals: ['access.signature', 'bank-event.conflict', 'bank-event.no-card', 'bank-event.future'],
    summary: { zh: '银行事件(以银行密钥签名)', en: 'An event of a bank, signed with its key (interchange §1)' },
    article: '附件1 第十三条',
  })
  async receive(@Req() request: RawBodyRequest<FastifyRequest>, @Body() input: BankEventInput) {
    const bank = this.keys.findSigner(request);
    if (!bank) return refuse('access.signature');
    const deps = { db: this.database, cipher: this.cipher };
    const origin = { bank, source: 'api', actor: `bank:${bank}`, traceId: currentTraceId() } as const;
    const taken = await takeBankEvent(deps, origin, eventOf(input));
    if (isRefusal(taken)) return taken;
    // What the event filed is in force already; its workflow follows, or the sweep starts it.
    if (taken.filed) await this.filing.startFiled(taken.filed.type, taken.filed);
    return { eventId: input.eventId, state: taken.state, matched: taken.matched };
  }
}

function eventOf({ eventId, kind, cardNumber, account, occurredAt, detail }: BankEventInput): BankEvent {
  return {
    eventId,
    kind,
    cardNumber: cardNumber ?? null,
    account: account ?? null,
    occurredAt: bankEventLayout.occurredAt.find(occurredAt) ?? new Date(occurredAt),
    detail: detail ?? null,
  };
}
