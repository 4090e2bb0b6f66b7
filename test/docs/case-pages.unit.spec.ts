import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { caseIndex } from '../../apps/docs/case-index.js';
import { casePage } from '../../apps/docs/case-page.js';
import { guides } from '../../apps/docs/guides/guides.js';
import { type CaseTypeName, caseTypes, getCaseType } from '../../domain/case/case-types.js';
import { refusalCatalog } from '../../domain/refusal/catalog.js';

const types = Object.keys(caseTypes) as CaseTypeName[];

/** The workflow that carries out a type, with the procedures it shares. */
function sourceOf(type: string): string {
  const file = type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return readFileSync(`workflows/${file}.ts`, 'utf8');
}

test('docs/cases has a page for each case type, an index, and nothing else', () => {
  const expected = [...types.map((type) => `${type}.md`), 'README.md'].sort();
  expect(readdirSync('docs/cases').sort()).toEqual(expected);
  expect(readFileSync('docs/cases/README.md', 'utf8')).toBe(caseIndex());
});

describe.each(types)('the page of %s', (type) => {
  const page = readFileSync(`docs/cases/${type}.md`, 'utf8');

  test('is what the code says now', () => {
    expect(page).toBe(casePage(type));
  });

  test('names every step with its article and screen, and no step that is none', () => {
    const { steps } = getCaseType(type);
    expect(Object.keys(guides[type].steps).sort()).toEqual(Object.keys(steps).sort());
    for (const [name, step] of Object.entries(steps)) {
      const row = page.split('\n').find((line) => line.includes(`${step.zh} / ${step.en} \`${name}\``));
      expect(row).toMatch(/^\| (附件1|规程) 第.+条.* `[/A-Z].*` \|$/);
    }
  });

  test('tells papers, outcomes and refusals', () => {
    const { checklist, outcomes } = getCaseType(type);
    for (const { zh, article } of checklist('applicant'))
      expect(page).toMatch(new RegExp(`${literally(zh)}.*${literally(article)}`));
    for (const [name, { zh }] of Object.entries(outcomes)) expect(page).toContain(`- \`${name}\` ${zh}`);
    for (const code of guides[type].refusals) expect(page).toContain(refusalCatalog[code].zh);
  });

  test('leaves out no message and no charge of its workflow', () => {
    const called = [...sourceOf(type).matchAll(/c\.(?:notify|charge)\('([\w.]+)'\)/g)].map(
      ([, name]) => name as string,
    );
    const told = new Set<string>([...guides[type].notices, ...getCaseType(type).rules]);
    expect(called.filter((name) => !told.has(name))).toEqual([]);
  });
});

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
