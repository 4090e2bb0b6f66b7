import { type RefusalCode, refusalCatalog } from './catalog.js';
import { wordOf } from './words.js';

/**
 * A refusal is a value: the rules say no, and why. It travels up unchanged and is turned into an HTTP problem or an
 * ApplicationFailure at one edge. Bugs throw; refusals are returned.
 */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  /** The input's field at fault, as the caller named it (`applicant.idNumber`). */
  readonly field?: string;
  /** Words for the sentence's {placeholders}, or keys of the table of words; never personal data. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The article that it carries out, where that depends on more than the code. */
  readonly article?: string;
  /** What is possible instead: names of actions. */
  readonly instead?: readonly string[];
  /** The object that stands in the way, e.g. the id of the case already open. */
  readonly conflict?: { readonly kind: string; readonly id: string };
}

/** Makes a refusal of the catalogue's code. */
export function refuse(code: RefusalCode, more: Omit<Refusal, 'refused' | 'code'> = {}): Refusal {
  return { refused: true, code, ...more };
}

/** True for a refusal, so that `const r = await f(); if (isRefusal(r)) return r;` reads on. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}

/** The refusal's sentence in the caller's language, its {placeholders} filled. */
export function refusalSentence(refusal: Refusal, language: 'zh' | 'en'): string {
  const sentence = refusalCatalog[refusal.code][language];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => wordOf(String(refusal.params?.[name] ?? ''), language));
}

/** The article that the refusal carries out, where one applies (`附件1 第十五条`). */
export function refusalArticle(refusal: Refusal): string | undefined {
  return refusal.article ?? refusalCatalog[refusal.code].article;
}
