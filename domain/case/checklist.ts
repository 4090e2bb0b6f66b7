import type { Party } from './case-types.js';

/** A paper of the checklist, told at once and in writing (附件1 第六条 一次性告知). */
export interface ChecklistEntry {
  readonly code: string;
  /** Whose paper it is. */
  readonly party: Party;
  readonly required: boolean;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
}

const article = '附件1 第十一条(1)';

const own: readonly ChecklistEntry[] = [
  {
    code: 'idOriginal',
    party: 'applicant',
    required: true,
    zh: '本人身份证原件',
    en: "Applicant's ID card (original)",
    article,
  },
  {
    code: 'idCopy',
    party: 'applicant',
    required: true,
    zh: '本人身份证复印件(A4)',
    en: "Copy of the applicant's ID card (A4)",
    article,
  },
  {
    code: 'photo',
    party: 'applicant',
    required: true,
    zh: '符合二代身份证照片标准的电子相片',
    en: 'Digital photo to the ID-card standard',
    article,
  },
  {
    code: 'applicationForm',
    party: 'applicant',
    required: true,
    zh: '《山西省社会保障卡业务办理表》',
    en: 'Application form',
    article: '附件1 第十一条(2)',
  },
];

const agents: readonly ChecklistEntry[] = [
  {
    code: 'agentIdOriginal',
    party: 'agent',
    required: true,
    zh: '代理人身份证原件或其他有效证件',
    en: "Agent's ID card (original) or other valid document",
    article,
  },
  {
    code: 'agentIdCopy',
    party: 'agent',
    required: true,
    zh: '代理人身份证复印件',
    en: "Copy of the agent's ID card",
    article,
  },
];

// A child may have no ID card yet: the household register stands for it, and shows who the guardian is.
const guardians: readonly ChecklistEntry[] = [
  {
    code: 'guardianIdOriginal',
    party: 'guardian',
    required: true,
    zh: '监护人身份证原件',
    en: "Guardian's ID card (original)",
    article,
  },
  {
    code: 'guardianIdCopy',
    party: 'guardian',
    required: true,
    zh: '监护人身份证复印件',
    en: "Copy of the guardian's ID card",
    article,
  },
  {
    code: 'householdRegister',
    party: 'guardian',
    required: true,
    zh: '户口簿(证明监护关系)',
    en: 'Household register showing guardianship',
    article,
  },
];

/**
 * The papers an issuance needs, by who files it (附件1 第十一条(1)). A minor's own ID card may be replaced by the
 * household register, so its original and copy are asked for but not required.
 */
export function issuanceChecklist(by: Party): readonly ChecklistEntry[] {
  if (by === 'agent') return [...own, ...agents];
  if (by === 'guardian') {
    return [...own.map((entry) => (entry.code.startsWith('id') ? { ...entry, required: false } : entry)), ...guardians];
  }
  return own;
}

const checklists: Readonly<Record<string, (by: Party) => readonly ChecklistEntry[]>> = { issuance: issuanceChecklist };

/** The checklist of a case type; a type without papers has an empty one. */
export function checklistOf(type: string, by: Party): readonly ChecklistEntry[] {
  return checklists[type]?.(by) ?? [];
}
