import { z } from 'zod';
import { agencyCode } from '../agencies/agencies.contract.js';
import { page, pageQuery, text } from '../contract/fields.js';

const code = z.string().regex(/^[0-9A-Za-z-]{1,30}$/);
const liaison = {
  liaisonName: z.string().trim().max(50).default(''),
  liaisonPhone: z
    .string()
    .trim()
    .regex(/^([0-9+][0-9-]{4,19})?$/)
    .default(''),
};

export const employerInput = z
  .strictObject({ code, name: text(100), agency: agencyCode, ...liaison })
  .meta({ id: 'EmployerInput' });
export type EmployerInput = z.output<typeof employerInput>;
export const employerChangeInput = z
  .strictObject({ version: z.int().min(1), name: text(100), ...liaison })
  .meta({ id: 'EmployerChangeInput' });
export type EmployerChangeInput = z.output<typeof employerChangeInput>;
export const employerMade = z.object({ code }).meta({ id: 'EmployerMade' });

/** An employer with whoever is asked there, and how many of its people are enrolled now. */
export const employerView = z
  .object({
    code,
    name: z.string(),
    agency: agencyCode,
    liaisonName: z.string(),
    liaisonPhone: z.string(),
    enrolled: z.int(),
    version: z.int(),
  })
  .meta({ id: 'EmployerView' });
export const employerPage = page(employerView).meta({ id: 'EmployerPage' });
export const employerQuery = pageQuery.extend({
  agency: agencyCode.optional(),
  /** Beginning of code or name. */
  begins: z.string().trim().max(100).optional(),
});
export type EmployerQuery = z.output<typeof employerQuery>;

/** A street or village with whoever is asked there. */
export const localityView = z
  .object({ code: z.string(), name: z.string(), liaisonName: z.string(), liaisonPhone: z.string(), enrolled: z.int() })
  .meta({ id: 'LocalityView' });
export const localityPage = page(localityView).meta({ id: 'LocalityPage' });
export const localityQuery = pageQuery.extend({ begins: z.string().trim().max(100).optional() });
export type LocalityQuery = z.output<typeof localityQuery>;
