import type { TFunction } from 'i18next';

/** A rule's name in the page's language; its key where it has none. */
export function ruleName(t: TFunction, key: string): string {
  const names = t('rules:name', { returnObjects: true }) as Record<string, string>;
  const year = /^calendar\.(\d{4})$/.exec(key)?.[1];
  if (year) return (names.calendar ?? '').replace('{{year}}', year);
  return names[key] ?? key;
}
