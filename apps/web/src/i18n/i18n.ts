import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vocabulary } from './vocabulary.js';

export type Language = 'zh' | 'en';
const storageKey = 'sscard.language';

/** Chinese unless this desk chose English before. */
export function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
}

/** The page's language, the document's `lang`, and the Accept-Language of every later call change together. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await i18n.changeLanguage(language);
}

/** Starts i18next with every subject as a namespace. */
export async function startI18n(): Promise<void> {
  const language = storedLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const names = Object.keys(vocabulary) as (keyof typeof vocabulary)[];
  const pick = (l: Language) => Object.fromEntries(names.map((name) => [name, vocabulary[name][l]]));
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: pick('zh'), en: pick('en') },
    ns: names,
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
  });
}
