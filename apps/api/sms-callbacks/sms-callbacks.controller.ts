import { readFileSync } from 'node:fs';
import { Body, Controller, Inject, type RawBodyRequest, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { Database } from '../../../activities/database/database.js';
import { settleNotice } from '../../../activities/notices/notices.js';
import { isReportSigned } from '../../../activities/notices/report-signature.js';
import { tellCaseOnTimeline } from '../../../activities/notices/tell-case.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { done } from '../contract/fields.js';
import { API_SETTINGS, type ApiSettings } from '../parts.js';
import { Route } from '../route/route.js';
import { type SmsCallbackInput, smsCallbackInput } from './sms-callbacks.contract.js';

@Controller()
export class SmsCallbacksController {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
    @Inject(API_SETTINGS) settings: ApiSettings,
  ) {
    this.key = Buffer.from(readFileSync(settings.smsCallbackKeyFile, 'utf8').trim(), 'hex');
  }

  @Route({
    method: 'POST',
    path: '/sms-callbacks',
    roles: 'public',
    reach: 'none',
    requestId: false,
    body: smsCallbackInput,
    answer: done,
    refusals: ['access.signed-out', 'access.not-found'],
    summary: { zh: '短信回执', en: 'Delivery report of the SMS service' },
  })
  async receive(@Req() request: RawBodyRequest<FastifyRequest>, @Body() report: SmsCallbackInput) {
    if (!this.isSigned(request)) return refuse('access.signed-out');
    const at = await businessNow(this.database);
    const { messageId, state } = report;
    const settled = await settleNotice(this.database, { messageId, state, at }, tellCaseOnTimeline(this.cipher));
    return settled === 'unknown' ? refuse('access.not-found') : { done: true };
  }

  private isSigned(request: RawBodyRequest<FastifyRequest>): boolean {
    const { 'x-time': time, 'x-signature': signature } = request.headers;
    if (typeof time !== 'string' || typeof signature !== 'string' || !request.rawBody) return false;
    const path = request.url.split('?')[0]!;
    return isReportSigned(this.key, { path, time, signature, body: request.rawBody }, Date.now());
  }
}
