import { writeFileSync } from 'node:fs';
import { type PersonLine, personLineFields } from '../../domain/loading/person-line.js';
import { checkDigitOf } from '../../domain/person/id-number.js';

/** The n-th valid ID number of these tests. */
export function idNumberOf(n: number): string {
  const digits = `1401051990${String(1 + (Math.floor(n / 1000) % 12)).padStart(2, '0')}15${String(n % 1000).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

/** A sound line about the n-th person with an active card. */
export function lineOf(n: number, more: Partial<PersonLine> = {}): PersonLine {
  return {
    id_number: idNumberOf(n),
    name: '王小㛃',
    phone: '13800000000',
    address: '太原市小店区',
    division: '140105',
    office: '14010501',
    card_number: `T${String(n).padStart(8, '0')}`,
    card_status: '1',
    bank: '0102',
    account: `62220000${n}`,
    bank_card_number: '',
    bank_status: '1',
    ...more,
  };
}

/** The file's text, heading first. */
export function fileOf(lines: readonly PersonLine[]): string {
  const rows = lines.map((line) => personLineFields.map((name) => line[name]).join(','));
  return `${[personLineFields.join(','), ...rows].join('\n')}\n`;
}

/** Writes the file; gives its path. */
export function writeFileOf(path: string, lines: readonly PersonLine[]): string {
  writeFileSync(path, fileOf(lines));
  return path;
}
