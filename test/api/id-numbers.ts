import { checkDigitOf } from '../../domain/person/id-number.js';

let people = 0;

/** The ID number of somebody whom no test has named yet. */
export function nextIdNumber(): string {
  people += 1;
  const digits = `14010519900307${String(people).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}
