import { Body, Controller, Param } from '@nestjs/common';
import { readClock } from '../../../activities/clock/clock.js';
import { checkRule, proposeRule } from '../../../activities/rules/rules.js';
import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { allShapes } from './rule-shapes.js';
import {
  type CheckRuleInput,
  checkedRule,
  checkRuleInput,
  type ProposeRuleInput,
  proposedRule,
  proposeRuleInput,
  ruleShapes,
  rules,
} from './rules.contract.js';
import { type RuleRow, rulesSql } from './rules.queries.js';

const readers = ['systemAdmin', 'securityAdmin', 'auditAdmin', 'supervisor', 'checker', 'auditor'] as const;

@Controller()
export class RulesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'GET',
    path: '/rules',
    roles: readers,
    reach: 'none',
    answer: rules,
    refusals: [],
    summary: { zh: '规则参数', en: 'Rules' },
  })
  async list() {
    const { now } = await readClock(this.reader.references);
    const rows = await this.reader.references.rows<RuleRow>(rulesSql, [toShanghaiDay(now)]);
    return { items: rows.map(ruleView) };
  }

  @Route({
    method: 'GET',
    path: '/rules/shapes',
    roles: readers,
    reach: 'none',
    answer: ruleShapes,
    refusals: [],
    summary: { zh: '规则的构成', en: 'What each rule is made of' },
  })
  async shapes() {
    return { items: allShapes };
  }

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
  async propose(@Who() caller: Caller, @Body() input: ProposeRuleInput) {
    return this.writer.once(caller, '/rules', input, (tx) => proposeRule(tx, input, byOf(caller)));
  }

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
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: CheckRuleInput) {
    if (input.decision === 'refuse' && !input.reason) return refuse('case.reason-missing', { field: 'reason' });
    return this.writer.once(caller, `/rules/${id}/check`, input, (tx) => checkRule(tx, id, input, byOf(caller)));
  }
}

function ruleView(row: RuleRow) {
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    value: row.value,
    validFrom: row.valid_from,
    state: row.state,
    basis: row.basis,
    maker: actorView(row.maker, row.maker_name),
    madeAt: row.made_at.toISOString(),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    reason: row.reason,
    inForce: row.in_force ?? false,
  };
}
