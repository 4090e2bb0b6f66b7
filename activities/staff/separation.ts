import type { Reach, Role } from '../../domain/reach/reach.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';

const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];

/** True for the three roles that administer and process no cases (design §7). */
export function isAdministrator(role: Role): boolean {
  return administrators.includes(role);
}

/** An administrator role stands alone: refuses `staff.roles-conflict` beside any other role. (规程 第二十二条) */
export function checkSeparation(roles: readonly Reach[]): Refusal | undefined {
  const held = new Set(roles.map(({ role }) => role));
  const conflict = held.size > 1 && [...held].some(isAdministrator);
  return conflict ? refuse('staff.roles-conflict', { field: 'roles' }) : undefined;
}
