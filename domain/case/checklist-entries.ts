import type { ChecklistEntry, Party } from './case-type.js';

const words = {
  idOriginal: ['本人身份证原件', "Applicant's ID card (original)"],
  idCopy: ['本人身份证复印件(A4)', "Copy of the applicant's ID card (A4)"],
  photo: ['符合二代身份证照片标准的电子相片', 'Digital photo to the ID-card standard'],
  applicationForm: ['《山西省社会保障卡业务办理表》', 'Application form'],
  agentIdOriginal: ['代理人身份证原件或其他有效证件', "Agent's ID card (original) or other valid document"],
  agentIdCopy: ['代理人身份证复印件', "Copy of the agent's ID card"],
  guardianIdOriginal: ['监护人身份证原件', "Guardian's ID card (original)"],
  guardianIdCopy: ['监护人身份证复印件', "Copy of the guardian's ID card"],
  householdRegister: ['户口簿(证明监护关系)', 'Household register showing guardianship'],
  card: ['社会保障卡', 'The social security card'],
  foundCard: ['已挂失的社会保障卡', 'The card that was reported lost'],
  damagedCard: ['损坏或消磁的社会保障卡', 'The damaged or demagnetised card'],
  hospitalProof: ['住院证明', 'Proof of hospital admission'],
  notOwedProof: [
    '不应缴费的证明(死亡证明、重复参保或停保凭据等)',
    'Proof that it was not owed (death, double enrolment, end of insurance)',
  ],
  terminationProof: ['社会保险关系终结证明', 'Proof that the social insurance relation has ended'],
} as const;
export type PaperCode = keyof typeof words;

/** A required paper of the checklist, with the article that asks for it. */
export function paper(code: PaperCode, article: string, party: Party = 'applicant'): ChecklistEntry {
  const [zh, en] = words[code];
  return { code, party, required: true, zh, en, article };
}

/** The same paper, asked for but not insisted on. */
export function optional(entry: ChecklistEntry): ChecklistEntry {
  return { ...entry, required: false };
}

/** What whoever comes in the holder's place brings: an agent, or the guardian of a minor. */
export function representativePapers(by: Party, article: string): readonly ChecklistEntry[] {
  if (by === 'agent') return [paper('agentIdOriginal', article, by), paper('agentIdCopy', article, by)];
  if (by === 'guardian') {
    return [
      paper('guardianIdOriginal', article, by),
      paper('guardianIdCopy', article, by),
      // A child may have no ID card yet: the household register stands for it, and shows who the guardian is.
      paper('householdRegister', article, by),
    ];
  }
  return [];
}

/**
 * The holder's own ID card and copy with whatever else is asked for, and the papers of whoever comes in their place. A
 * minor's ID card may be replaced by the household register, so it is asked for but not insisted on.
 */
export function papersWith(more: readonly ChecklistEntry[], article: string) {
  return (by: Party): readonly ChecklistEntry[] => {
    const own = [paper('idOriginal', article), paper('idCopy', article)];
    return [...(by === 'guardian' ? own.map(optional) : own), ...more, ...representativePapers(by, article)];
  };
}
