/** Who uses the system (design §1). The three administrators process no cases. */
export const roles = [
  'clerk',
  'supervisor',
  'scheduler',
  'checker',
  'agent12333',
  'bankOperator',
  'medicalOperator',
  'liaison',
  'auditor',
  'participant',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const;
export type Role = (typeof roles)[number];

/** Role × division; an office narrows a clerk, a bank a bank operator, the institution (an office) its operator. Division has 2, 4 or 6 digits. */
export interface Reach {
  readonly role: Role;
  readonly division: string;
  readonly office?: string;
  readonly bank?: string;
}

/**
 * True where an object of this division lies within the reach: the province sees all, a city its counties. A bank
 * operator reaches only what is its own bank's, a medical institution's only what lies at the institution.
 */
export function reaches(reach: Reach, object: { division: string; office?: string; bank?: string }): boolean {
  if (!object.division.startsWith(reach.division)) return false;
  if (reach.role === 'medicalOperator') return reach.office !== undefined && reach.office === object.office;
  if (reach.office && object.office && reach.office !== object.office) return false;
  if (reach.role === 'bankOperator' || reach.bank) return reach.bank !== undefined && reach.bank === object.bank;
  return true;
}

/** Bounds of a reach as text, `from <= code AND code < to`, so that an index on division or office code serves it. */
export interface ReachRange {
  readonly from: string;
  readonly to: string;
}

/** The bounds of everything in a division of 2, 4 or 6 digits: `1401` → `1401` up to, not including, `1402`. */
export function reachRange(division: string): ReachRange {
  if (!/^[1-8]\d(\d\d){0,2}$/.test(division)) throw new RangeError(`not a division: ${division}`);
  return { from: division, to: String(Number(division) + 1) };
}

/** Kinds of objects that a reach is about. */
export const objectKinds = ['people', 'cases', 'tasks', 'papers', 'cards', 'stock', 'staff', 'rules', 'audit'] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** Which kinds a role may see at all within its division; the three administrators see no cases. */
export const kindsOfRole: Readonly<Record<Role, readonly ObjectKind[]>> = {
  clerk: ['people', 'cases', 'tasks', 'papers', 'cards', 'stock'],
  supervisor: ['people', 'cases', 'tasks', 'papers', 'cards', 'stock'],
  scheduler: ['people', 'cards', 'rules'],
  checker: ['people', 'cards', 'rules'],
  agent12333: ['people', 'cases', 'cards'],
  bankOperator: ['tasks', 'cards'],
  medicalOperator: ['tasks', 'cards'],
  liaison: [],
  auditor: ['people', 'cases', 'tasks', 'papers', 'cards', 'stock', 'audit'],
  participant: [],
  systemAdmin: ['staff', 'rules'],
  securityAdmin: ['staff', 'rules'],
  auditAdmin: ['audit'],
};

/** True where the role may see objects of this kind within its division. */
export function seesKind(role: Role, kind: ObjectKind): boolean {
  return kindsOfRole[role].includes(kind);
}
