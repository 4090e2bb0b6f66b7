import { Controller, Param, Query } from '@nestjs/common';
import { takeAlert } from '../../../activities/alerts/alerts.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { done } from '../contract/fields.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { type AlertQuery, alertPage, alertQuery } from './alerts.contract.js';
import { type AlertRow, alertsSql } from './alerts.queries.js';

@Controller()
export class AlertsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
  ) {}

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
  async list(@Query() query: AlertQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, query.kind ?? null, query.cleared ?? false, at, id];
    const rows = await this.reader.references.rows<AlertRow>(alertsSql, params);
    return pageOf(rows, query.limit, (row) => [row.first_seen_at.toISOString(), row.id], alertView);
  }

  @Route({
    method: 'POST',
    path: '/alerts/:id/take',
    roles: ['systemAdmin', 'securityAdmin'],
    reach: 'none',
    answer: done,
    refusals: [],
    summary: { zh: '认领告警', en: 'Take an alert' },
  })
  async take(@Who() caller: Caller, @Param('id') id: string) {
    return this.writer.once(caller, `/alerts/${id}/take`, null, async (tx) => {
      const taken = await takeAlert(tx, id, byOf(caller));
      return isRefusal(taken) ? taken : { done: true };
    });
  }
}

function alertView(row: AlertRow) {
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    detail: row.detail,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    clearedAt: row.cleared_at?.toISOString() ?? null,
    takenBy: row.taken_by ? actorView(row.taken_by, row.taken_by_name) : null,
  };
}
