import { Body, Controller, Param } from '@nestjs/common';
import { Route } from '../route/route.js';
import {
  type CheckRuleInput,
  checkedRule,
  checkRuleInput,
  type ProposeRuleInput,
  proposedRule,
  proposeRuleInput,
  rules,
} from './rules.contract.js';

@Controller()
export class RulesController {
  @Route({
    method: 'GET',
    path: '/rules',
    roles: ['systemAdmin', 'securityAdmin', 'auditAdmin', 'supervisor', 'checker', 'auditor'],
    reach: 'none',
    answer: rules,
    refusals: [],
    summary: { zh: '规则参数', en: 'Rules' },
  })
  list() {}

  @Route({
    method: 'POST',
    path: '/rules',
    roles: ['systemAdmin'],
    reach: 'none',
    body: proposeRuleInput,
    answer: proposedRule,
    refusals: ['rule.value'],
    summary: { zh: '拟定规则', en: 'Propose a rule' },
  })
  propose(@Body() _input: ProposeRuleInput) {}

  @Route({
    method: 'POST',
    path: '/rules/:id/check',
    roles: ['systemAdmin', 'securityAdmin', 'checker'],
    reach: 'none',
    body: checkRuleInput,
    answer: checkedRule,
    refusals: ['rule.same-person', 'rule.not-proposed', 'case.reason-missing'],
    summary: { zh: '复核规则', en: 'Check a rule' },
  })
  check(@Param('id') _id: string, @Body() _input: CheckRuleInput) {}
}
