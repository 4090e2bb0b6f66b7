import { refusalArticle, refusalSentence, refuse } from '../../../domain/refusal/refusal.js';
import type { Language } from '../access/caller.js';
import { csvOf } from '../contract/csv.js';
import type { FindingRow, LoadRow, ReasonRow } from './loads.queries.js';

export function loadView(row: LoadRow) {
  return {
    id: row.id,
    fileName: row.file_name,
    by: row.by,
    begunAt: row.begun_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    lines: Number(row.lines),
    peopleAdded: Number(row.people_added),
    cardsAdded: Number(row.cards_added),
    unchanged: Number(row.unchanged),
    refused: Number(row.refused),
  };
}

export function reasonView({ field, code, params, lines }: ReasonRow, language: Language) {
  return { field, code, sentence: refusalSentence(refuse(code, { params }), language), lines: Number(lines) };
}

export function findingView({ line, field, code, params }: FindingRow, language: Language) {
  const refusal = refuse(code, { params });
  return {
    line: Number(line),
    field,
    code,
    sentence: refusalSentence(refusal, language),
    article: refusalArticle(refusal) ?? null,
  };
}

const titles = { zh: ['行号', '字段', '代码', '说明'], en: ['line', 'field', 'code', 'reason'] } as const;

/** Errors as CSV for whoever mends the file of the old system. */
export function errorsCsv(rows: readonly FindingRow[], language: Language): string {
  const lines = rows.map((row) => {
    const { line, field, code, sentence } = findingView(row, language);
    return [`${line}`, field, code, sentence];
  });
  return csvOf([titles[language], ...lines]);
}
