import type { TFunction } from 'i18next';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

export type IdNumberFault = 'length' | 'characters' | 'date' | 'digit';

/** What is wrong with an ID number (GB 11643), or nothing. The server checks again. */
export function findFault(idNumber: string): IdNumberFault | undefined {
  if (!/^\d*X?$/.test(idNumber)) return 'characters';
  if (idNumber.length !== 18) return 'length';
  if (!birthDateOf(idNumber)) return 'date';
  const sum = weights.reduce((total, weight, at) => total + weight * Number(idNumber[at]), 0);
  return checkCharacters[sum % 11] === idNumber[17] ? undefined : 'digit';
}

/** The birth date in an ID number, `YYYY-MM-DD`; nothing where there is no such day. */
export function birthDateOf(idNumber: string): string | undefined {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(idNumber) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month}-${day}`;
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** Full years at a day, both `YYYY-MM-DD`. */
export function ageAt(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** As typed or read by a card reader: no blanks, a capital X. */
export function cleanIdNumber(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase().slice(0, 18);
}

/** The fault as a sentence. */
export function faultSentence(t: TFunction, fault: IdNumberFault, idNumber: string): string {
  return t(`people:check.${fault}`, { n: idNumber.length });
}

/** A form rule: the whole number with its check digit. */
export function idNumberRule(t: TFunction, { optional = false } = {}) {
  return {
    validateTrigger: 'onBlur',
    validator: async (_: unknown, value: string | undefined) => {
      if (!value) {
        if (optional) return;
        throw new Error(t('ui:required'));
      }
      const fault = findFault(value);
      if (fault) throw new Error(faultSentence(t, fault, value));
    },
  };
}
