import type { Role } from '../reach/reach.js';
import type { RuleKey } from '../rule/catalogue.js';

/** Who stands at the window: the applicant, an agent, or the guardian of a minor (附件1 第十一条(1)). */
export const parties = ['applicant', 'agent', 'guardian'] as const;
export type Party = (typeof parties)[number];

/** A step in which a person decides: who does it and what may be chosen. The first choice is the usual one. */
export interface TaskStep {
  readonly kind: 'task';
  readonly role: Role;
  readonly choices: readonly string[];
  /** Choices that need a reason in words. */
  readonly reasoned?: readonly string[];
  /** May the case be put on hold here for missing papers? */
  readonly hold?: boolean;
  /** May the applicant still withdraw here? */
  readonly withdraw?: boolean;
  readonly zh: string;
  readonly en: string;
}

/** A step in which an outside party answers. */
export interface WaitStep {
  readonly kind: 'wait';
  readonly withdraw?: boolean;
  readonly zh: string;
  readonly en: string;
}

/** What a case type is, beside its workflow: who files it, what it is about, its steps and the rules it freezes. */
export interface CaseType {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly filedBy: readonly Role[];
  /** What one open case of this type is allowed for. */
  readonly subject: 'person' | 'card';
  /** Rules whose versions the case keeps from its filing to its close. */
  readonly rules: readonly RuleKey[];
  readonly steps: Readonly<Record<string, TaskStep | WaitStep>>;
  /** Outcomes it may close with; `withdrawn` is every type's. */
  readonly outcomes: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

/** 申领 (附件1 第十一条). The order of the steps is the workflow's; this is what each of them is. */
const issuance: CaseType = {
  zh: '社会保障卡申领',
  en: 'Card issuance',
  article: '附件1 第十一条',
  filedBy: ['clerk'],
  subject: 'person',
  rules: ['issuance.promise', 'issuance.escalation', 'issuance.collection', 'task.limits'],
  steps: {
    papers: {
      kind: 'task',
      role: 'clerk',
      choices: ['complete'],
      withdraw: true,
      zh: '补齐资料',
      en: 'Missing papers',
    },
    review: {
      kind: 'task',
      role: 'clerk',
      choices: ['approve', 'refuse'],
      reasoned: ['refuse'],
      hold: true,
      withdraw: true,
      zh: '审核',
      en: 'Review',
    },
    identity: { kind: 'wait', withdraw: true, zh: '公安信息比对', en: 'Police record match' },
    amendIdentity: {
      kind: 'task',
      role: 'clerk',
      choices: ['retry', 'refuse'],
      reasoned: ['refuse'],
      hold: true,
      withdraw: true,
      zh: '身份信息核实',
      en: 'Identity amendment',
    },
    production: { kind: 'wait', withdraw: true, zh: '制卡', en: 'Production' },
    amendPhoto: {
      kind: 'task',
      role: 'clerk',
      choices: ['retry', 'refuse'],
      reasoned: ['refuse'],
      hold: true,
      withdraw: true,
      zh: '更换相片',
      en: 'Photo amendment',
    },
    amendData: {
      kind: 'task',
      role: 'clerk',
      choices: ['retry', 'refuse'],
      reasoned: ['refuse'],
      hold: true,
      withdraw: true,
      zh: '制卡信息核实',
      en: 'Card data amendment',
    },
    arrival: { kind: 'task', role: 'clerk', choices: ['receive'], zh: '卡片入库', en: 'Card arrival' },
    collection: { kind: 'task', role: 'clerk', choices: ['handOver'], zh: '领卡', en: 'Collection' },
    recall: {
      kind: 'task',
      role: 'clerk',
      choices: ['destroy'],
      zh: '逾期未领收回',
      en: 'Recall of an uncollected card',
    },
  },
  outcomes: {
    issued: { zh: '已领卡', en: 'Issued' },
    refused: { zh: '不予受理', en: 'Refused' },
    recalled: { zh: '逾期未领,已收回', en: 'Recalled, never collected' },
  },
};

export const caseTypes = { issuance } as const satisfies Record<string, CaseType>;
export type CaseTypeName = keyof typeof caseTypes;

/**
 * A case type by its name. Types known only to tests (the toy case) are put in with `registerCaseType`.
 * Throws for an unknown name: that is a bug, never a user's doing.
 */
export function getCaseType(name: string): CaseType {
  const found = registry.get(name);
  if (!found) throw new Error(`unknown case type ${name}`);
  return found;
}

const registry = new Map<string, CaseType>(Object.entries(caseTypes));

/** Adds a case type; the same name twice is a bug. */
export function registerCaseType(name: string, type: CaseType): void {
  if (registry.has(name) && registry.get(name) !== type) throw new Error(`case type ${name} is registered already`);
  registry.set(name, type);
}

/** A step of a type; throws for an unknown one. */
export function getStep(type: string, step: string): TaskStep | WaitStep {
  const found = getCaseType(type).steps[step];
  if (!found) throw new Error(`case type ${type} has no step ${step}`);
  return found;
}
