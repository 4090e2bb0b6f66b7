import { bars } from '../../../domain/cycle/may-go.js';
import { codeMeanings } from '../../../domain/cycle/result-class.js';
import type { Language } from '../access/caller.js';

/** What a bank's code or a bar at drafting means, in the caller's language; nothing for one that is not listed. */
export function codeMeaning(code: string | null, language: Language): string {
  if (code === null) return '';
  const named: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = { ...codeMeanings, ...bars };
  return Object.hasOwn(named, code) ? named[code]![language] : '';
}
