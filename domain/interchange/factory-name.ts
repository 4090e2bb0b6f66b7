import { day, digits, wholeNumber } from './shapes.js';

/** `ZK_<office>_<factory>_<date>_<n>.txt` (orders) and `ZKR_…` (results); each is used once (interchange §5). */
export interface FactoryFileName {
  readonly kind: 'ZK' | 'ZKR';
  readonly office: string;
  readonly factory: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly n: number;
}

/** The file's name, without the envelope's `.sm4`. */
export function factoryFileName(name: FactoryFileName): string {
  return `${name.kind}_${name.office}_${name.factory}_${day.write(name.date)}_${fileNumber.write(name.n)}.txt`;
}

/** What a name says; nothing for a name that is not a factory file's. */
export function findFactoryFileName(name: string): FactoryFileName | undefined {
  const parts = /^(ZKR?)_([^_]*)_([^_]*)_([^_]*)_([^_.]*)\.txt$/.exec(name);
  if (!parts) return undefined;
  const [, kind, office, factory, date, n] = parts as unknown as [string, 'ZK' | 'ZKR', string, string, string, string];
  const [foundDay, foundNumber] = [day.find(date), fileNumber.find(n)];
  if (!officeCode.find(office) || !factoryCode.find(factory) || !foundDay || !foundNumber) return undefined;
  return { kind, office, factory, date: foundDay, n: foundNumber };
}

/** Division and two digits. */
export const officeCode = digits(8);
export const factoryCode = digits(2);

/** Three digits, from 001. In a name and in the header the zeros belong to it. */
export const fileNumber = {
  find(text: string): number | undefined {
    return /^\d{3}$/.test(text) ? wholeNumber.find(text.replace(/^0{1,2}/, '')) || undefined : undefined;
  },
  write: (value: number): string => String(value).padStart(3, '0'),
};
