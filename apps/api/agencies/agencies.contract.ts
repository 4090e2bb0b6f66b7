import { z } from 'zod';
import { bilingual, divisionCode, list } from '../contract/fields.js';

export const agencyCode = z.string().regex(/^\d{6}$/);
export const insuranceCode = z.string().regex(/^\d{3}$/);
export const agencies = list(
  z.object({ code: agencyCode, division: divisionCode, name: bilingual }).meta({ id: 'Agency' }),
).meta({ id: 'Agencies' });
export const insuranceTypes = list(
  z.object({ code: insuranceCode, name: bilingual }).meta({ id: 'InsuranceType' }),
).meta({ id: 'InsuranceTypes' });
export const banks = list(z.object({ code: z.string(), name: bilingual }).meta({ id: 'Bank' })).meta({ id: 'Banks' });
