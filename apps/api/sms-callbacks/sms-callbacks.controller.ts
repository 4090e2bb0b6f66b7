import { Body, Controller } from '@nestjs/common';
import { done } from '../contract/fields.js';
import { Route } from '../route/route.js';
import { type SmsCallbackInput, smsCallbackInput } from './sms-callbacks.contract.js';

@Controller()
export class SmsCallbacksController {
  @Route({
    method: 'POST',
    path: '/sms-callbacks',
    roles: 'public',
    reach: 'none',
    requestId: false,
    body: smsCallbackInput,
    answer: done,
    refusals: [],
    summary: { zh: '短信回执', en: 'Delivery report of the SMS service' },
  })
  receive(@Body() _input: SmsCallbackInput) {}
}
