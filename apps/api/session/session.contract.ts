import { z } from 'zod';
import { divisionCode, officeCode, role, text } from '../contract/fields.js';

export const signInInput = z
  .strictObject({ signInName: text(60), password: z.string().min(1).max(200) })
  .meta({ id: 'SignInInput' });
export type SignInInput = z.output<typeof signInInput>;

export const changePasswordInput = z
  .strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) })
  .meta({ id: 'ChangePasswordInput' });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const reachView = z
  .object({ role, division: divisionCode, office: officeCode.nullable(), bank: z.string().nullable() })
  .meta({ id: 'ReachView' });

export const sessionView = z
  .object({
    staffId: z.string(),
    signInName: z.string(),
    displayName: z.string(),
    mustChangePassword: z.boolean(),
    roles: z.array(reachView),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.output<typeof sessionView>;
