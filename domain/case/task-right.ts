import { type Reach, type Role, reaches } from '../reach/reach.js';

/** Where an open task lies and whose it is; a bank's task names its bank. */
export interface PlacedTask {
  readonly role: string;
  readonly division: string;
  readonly office: string;
  readonly bank: string | null;
}

/**
 * Roles whose tasks somebody of this role may do: a supervisor stands in for the window, nobody for a bank (附件7 第九–十三条).
 * What waits at a medical institution is its operator's (附件1 第十七条1): nothing but PIN changes is filed there.
 */
export function taskRolesOf(role: Role): readonly Role[] {
  if (role === 'medicalOperator') return ['clerk'];
  return role === 'supervisor' ? ['supervisor', 'clerk'] : [role];
}

/** True for a task that somebody with these reaches may take, give back, complete or be given (规程 第二十二条). */
export function mayDoTask(roles: readonly Reach[], task: PlacedTask): boolean {
  const { division, office, bank } = task;
  const place = { division, office, ...(bank ? { bank } : {}) };
  return roles.some((reach) => taskRolesOf(reach.role).some((role) => role === task.role) && reaches(reach, place));
}
