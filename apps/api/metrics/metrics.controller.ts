import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../route/route.js';
import { metrics } from './request-metrics.js';

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
  async read(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.type(metrics.contentType);
    return metrics.metrics();
  }
}
