import { Controller } from '@nestjs/common';
import { Route } from '../route/route.js';
import { health } from './health.contract.js';

@Controller()
export class HealthController {
  @Route({
    method: 'GET',
    path: '/health',
    roles: 'public',
    reach: 'none',
    answer: health,
    refusals: [],
    summary: { zh: '各部件状态', en: 'Whether each part is up; 503 unless all are' },
  })
  read() {}
}
