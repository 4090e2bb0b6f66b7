import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import { type RuleView, requestHeader } from '../api/types.js';
import type { RuleParts } from './rule-shape.js';

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => (await answer(api.GET('/api/rules'))).items as RuleView[],
});

/** What each rule is made of; it changes with the release of the software only. */
export const ruleShapesQuery = queryOptions({
  queryKey: ['ruleShapes'],
  queryFn: async () => (await answer(api.GET('/api/rules/shapes'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export interface Proposal {
  readonly key: string;
  readonly value: RuleParts;
  readonly validFrom: string;
  readonly basis: string;
}

export function proposeRule(proposal: Proposal, requestId: string) {
  return answer(api.POST('/api/rules', { params: requestHeader(requestId), body: proposal as never }));
}

export interface Check {
  readonly id: string;
  readonly decision: 'release' | 'refuse';
  readonly reason: string;
}

export function checkRule({ id, decision, reason }: Check, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/rules/{id}/check', { params, body: { decision, reason } }));
}

/** Versions of each rule, newest first; rules with something to check come first. */
export function toGroups(rules: readonly RuleView[]): { key: string; versions: RuleView[] }[] {
  const groups = new Map<string, RuleView[]>();
  for (const rule of rules) groups.set(rule.key, [...(groups.get(rule.key) ?? []), rule]);
  const waits = (versions: readonly RuleView[]) => versions.some((rule) => rule.state === 'proposed');
  return [...groups]
    .map(([key, versions]) => ({ key, versions: versions.sort((a, b) => b.version - a.version) }))
    .sort((a, b) => Number(waits(b.versions)) - Number(waits(a.versions)) || a.key.localeCompare(b.key));
}
