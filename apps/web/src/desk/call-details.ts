import type { LossSearchInput } from '../api/types.js';
import { cleanIdNumber, findFault } from '../people/id-number.js';

/** What the agent typed while the caller spoke; it lives in memory only. */
export interface CallDetails {
  readonly name: string;
  readonly idNumber: string;
  readonly cardNumber: string;
  readonly phone: string;
  readonly birthDate: string;
  readonly unit: string;
}

export const emptyCall: CallDetails = { name: '', idNumber: '', cardNumber: '', phone: '', birthDate: '', unit: '' };

const unitCodePattern = /^[0-9A-Za-z-]{3,40}$/;

/** A day typed as it is said, `19900307`; nothing while it is none. */
function dayOf(typed: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(typed.trim()) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? undefined : `${year}-${month}-${day}`;
}

/**
 * What of it is complete enough to be compared with the records, or nothing while nobody could be found by it: by a
 * birthday or a unit's name alone half a city would be.
 */
export function toLossSearch(call: CallDetails): LossSearchInput | undefined {
  const idNumber = cleanIdNumber(call.idNumber);
  const unit = call.unit.trim();
  const birthDate = dayOf(call.birthDate);
  const said: LossSearchInput = {
    ...(call.name.trim().length > 1 ? { name: call.name.trim() } : {}),
    ...(idNumber.length === 18 && !findFault(idNumber) ? { idNumber } : {}),
    ...(idNumber.length === 4 ? { idLast4: idNumber } : {}),
    ...(call.cardNumber.trim().length > 5 ? { cardNumber: call.cardNumber.trim() } : {}),
    ...(/^\d{7,20}$/.test(call.phone.trim()) ? { phone: call.phone.trim() } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(unitCodePattern.test(unit) ? { unitCode: unit } : unit.length > 1 ? { unitName: unit } : {}),
  };
  const finds = said.name || said.idNumber || said.idLast4 || said.cardNumber || said.phone || said.unitCode;
  return finds ? said : undefined;
}

/** Details that the caller could still be asked for, the most telling first. */
export function stillToAsk(said: LossSearchInput | undefined): string[] {
  const kinds = ['name', 'idNumber', 'cardNumber', 'birthDate', 'phone', 'unitName'] as const;
  const given = new Set(Object.keys(said ?? {}));
  if (given.has('idNumber')) given.add('birthDate');
  if (given.has('unitCode')) given.add('unitName');
  return kinds.filter((kind) => !given.has(kind));
}
