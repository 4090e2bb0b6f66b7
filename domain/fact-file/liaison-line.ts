import { isRefusal, type Refusal } from '../refusal/refusal.js';
import type { FactLine } from './columns.js';
import { isPhone, wrongForm } from './fields.js';

/** An employer or a street with whoever is asked there: 专管员, 协办员 (规程 第十二条). */
export interface LiaisonFact {
  readonly code: string;
  readonly name: string;
  readonly liaisonName: string;
  readonly liaisonPhone: string;
}

/** A line of a file of employers. Refusal: the first field at fault. */
export function parseEmployerLine(line: FactLine<'employers'>): LiaisonFact | Refusal {
  return /^[0-9A-Za-z-]{1,30}$/.test(line.code) ? parseLiaison(line) : wrongForm('code');
}

/** A line of a file of streets and villages: 9 digits for a street or township, 12 for a community or village. */
export function parseLocalityLine(line: FactLine<'localities'>): LiaisonFact | Refusal {
  return /^\d{9}(\d{3})?$/.test(line.code) ? parseLiaison(line) : wrongForm('code');
}

function parseLiaison(line: FactLine<'employers'>): LiaisonFact | Refusal {
  const name = checkText(line.name, 'name', 100);
  if (isRefusal(name)) return name;
  if (name === '') return wrongForm('name');
  const liaisonName = checkText(line.liaison_name, 'liaison_name', 50);
  if (isRefusal(liaisonName)) return liaisonName;
  if (!isPhone(line.liaison_phone)) return wrongForm('liaison_phone');
  return { code: line.code, name, liaisonName, liaisonPhone: line.liaison_phone };
}

function checkText(text: string, field: string, most: number): string | Refusal {
  return [...text].length <= most && !/\p{Cc}/u.test(text) ? text : wrongForm(field);
}
