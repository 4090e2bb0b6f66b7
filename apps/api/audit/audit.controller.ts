import { Controller, Inject, Query } from '@nestjs/common';
import { verifyAudit } from '../../../activities/audit/verify.js';
import { Database } from '../../../activities/database/database.js';
import { endOfShanghaiDay, shanghaiInstant } from '../../../domain/calendar/shanghai-time.js';
import { type Caller, reachFor, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { API_SETTINGS, type ApiSettings } from '../parts.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { type AuditQuery, auditPage, auditQuery, auditVerification } from './audit.contract.js';
import { type AuditRow, auditQuestion, unsealedSql } from './audit.queries.js';

const auditors = ['auditAdmin', 'auditor'] as const;

@Controller()
export class AuditController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly database: Database,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Route({
    method: 'GET',
    path: '/audit',
    roles: ['auditAdmin', 'auditor'],
    reach: 'division',
    query: auditQuery,
    answer: auditPage,
    refusals: [],
    summary: { zh: '审计日志', en: 'Audit log' },
  })
  async list(@Who() caller: Caller, @Query() query: AuditQuery) {
    const whole = reachFor(caller, auditors).some(({ division }) => division.length === 2);
    const days = {
      from: query.from ? shanghaiInstant(query.from, '00:00') : undefined,
      until: query.to ? endOfShanghaiDay(query.to) : undefined,
    };
    const question = auditQuestion(query, days, whole, readCursor(query.cursor, ['instant', 'text']));
    const rows = await this.reader.rows<AuditRow>(caller, auditors, question.sql, question.params);
    return pageOf(rows, query.limit, (row) => [row.at.toISOString(), row.id], auditView);
  }

  @Route({
    method: 'GET',
    path: '/audit/verification',
    roles: ['auditAdmin', 'auditor'],
    reach: 'none',
    answer: auditVerification,
    refusals: [],
    summary: { zh: '审计链校验', en: 'Whether the audit log is intact' },
  })
  async verify() {
    const { checked, findings } = await verifyAudit(this.database, this.settings.auditAnchorDir);
    const [{ unsealed } = { unsealed: 0 }] = await this.reader.references.rows<{ unsealed: number }>(unsealedSql);
    const [first] = findings;
    return {
      intact: findings.length === 0,
      sealed: Number(checked),
      unsealed,
      brokenAt: first ? String(first.seq) : null,
      why: first?.kind ?? null,
    };
  }
}

function auditView(row: AuditRow) {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: actorView(row.actor, row.actor_name),
    action: row.action,
    object: { kind: row.object_kind, id: row.object_id },
    division: row.division,
    reason: row.reason,
    detail: row.detail,
    traceId: row.trace_id,
    seal: row.seal,
  };
}
