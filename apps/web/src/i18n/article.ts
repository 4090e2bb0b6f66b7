import { useTranslation } from 'react-i18next';

const digits = '零一二三四五六七八九';

/** 二十三 is 23; the law's articles stay below a hundred. */
function numberOf(chinese: string): number {
  const [tens = '', ones = ''] = chinese.includes('十') ? chinese.split('十') : ['零', chinese];
  return 10 * (tens ? digits.indexOf(tens) : 1) + (ones ? digits.indexOf(ones) : 0);
}

/** An article as it is cited (附件1 第十五条(3)), in the page's language: annex 1, article 15(3). Nothing for none. */
export function articleIn(article: string | null | undefined, language: string): string {
  if (!article || language !== 'en') return article ?? '';
  return article
    .replace(/附件(\d+)\s*/g, 'annex $1, ')
    .replace(/规程\s*/g, 'regulation, ')
    .replace(/第([一二三四五六七八九十]+)条(\d*)/g, (_, chinese: string, item: string) =>
      item ? `article ${numberOf(chinese)}(${item})` : `article ${numberOf(chinese)}`,
    )
    .replace(/[、,]\s*第/g, ', ');
}

/** Gives an article in the page's language. */
export function useArticle(): (article: string | null | undefined) => string {
  const { i18n } = useTranslation();
  return (article) => articleIn(article, i18n.language);
}
