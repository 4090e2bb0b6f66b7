import type { FactLine } from '../fact-file/columns.js';
import { findAmount, findMonth, wrongForm } from '../fact-file/fields.js';
import type { Fen } from '../money/fen.js';
import { parseIdNumber } from '../person/id-number.js';
import { parseName } from '../person/name.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';

/** 缴费类别: an employer's employee, who pays alone (灵活就业), a resident (城乡居民). */
export const payers = { employee: '单位职工', flexible: '灵活就业', resident: '城乡居民' } as const;
export type Payer = keyof typeof payers;

/** By what the dues are assessed: one of an amount (each fee period), a base, or a grade. */
export interface Assessed {
  readonly fen?: Fen;
  readonly baseFen?: Fen;
  readonly grade?: number;
}

/** What an enrolment says beside the person. Months are `YYYYMM`, both inclusive; without a last one it goes on. */
export interface EnrolmentTerms extends Assessed {
  readonly insurance: string;
  readonly payer: Payer;
  readonly employer?: string;
  readonly locality?: string;
  readonly fromMonth: string;
  readonly toMonth?: string;
}

/** One line of a file of enrolments that is right by itself. */
export interface EnrolmentFact extends EnrolmentTerms {
  readonly idNumber: string;
  readonly name: string;
}

/** The texts in which people give an enrolment, on a page or in a file. */
export type EnrolmentTexts = Omit<FactLine<'enrolments'>, 'id_number' | 'name'>;

/** Reads one line (`today` is the business day). Refusal: the first field at fault, never its value. */
export function parseEnrolmentLine(line: FactLine<'enrolments'>, today: string): EnrolmentFact | Refusal {
  const idNumber = parseIdNumber(line.id_number, today, 'id_number');
  if (isRefusal(idNumber)) return idNumber;
  const name = parseName(line.name, 'name');
  if (isRefusal(name)) return name;
  const terms = parseEnrolmentTerms(line);
  return isRefusal(terms) ? terms : { idNumber: idNumber.number, name, ...terms };
}

/** Reads everything but the person. Refusals name the column. */
export function parseEnrolmentTerms(texts: EnrolmentTexts): EnrolmentTerms | Refusal {
  if (!/^\d{3}$/.test(texts.insurance)) return wrongForm('insurance');
  const payer = payerOf(texts.payer);
  if (!payer) return wrongForm('payer');
  const assessed = parseAssessed(texts);
  if (isRefusal(assessed)) return assessed;
  const place = parsePlace(texts, payer);
  if (isRefusal(place)) return place;
  const fromMonth = findMonth(texts.from);
  if (!fromMonth) return wrongForm('from');
  const toMonth = texts.to === '' ? undefined : findMonth(texts.to);
  if ((texts.to !== '' && !toMonth) || (toMonth && toMonth < fromMonth)) return wrongForm('to');
  return { insurance: texts.insurance, payer, ...assessed, ...place, fromMonth, ...(toMonth ? { toMonth } : {}) };
}

function payerOf(text: string): Payer | undefined {
  return (Object.keys(payers) as Payer[]).find((payer) => payer === text || payers[payer] === text);
}

/** 明确缴费金额 (第十二条): exactly one of the three. */
function parseAssessed({ amount, base, grade }: EnrolmentTexts): Assessed | Refusal {
  const given = [amount, base, grade].filter((text) => text !== '').length;
  if (given !== 1) return refuse('enrolment.assessed-by-one', { field: 'amount' });
  if (grade !== '') return /^[1-9]\d{0,3}$/.test(grade) ? { grade: Number(grade) } : wrongForm('grade');
  const fen = findAmount(amount || base);
  if (fen === undefined) return wrongForm(amount ? 'amount' : 'base');
  return amount ? { fen } : { baseFen: fen };
}

/** An employee has an employer; nobody else has. */
function parsePlace(
  { employer, locality }: EnrolmentTexts,
  payer: Payer,
): { readonly employer?: string; readonly locality?: string } | Refusal {
  if (!/^[0-9A-Za-z-]{0,30}$/.test(employer)) return wrongForm('employer');
  if ((payer === 'employee') !== (employer !== '')) return refuse('enrolment.employee-of', { field: 'employer' });
  if (!/^(\d{9}(\d{3})?)?$/.test(locality)) return wrongForm('locality');
  return { ...(employer ? { employer } : {}), ...(locality ? { locality } : {}) };
}
