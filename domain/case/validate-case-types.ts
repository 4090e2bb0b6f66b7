import { roles } from '../reach/reach.js';
import { isRuleKey } from '../rule/catalogue.js';
import { type CaseType, parties, type TaskStep } from './case-type.js';
import { caseTypes } from './case-types.js';

/**
 * What is wrong with the case types: unknown roles or rules, steps without words, choices that appear twice or are
 * reasoned without being offered, types without outcomes, papers named twice. Empty for sound types.
 */
export function caseTypeFaults(types: Readonly<Record<string, CaseType>> = caseTypes): string[] {
  return Object.entries(types).flatMap(([name, type]) => [
    ...typeFaults(type).map((fault) => `${name}: ${fault}`),
    ...Object.entries(type.steps).flatMap(([step, { kind, zh, en, ...more }]) => [
      ...(zh && en ? [] : [`${name}.${step}: it has no words`]),
      ...(kind === 'task' ? taskFaults(more as TaskStep).map((fault) => `${name}.${step}: ${fault}`) : []),
    ]),
    ...paperFaults(type).map((fault) => `${name}: ${fault}`),
  ]);
}

/** Called at start-up: a type with faults stops the program. */
export function validateCaseTypes(types: Readonly<Record<string, CaseType>> = caseTypes): void {
  const faults = caseTypeFaults(types);
  if (faults.length > 0) throw new Error(`The case types are wrong: ${faults.join('; ')}`);
}

function typeFaults(type: CaseType): string[] {
  const words = [type, ...Object.values(type.outcomes)];
  return [
    ...type.filedBy.filter((role) => !roles.includes(role)).map((role) => `unknown role ${role}`),
    ...type.rules.filter((rule) => !isRuleKey(rule)).map((rule) => `unknown rule ${rule}`),
    // Every task is urgent after its limit, so every type freezes the limits.
    ...(type.rules.includes('task.limits') ? [] : ['the rule task.limits is missing']),
    ...(type.filedBy.length > 0 ? [] : ['nobody may file it']),
    // What takes effect with its filing may be over with it.
    ...(type.effectiveAtFiling || Object.keys(type.steps).length > 0 ? [] : ['it has no steps']),
    ...(Object.keys(type.outcomes).length > 0 ? [] : ['it has no outcomes']),
    ...(words.every((word) => word.zh && word.en) ? [] : ['a name is missing']),
    ...['filed', 'closed'].filter((step) => Object.hasOwn(type.steps, step)).map((step) => `${step} is no step's name`),
  ];
}

function taskFaults(step: TaskStep): string[] {
  return [
    ...(roles.includes(step.role) ? [] : [`unknown role ${step.role}`]),
    ...(step.choices.length > 0 ? [] : ['it offers no choice']),
    ...(new Set(step.choices).size === step.choices.length ? [] : ['a choice appears twice']),
    ...(step.reasoned ?? [])
      .filter((choice) => !step.choices.includes(choice))
      .map((choice) => `a reason is asked for the unknown choice ${choice}`),
  ];
}

function paperFaults(type: CaseType): string[] {
  return parties.flatMap((by) => {
    const codes = type.checklist(by).map((entry) => entry.code);
    return new Set(codes).size === codes.length ? [] : [`a paper of ${by} appears twice`];
  });
}
