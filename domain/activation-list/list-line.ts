import { parseIdNumber } from '../person/id-number.js';
import { parseName } from '../person/name.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';

/** The columns of a list (附件1 第十二条(1)): what they are called in its heading, in either language. */
export const listColumns = {
  name: '职工姓名',
  id_number: '社会保障号',
  collected_on: '领取日期',
  signed: '本人签名',
} as const;
export type ListColumn = keyof typeof listColumns;

/** A line as it came: nothing of it is checked yet. */
export type ListLine = Readonly<Record<ListColumn, string>>;

/** A line that is right by itself. */
export interface ListedHolder {
  readonly idNumber: string;
  readonly name: string;
}

/** Lists are an employer's delivery, not a load. */
export const mostListLines = 2_000;

const signedWords = new Set(['是', '已签', '√', 'y', 'yes', '1']);

/** What the line says by itself, or why it can't be carried out (附件1 第十二条). */
export function parseListLine(line: ListLine, today: string): ListedHolder | Refusal {
  const idNumber = parseIdNumber(line.id_number, today, 'id_number');
  if (isRefusal(idNumber)) return idNumber;
  const name = parseName(line.name, 'name');
  if (isRefusal(name)) return name;
  const collectedOn = dayOf(line.collected_on);
  if (!collectedOn || collectedOn > today) return refuse('list.collected-on', { field: 'collected_on' });
  if (!signedWords.has(line.signed.toLowerCase())) return refuse('list.not-signed', { field: 'signed' });
  return { idNumber: idNumber.number, name };
}

/** `2026-03-02`, `2026/3/2` or `20260302`, as spreadsheets write days. */
function dayOf(text: string): string | undefined {
  const found = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|(\d{2})(\d{2}))$/.exec(text);
  if (!found) return undefined;
  const [year, month, date] = found.slice(1).filter(Boolean) as [string, string, string];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}
