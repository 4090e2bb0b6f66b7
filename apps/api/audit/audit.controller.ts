import { Controller, Query } from '@nestjs/common';
import { Route } from '../route/route.js';
import { type AuditQuery, auditPage, auditQuery, auditVerification } from './audit.contract.js';

@Controller()
export class AuditController {
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
  list(@Query() _query: AuditQuery) {}

  @Route({
    method: 'GET',
    path: '/audit/verification',
    roles: ['auditAdmin', 'auditor'],
    reach: 'none',
    answer: auditVerification,
    refusals: [],
    summary: { zh: '审计链校验', en: 'Whether the audit log is intact' },
  })
  verify() {}
}
