import { Controller } from '@nestjs/common';
import { Route } from '../route/route.js';

@Controller()
export class EventsController {
  @Route({
    method: 'GET',
    path: '/events',
    roles: 'signedIn',
    reach: 'office',
    answer: 'events',
    refusals: [],
    summary: { zh: '变更通知(SSE)', en: 'What changed, as server-sent events: {kind, id}' },
  })
  stream() {}
}
