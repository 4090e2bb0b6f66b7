import { expect, test } from '@jest/globals';
import { articleIn } from '../../apps/web/src/i18n/article.js';
import { refusalCatalog } from '../../domain/refusal/catalog.js';

test.each([
  ['附件1 第十五条(3)', 'annex 1, article 15(3)'],
  ['附件1 第十六条4', 'annex 1, article 16(4)'],
  ['规程 第二十二条', 'regulation, article 22'],
  ['附件7 第九条', 'annex 7, article 9'],
  ['附件1 第二十条', 'annex 1, article 20'],
])('%s is cited in English', (article, english) => {
  expect(articleIn(article, 'en')).toBe(english);
  expect(articleIn(article, 'zh')).toBe(article);
});

test('no article of a refusal stays Chinese in English', () => {
  const articles = Object.values(refusalCatalog).flatMap((entry) => ('article' in entry ? [entry.article] : []));
  expect(articles.map((article) => articleIn(article, 'en')).filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual(
    [],
  );
  expect(articleIn(null, 'en')).toBe('');
});
