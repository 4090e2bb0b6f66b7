import { Body, Controller } from '@nestjs/common';
import { Route } from '../route/route.js';
import { clockView, type StepClockInput, stepClockInput } from './clock.contract.js';

@Controller()
export class ClockController {
  @Route({
    method: 'GET',
    path: '/clock',
    roles: 'public',
    reach: 'none',
    answer: clockView,
    refusals: [],
    summary: { zh: '业务时间', en: 'Business time' },
  })
  read() {}

  @Route({
    method: 'POST',
    path: '/clock/step',
    roles: ['systemAdmin', 'supervisor'],
    reach: 'none',
    body: stepClockInput,
    answer: clockView,
    refusals: ['input.malformed'],
    summary: { zh: '推进培训时钟', en: 'Step the training clock' },
  })
  step(@Body() _input: StepClockInput) {}
}
