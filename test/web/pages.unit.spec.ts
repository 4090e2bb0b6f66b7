import { describe, expect, test } from '@jest/globals';
import { isUnavailable, isUnknownOutcome, Problem } from '../../apps/web/src/api/problem.js';
import { workingDaysBetween } from '../../apps/web/src/calendar/working-days.js';
import { urgencyOf } from '../../apps/web/src/cases/urgency.js';
import { emptyForm, toFiling, unfinishedSteps } from '../../apps/web/src/filing/filing-form.js';
import { nextAfter } from '../../apps/web/src/inbox/next-after.js';
import { caseSearch, inboxSearch, textIn } from '../../apps/web/src/routes-search.js';
import { passwordRules } from '../../apps/web/src/session/password-rules.js';

const today = '2026-11-24';
const adult = { ...emptyForm, idNumber: '140105198503120018', name: '张三' };

describe('going on to the next task', () => {
  const tasks = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  test('takes the one below, at the end the one above, at last none', () => {
    expect(nextAfter(tasks, 'a')).toBe('b');
    expect(nextAfter(tasks, 'c')).toBe('b');
    expect(nextAfter([{ id: 'a' }], 'a')).toBeUndefined();
  });
});

describe('an unfinished application', () => {
  test('is complete with a right number and a name', () => {
    expect(unfinishedSteps(emptyForm, today)).toContain('applicant');
    expect(unfinishedSteps(adult, today)).toEqual([]);
  });
  test('asks for a guardian under sixteen, and for somebody else than the applicant', () => {
    const child = { ...adult, idNumber: '140105201503120012' };
    expect(unfinishedSteps({ ...child, by: 'applicant' }, today)).toContain('party');
    const self = {
      ...adult,
      by: 'agent' as const,
      theirIdNumber: adult.idNumber,
      theirName: '李四',
      theirPhone: '13812345678',
      relation: '父母',
    };
    expect(unfinishedSteps(self, today)).toEqual(['party']);
  });
  test('sends no empty fields', () => {
    expect(toFiling(adult, '14010501', undefined)).toEqual({
      type: 'issuance',
      office: '14010501',
      by: 'applicant',
      applicant: { idNumber: adult.idNumber, name: '张三' },
      papersReceived: [],
    });
  });
});

describe('an answer that did not come', () => {
  const problem = (code: string, status: number) => new Problem({ code, status, detail: '' });
  test('is unknown, unlike a refusal or a part that is down', () => {
    expect(isUnknownOutcome(problem('web.no-answer', 0))).toBe(true);
    expect(isUnknownOutcome(problem('web.unreadable', 502))).toBe(true);
    expect(isUnknownOutcome(problem('part.temporal-down', 503))).toBe(false);
    expect(isUnavailable(problem('part.temporal-down', 503))).toBe(true);
    expect(isUnknownOutcome(problem('case.closed', 409))).toBe(false);
  });
});

describe('an address', () => {
  test('holds codes, and nothing else', () => {
    expect(textIn('张三')).toBeUndefined();
    expect(textIn(14010501)).toBe('14010501');
    expect(inboxSearch({ mine: true, step: 'review', late: 'yes', name: '张三' })).toEqual({
      mine: true,
      step: 'review',
      office: undefined,
      late: undefined,
      task: undefined,
    });
    expect(caseSearch({ status: 'gone' }).status).toBeUndefined();
  });
});

test('working days skip weekends and holidays and count make-up days', () => {
  const exceptions = new Map([
    ['2026-10-01', 'holiday'],
    ['2026-10-10', 'workday'],
  ]);
  expect(workingDaysBetween('2026-09-30', '2026-10-02', exceptions)).toBe(1);
  expect(workingDaysBetween('2026-10-09', '2026-10-11', exceptions)).toBe(1);
});

test('urgency is late, soon, calm, standing still or not begun', () => {
  const promise = {
    by: '2026-11-30T15:59:59Z',
    workingDaysLeft: 4,
    provisional: false,
    overdue: false,
    paused: false,
    met: false,
  };
  expect(urgencyOf(promise)).toBe('soon');
  expect(urgencyOf({ ...promise, workingDaysLeft: 6 })).toBe('calm');
  expect(urgencyOf({ ...promise, overdue: true, workingDaysLeft: -1 })).toBe('late');
  expect(urgencyOf({ ...promise, paused: true })).toBe('paused');
  expect(urgencyOf({ ...promise, met: true })).toBe('calm');
  expect(urgencyOf(null)).toBe('none');
});

test('a new password has twelve characters, is new, is typed twice, and does not name its owner', () => {
  const met = (next: string, repeat = next) =>
    passwordRules({ current: 'old-password-1', next, repeat }, 'clerk').map((rule) => rule.met);
  expect(met('long-enough-12')).toEqual([true, true, true, true]);
  expect(met('short')).toEqual([false, true, true, true]);
  expect(met('old-password-1')).toEqual([true, false, true, true]);
  expect(met('my-clerk-password')).toEqual([true, true, false, true]);
  expect(met('long-enough-12', 'other')).toEqual([true, true, true, false]);
});
