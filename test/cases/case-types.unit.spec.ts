import { describe, expect, test } from '@jest/globals';
import { type CaseType, parties } from '../../domain/case/case-type.js';
import { caseTypes, getCaseType, getStep } from '../../domain/case/case-types.js';
import { checklistOf } from '../../domain/case/checklist.js';
import { caseTypeFaults, validateCaseTypes } from '../../domain/case/validate-case-types.js';

const sound: CaseType = caseTypes.issuance;

describe('case types', () => {
  test('the system’s own are sound', () => {
    expect(caseTypeFaults()).toEqual([]);
    expect(() => validateCaseTypes()).not.toThrow();
  });

  const review = sound.steps.review as Extract<CaseType['steps'][string], { kind: 'task' }>;
  const spoiled: [string, Partial<CaseType>][] = [
    ['unknown role nobody', { filedBy: ['nobody' as never] }],
    ['nobody may file it', { filedBy: [] }],
    ['unknown rule no.rule', { rules: ['task.limits', 'no.rule' as never] }],
    ['the rule task.limits is missing', { rules: [] }],
    ['it has no steps', { steps: {} }],
    ['it has no outcomes', { outcomes: {} }],
    ['a name is missing', { outcomes: { issued: { zh: '', en: 'Issued' } } }],
    ['review: unknown role nobody', { steps: { review: { ...review, role: 'nobody' as never } } }],
    ['review: it offers no choice', { steps: { review: { ...review, choices: [], reasoned: [] } } }],
    ['review: a choice appears twice', { steps: { review: { ...review, choices: ['refuse', 'refuse'] } } }],
    ['the unknown choice refuse', { steps: { review: { ...review, choices: ['approve'] } } }],
    ['review: it has no words', { steps: { review: { ...review, zh: '' } } }],
    ['closed is no step', { steps: { closed: review } }],
  ];

  test.each(spoiled)('start-up stops: %s', (fault, more) => {
    expect(() => validateCaseTypes({ broken: { ...sound, ...more } })).toThrow(fault);
  });

  test('a type or step that does not exist is a bug', () => {
    expect(() => getCaseType('nothing')).toThrow('unknown case type');
    expect(() => getStep('issuance', 'nothing')).toThrow('no step');
  });
});

describe('checklist of an issuance (附件1 第十一条(1)(2))', () => {
  const required = (by: (typeof parties)[number]) =>
    checklistOf('issuance', by)
      .filter((entry) => entry.required)
      .map((entry) => entry.code);

  test('an applicant brings ID card, copy, photo and form', () => {
    expect(required('applicant')).toEqual(['idOriginal', 'idCopy', 'photo', 'applicationForm']);
  });

  test('an agent brings own ID card and copy besides', () => {
    expect(required('agent')).toEqual([...required('applicant'), 'agentIdOriginal', 'agentIdCopy']);
  });

  test('for a minor the household register stands for the ID card', () => {
    expect(required('guardian')).toEqual([
      'photo',
      'applicationForm',
      'guardianIdOriginal',
      'guardianIdCopy',
      'householdRegister',
    ]);
    expect(checklistOf('issuance', 'guardian').map((entry) => entry.code)).toContain('idOriginal');
  });

  test('every paper has words and an article', () => {
    for (const entry of parties.flatMap((by) => checklistOf('issuance', by))) {
      expect(entry).toMatchObject({ zh: expect.stringMatching(/./), en: expect.stringMatching(/./) });
      expect(entry.article).toMatch(/^附件1 第十一条/);
    }
  });
});
