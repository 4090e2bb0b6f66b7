import type { z } from 'zod';
import { refusalCatalog } from '../../../domain/refusal/catalog.js';
import { type Refusal, refusalArticle, refusalSentence } from '../../../domain/refusal/refusal.js';
import type { Language } from '../access/caller.js';
import type { problem, refusalView } from '../contract/fields.js';

export type Problem = z.output<typeof problem>;

/** Why an action is not possible, in the caller's language, for a page to show. */
export function viewOf(refusal: Refusal, language: Language): z.output<typeof refusalView> {
  return {
    code: refusal.code,
    sentence: refusalSentence(refusal, language),
    article: refusalArticle(refusal) ?? null,
  };
}

/** The refusal as problem document (RFC 9457): code, field, article, and a sentence in the caller's language. */
export function problemOf(refusal: Refusal, language: Language, traceId: string): Problem {
  const article = refusalArticle(refusal);
  const sentence = refusalSentence(refusal, language);
  return {
    type: `urn:sscard:refusal:${refusal.code}`,
    title: sentence,
    status: refusalCatalog[refusal.code].status,
    code: refusal.code,
    detail: sentence,
    ...(refusal.field ? { field: refusal.field } : {}),
    ...(article ? { article } : {}),
    ...(refusal.instead ? { instead: [...refusal.instead] } : {}),
    ...(refusal.conflict ? { conflict: refusal.conflict } : {}),
    traceId,
  };
}

/** What an unexpected error says outside: that it happened, and the trace id under which the log tells more. */
export function unexpectedProblem(language: Language, traceId: string): Problem {
  const sentence =
    language === 'en'
      ? 'Something went wrong; quote the trace id when you report it'
      : '系统出现意外错误,报告时请提供追踪编号';
  return { type: 'urn:sscard:unexpected', title: sentence, status: 500, code: 'unexpected', detail: sentence, traceId };
}
