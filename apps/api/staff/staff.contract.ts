import { z } from 'zod';
import { actor, divisionCode, flag, instant, officeCode, page, pageQuery, role, text } from '../contract/fields.js';
import { reachView } from '../session/session.contract.js';

export const staffQuery = pageQuery.extend({ disabled: flag.optional() });
export type StaffQuery = z.output<typeof staffQuery>;

export const staffView = z
  .object({
    id: z.string(),
    signInName: z.string(),
    displayName: z.string(),
    mustChangePassword: z.boolean(),
    lockedUntil: instant.nullable(),
    disabledAt: instant.nullable(),
    createdAt: instant,
    roles: z.array(reachView),
  })
  .meta({ id: 'StaffView' });
export const staffPage = page(staffView).meta({ id: 'StaffPage' });

const reachInput = z.strictObject({
  role,
  division: divisionCode,
  office: officeCode.optional(),
  bank: z.string().max(10).optional(),
});

export const createStaffInput = z
  .strictObject({
    signInName: z.string().regex(/^[a-z0-9._-]{3,40}$/),
    displayName: text(60),
    roles: z.array(reachInput).max(20),
  })
  .meta({ id: 'CreateStaffInput' });
export type CreateStaffInput = z.output<typeof createStaffInput>;

/** The first password is shown once, to the administrator who made it. */
export const firstPassword = z.object({ id: z.string(), firstPassword: z.string() }).meta({ id: 'FirstPassword' });

export const staffRolesInput = z.strictObject({ roles: z.array(reachInput).max(20) }).meta({ id: 'StaffRolesInput' });
export type StaffRolesInput = z.output<typeof staffRolesInput>;

/** `ref` names a session to its administrator; it is no key to it. */
export const staffSession = z
  .object({ ref: z.string(), createdAt: instant, lastSeenAt: instant, userAgent: z.string() })
  .meta({ id: 'StaffSession' });
export const staffSessions = z.object({ items: z.array(staffSession) }).meta({ id: 'StaffSessions' });
export const revoked = z.object({ revoked: z.number().int() }).meta({ id: 'RevokedSessions' });

export const colleaguesQuery = z.strictObject({ office: officeCode.optional(), role: role.optional() });
export type ColleaguesQuery = z.output<typeof colleaguesQuery>;
export const colleague = actor
  .extend({ role, office: officeCode.nullable(), division: divisionCode, openTasks: z.number().int() })
  .meta({ id: 'Colleague' });
export const colleagues = z.object({ items: z.array(colleague) }).meta({ id: 'Colleagues' });
