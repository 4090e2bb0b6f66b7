import type { FactLine } from '../fact-file/columns.js';
import { findAmount, findDay, findMonth, wrongForm } from '../fact-file/fields.js';
import type { Fen } from '../money/fen.js';
import { parseIdNumber } from '../person/id-number.js';
import { parseName } from '../person/name.js';
import { isRefusal, type Refusal } from '../refusal/refusal.js';

/** A mandate that exists and that the bank knows (interchange §4), as a file brings it. */
export interface MandateFact {
  readonly number: string;
  readonly idNumber: string;
  readonly name: string;
  readonly insurance: string;
  readonly bank: string;
  readonly account: string;
  /** Nothing: as assessed, without a ceiling. */
  readonly ceilingFen?: Fen;
  readonly fromMonth: string;
  /** YYYY-MM-DD. */
  readonly signedOn: string;
}

const forms = [
  ['number', /^[0-9A-Z]{1,32}$/],
  ['insurance', /^\d{3}$/],
  ['bank', /^\d{4}$/],
  ['account', /^[0-9A-Za-z-]{1,40}$/],
] as const;

/** Reads one line (`today` is the business day). Refusal: the first field at fault, never its value. */
export function parseMandateLine(line: FactLine<'mandates'>, today: string): MandateFact | Refusal {
  const fault = forms.find(([field, form]) => !form.test(line[field]));
  if (fault) return wrongForm(fault[0]);
  const idNumber = parseIdNumber(line.id_number, today, 'id_number');
  if (isRefusal(idNumber)) return idNumber;
  const name = parseName(line.name, 'name');
  if (isRefusal(name)) return name;
  const ceilingFen = findAmount(line.ceiling);
  if (line.ceiling !== '' && ceilingFen === undefined) return wrongForm('ceiling');
  const fromMonth = findMonth(line.from);
  if (!fromMonth) return wrongForm('from');
  const signedOn = findDay(line.signed_on);
  if (!signedOn || signedOn > today) return wrongForm('signed_on');
  const { number, insurance, bank, account } = line;
  const said = { number, idNumber: idNumber.number, name, insurance, bank, account, fromMonth, signedOn };
  return ceilingFen === undefined ? said : { ...said, ceilingFen };
}
