import { z } from 'zod';
import type { RuleValue } from '../rule/catalogue.js';

/** Details that a person may be known by, in the order in which pages show them (附件1 第十三条(2)). */
export const callerDetailKinds = [
  'cardNumber',
  'name',
  'idNumber',
  'idLast4',
  'birthDate',
  'phone',
  'unitCode',
  'unitName',
] as const;
export type CallerDetailKind = (typeof callerDetailKinds)[number];

const said = (most: number) => z.string().trim().min(1).max(most).optional();

/** What somebody says of themselves at a telephone or window: any of it, as heard. */
export const callerDetails = z
  .strictObject({
    cardNumber: said(32),
    name: said(50),
    idNumber: said(18),
    idLast4: said(4),
    birthDate: z.iso.date().optional(),
    phone: said(20),
    unitCode: said(40),
    unitName: said(100),
  })
  // By birthday or a unit's name alone half a city would be found.
  .refine((details) => findingKinds.some((kind) => details[kind] !== undefined), { error: 'one-needed' });
export type CallerDetails = z.output<typeof callerDetails>;

/** Details by which people can be found; the others only tell the found apart. */
export const findingKinds = ['cardNumber', 'name', 'idNumber', 'idLast4', 'phone', 'unitCode'] as const;

/** The kinds that were said. The ID number holds its own end and the birthday: those count no second time. */
export function kindsSaid(details: CallerDetails): CallerDetailKind[] {
  const partOfNumber: readonly CallerDetailKind[] = details.idNumber ? ['idLast4', 'birthDate'] : [];
  return callerDetailKinds.filter((kind) => details[kind] !== undefined && !partOfNumber.includes(kind));
}

/** True where what agrees with a person's record is enough to act on (附件1 第十三条(2)(3)). */
export function isEnough(agreeing: readonly CallerDetailKind[], rule: RuleValue<'oralLoss.identify'>): boolean {
  const numberWithName =
    agreeing.includes('name') && (agreeing.includes('cardNumber') || agreeing.includes('idNumber'));
  return agreeing.length >= rule.details || (rule.numberWithName && numberWithName);
}
