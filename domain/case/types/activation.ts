import type { CaseType } from '../case-type.js';
import { representativePapers } from '../checklist-entries.js';

/** 启用 (附件1 第十二条): the social function, at once; the unit's data only where there is a unit. */
export const activation: CaseType = {
  zh: '启用(开卡)',
  en: 'Activation',
  article: '附件1 第十二条',
  filedBy: ['clerk'],
  subject: 'card',
  // 第十二条(1) asks for information, not for papers; whoever comes in the holder's place shows who they are.
  checklist: (by) => representativePapers(by, '附件1 第十二条'),
  rules: ['task.limits'],
  effectiveAtFiling: true,
  steps: {},
  outcomes: { activated: { zh: '已启用', en: 'Activated' } },
};
