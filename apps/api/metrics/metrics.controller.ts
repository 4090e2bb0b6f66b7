import { Controller } from '@nestjs/common';
import { Route } from '../route/route.js';

@Controller()
export class MetricsController {
  @Route({
    method: 'GET',
    path: '/metrics',
    roles: 'public',
    reach: 'none',
    answer: 'text',
    refusals: [],
    summary: { zh: '运行指标', en: 'Metrics for Prometheus' },
  })
  read() {}
}
