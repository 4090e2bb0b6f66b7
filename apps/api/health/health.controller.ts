import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../route/route.js';
import { health } from './health.contract.js';
import { HealthChecks } from './health-checks.js';

@Controller()
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  @Route({
    method: 'GET',
    path: '/health',
    roles: 'public',
    reach: 'none',
    answer: health,
    refusals: [],
    summary: { zh: '各部件状态', en: 'Whether each part is up; 503 unless all are' },
  })
  async read(@Res({ passthrough: true }) reply: FastifyReply) {
    const health = await this.checks.check();
    void reply.status(health.healthy ? 200 : 503);
    return health;
  }
}
