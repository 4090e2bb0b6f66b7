import { z } from 'zod';
import { bilingual, divisionCode, list, officeCode } from '../contract/fields.js';

export const officeView = z
  .object({
    code: officeCode,
    division: divisionCode,
    name: bilingual,
    phone: z.string(),
    address: z.string(),
    /** An institution is a designated medical institution: only PINs are changed there (附件1 第十七条1). */
    kind: z.enum(['window', 'institution']),
  })
  .meta({ id: 'OfficeView' });
export const offices = list(officeView).meta({ id: 'Offices' });

export const divisionView = z
  .object({ code: divisionCode, name: bilingual, parent: divisionCode.nullable() })
  .meta({ id: 'DivisionView' });
export const divisions = list(divisionView).meta({ id: 'Divisions' });
