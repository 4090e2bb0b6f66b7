import type { CaseType, ChecklistEntry, Party } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { collectionStep, makingSteps, papersStep, recallStep } from '../making-steps.js';

const article = '附件1 第十一条(1)';

/** The papers an issuance needs, by who files it (附件1 第十一条(1)(2)). */
export function issuanceChecklist(by: Party): readonly ChecklistEntry[] {
  const more = [paper('photo', article), paper('applicationForm', '附件1 第十一条(2)')];
  return papersWith(more, article)(by);
}

/** 申领 (附件1 第十一条). The order of the steps is the workflow's; this is what each of them is. */
export const issuance: CaseType = {
  zh: '社会保障卡申领',
  en: 'Card issuance',
  article: '附件1 第十一条',
  filedBy: ['clerk'],
  subject: 'applicant',
  checklist: issuanceChecklist,
  rules: ['issuance.guardianAge', 'issuance.promise', 'issuance.escalation', 'issuance.collection', 'task.limits'],
  steps: {
    papers: papersStep,
    review: {
      kind: 'task',
      role: 'clerk',
      choices: ['approve', 'refuse'],
      reasoned: ['refuse'],
      hold: true,
      withdraw: true,
      zh: '审核',
      en: 'Review',
    },
    ...makingSteps,
    collection: collectionStep,
    recall: recallStep,
  },
  outcomes: {
    issued: { zh: '已领卡', en: 'Issued' },
    refused: { zh: '不予受理', en: 'Refused' },
    recalled: { zh: '逾期未领,已收回', en: 'Recalled, never collected' },
  },
};
