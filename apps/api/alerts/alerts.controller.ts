import { Controller, Param, Query } from '@nestjs/common';
import { done } from '../contract/fields.js';
import { Route } from '../route/route.js';
import { type AlertQuery, alertPage, alertQuery } from './alerts.contract.js';

@Controller()
export class AlertsController {
  @Route({
    method: 'GET',
    path: '/alerts',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'none',
    query: alertQuery,
    answer: alertPage,
    refusals: [],
    summary: { zh: '告警', en: 'Alerts' },
  })
  list(@Query() _query: AlertQuery) {}

  @Route({
    method: 'POST',
    path: '/alerts/:id/take',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'none',
    answer: done,
    refusals: [],
    summary: { zh: '认领告警', en: 'Take an alert' },
  })
  take(@Param('id') _id: string) {}
}
