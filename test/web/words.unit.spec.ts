import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { noticeTemplates } from '../../activities/notices/templates.js';
import { vocabulary } from '../../apps/web/src/i18n/vocabulary.js';
import { auditActions } from '../../domain/audit/audit-actions.js';
import { type CaseTypeName, caseTypes, getCaseType } from '../../domain/case/case-types.js';

const source = join(import.meta.dirname, '../../apps/web/src');

/** Every sentence with its path (`cases.step.review`). */
function sentences(tree: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else for (const [deeper, sentence] of sentences(value, here)) found.set(deeper, sentence);
  }
  return found;
}

const placeholders = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const names = Object.keys(vocabulary) as (keyof typeof vocabulary)[];

describe.each(names)('the words of %s', (name) => {
  const zh = sentences(vocabulary[name].zh);
  const en = sentences(vocabulary[name].en);

  test('are there in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    expect([...zh, ...en].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  test('name the same placeholders in both languages', () => {
    const differing = [...zh].filter(([key, s]) => `${placeholders(s)}` !== `${placeholders(en.get(key) ?? '')}`);
    expect(differing).toEqual([]);
  });

  test('are English in English', () => {
    const chinese = [...en].filter(([key, s]) => /[\u4e00-\u9fff]/.test(s) && !key.startsWith('language'));
    expect(chinese).toEqual([]);
  });
});

/** Every `t('…')` with a plain key, in the namespace that its component asked for last. */
function usedKeys(): { file: string; key: string }[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const used: { file: string; key: string }[] = [];
    let space = 'ui';
    for (const [all, asked, key] of text.matchAll(/useTranslation\((?:'(\w+)')?\)|\bt\('([\w:.]+)'/g)) {
      if (all.startsWith('useTranslation')) space = asked ?? 'ui';
      else if (key) used.push({ file, key: key.includes(':') ? key : `${space}:${key}` });
    }
    return used;
  });
}

test('every sentence that a page asks for exists', () => {
  const known = new Set(
    names.flatMap((name) => [...sentences(vocabulary[name].zh).keys()].map((key) => `${name}:${key}`)),
  );
  const missing = usedKeys().filter(
    ({ key }) => !known.has(key) && ![...known].some((one) => one.startsWith(`${key}.`)),
  );
  expect(missing).toEqual([]);
});

describe.each(Object.keys(caseTypes) as CaseTypeName[])('a case of %s', (type) => {
  const has = (tree: object, ...path: string[]) =>
    path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], tree) !== undefined;
  const { cases, tasks } = { cases: vocabulary.cases.zh, tasks: vocabulary.tasks.zh };

  test('has words for its name, steps, choices and outcomes', () => {
    const { steps, outcomes } = getCaseType(type);
    expect(has(cases, 'type', type)).toBe(true);
    expect(Object.keys(outcomes).filter((outcome) => !has(cases, 'outcome', outcome))).toEqual([]);
    for (const [step, told] of Object.entries(steps)) {
      expect([step, has(cases, 'step', step)]).toEqual([step, true]);
      if (told.kind !== 'task') continue;
      expect([step, has(tasks, 'guide', step)]).toEqual([step, true]);
      const named = (choice: string) => has(tasks, 'choice', choice) || has(tasks, 'choiceAt', step, choice);
      expect(told.choices.filter((choice) => !named(choice))).toEqual([]);
    }
  });
});

test('every message has a name', () => {
  expect(Object.keys(noticeTemplates).filter((name) => !(name in vocabulary.cases.zh.template))).toEqual([]);
});

test.each(['zh', 'en'] as const)(
  'every action of the audit log has its words, and no other has any: %s',
  (language) => {
    expect(Object.keys(vocabulary.audit[language].did).sort()).toEqual([...auditActions].sort());
  },
);
