import type { Bilingual } from '../api/types.js';

/** The language's half of a bilingual name. */
export function inLanguage(name: Bilingual, language: string): string {
  return language === 'en' ? name.en : name.zh;
}
