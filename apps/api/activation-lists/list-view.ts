import type { Cipher } from '../../../activities/cipher/cipher.js';
import type { ListLine } from '../../../domain/activation-list/list-line.js';
import { maskIdNumber, maskName } from '../../../domain/person/masking.js';
import { isRefusal, type Refusal, refusalArticle, refusalSentence } from '../../../domain/refusal/refusal.js';
import type { Language } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { csvOf } from '../contract/csv.js';
import type { LineRow, ListRow } from './activation-lists.queries.js';

export function listView(row: ListRow) {
  return {
    id: row.id,
    office: row.office,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    state: row.state,
    lines: row.lines,
    expected: row.expected,
    outcomes: row.outcomes,
    madeBy: actorView(row.made_by, row.made_by_name),
    madeAt: row.made_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

/** A line masked, with its reason in the caller's language; of a line that could not be read nothing is shown. */
export function lineView(cipher: Cipher, row: LineRow, language: Language) {
  const content = JSON.parse(cipher.decryptText(row.content_enc)) as ListLine | Refusal;
  return {
    line: row.line,
    name: isRefusal(content) ? '' : maskName(content.name),
    idNumber: isRefusal(content) || content.id_number.length !== 18 ? '' : maskIdNumber(content.id_number),
    expected: row.expected,
    outcome: row.outcome,
    reason: row.refusal ? refusalSentence(row.refusal, language) : null,
    article: (row.refusal && refusalArticle(row.refusal)) ?? null,
  };
}

const titles = {
  zh: ['行号', '职工姓名', '社会保障号', '结果', '原因', '依据'],
  en: ['line', 'name', 'id_number', 'result', 'reason', 'article'],
} as const;
const results = {
  zh: { activated: '已启用', refused: '未启用', unknown: '查无此人', waiting: '待办理' },
  en: { activated: 'activated', refused: 'refused', unknown: 'unknown person', waiting: 'waiting' },
} as const;

/** The result as CSV for a spreadsheet, masked. */
export function resultCsv(cipher: Cipher, rows: readonly LineRow[], language: Language): string {
  const lines = rows.map((row) => {
    const { line, name, idNumber, outcome, reason, article } = lineView(cipher, row, language);
    return [`${line}`, name, idNumber, results[language][outcome ?? 'waiting'], reason ?? '', article ?? ''];
  });
  return csvOf([titles[language], ...lines]);
}
