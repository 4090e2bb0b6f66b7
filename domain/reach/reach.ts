/** Who uses the system (design §1). The three administrators process no cases. */
export const roles = [
  'clerk',
  'supervisor',
  'scheduler',
  'checker',
  'agent12333',
  'bankOperator',
  'liaison',
  'auditor',
  'participant',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const;
export type Role = (typeof roles)[number];

/** Role × division; an office narrows a clerk, a bank narrows a bank operator. Division has 2, 4 or 6 digits. */
export interface Reach {
  readonly role: Role;
  readonly division: string;
  readonly office?: string;
  readonly bank?: string;
}

/** True where an object of this division lies within the reach: the province sees all, a city its counties. */
export function reaches(reach: Reach, object: { division: string; office?: string; bank?: string }): boolean {
  if (!object.division.startsWith(reach.division)) return false;
  if (reach.office && object.office && reach.office !== object.office) return false;
  if (reach.bank && object.bank && reach.bank !== object.bank) return false;
  return true;
}
