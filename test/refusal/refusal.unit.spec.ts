import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type RefusalCode, refusalCatalog } from '../../domain/refusal/catalog.js';
import { isRefusal, refusalArticle, refusalSentence, refuse } from '../../domain/refusal/refusal.js';
import { refusalWords } from '../../domain/refusal/words.js';

describe('refusals', () => {
  test('a word is told in the caller’s language, other text as it stands', () => {
    const refusal = refuse('input.id-number', { params: { why: 'id-check-digit' } });
    expect(refusalSentence(refusal, 'zh')).toBe('身份证号码不正确:校验位不符');
    expect(refusalSentence(refusal, 'en')).toBe('The ID number is not valid: the check digit is wrong');
    expect(refusalSentence(refuse('case.already-open', { params: { number: 'SL-1' } }), 'en')).toContain('(SL-1)');
    expect(refusalSentence(refuse('case.already-open', { params: { number: 'toString' } }), 'en')).toContain(
      '(toString)',
    );
  });

  test('values, told apart from others', () => {
    expect(isRefusal(refuse('case.closed'))).toBe(true);
    for (const other of [null, undefined, 'refused', { refused: false }, {}]) expect(isRefusal(other)).toBe(false);
  });

  test.each(Object.keys(refusalCatalog) as RefusalCode[])('%s has the same placeholders in both languages', (code) => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    const { zh, en } = refusalCatalog[code];
    expect(names(zh)).toEqual(names(en));
    expect(refusalArticle(refuse(code)) ?? '规程').toMatch(/^(规程|附件)/);
  });

  test('each subject of codes stands in one file, and every file is taken into the catalog', async () => {
    const folder = new URL('../../domain/refusal/catalog/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name !== 'entry.ts');
    const subjects = await Promise.all(
      files.map(async (file) => {
        const [entries] = Object.values<object>(await import(new URL(file, folder).pathname));
        expect(Object.keys(refusalCatalog)).toEqual(expect.arrayContaining(Object.keys(entries!)));
        return [...new Set(Object.keys(entries!).map((code) => code.split('.')[0]))];
      }),
    );
    expect(new Set(subjects.flat()).size).toBe(subjects.flat().length);
  });

  test('every word is there twice', () => {
    for (const { zh, en } of Object.values(refusalWords)) expect([zh !== '', en !== '']).toEqual([true, true]);
  });
});
