import type { CaseType } from '../case-type.js';

/** 临时(口头)挂失 (附件1 第十三条): effective when filed; followed by a formal report, lifted, or lapsed. */
export const oralLoss: CaseType = {
  zh: '临时挂失',
  en: 'Oral loss report',
  article: '附件1 第十三条',
  filedBy: ['agent12333', 'clerk'],
  subject: 'card',
  onlyBy: { parties: ['applicant', 'guardian'], refusal: 'loss.oral-in-person' },
  effectiveAtFiling: true,
  // 本人 confirms any details that identify them; no paper is shown at a telephone.
  checklist: () => [],
  rules: ['oralLoss.identify', 'oralLoss.lapse', 'task.limits'],
  steps: {
    formalReport: { kind: 'wait', zh: '等待正式挂失', en: 'Waits for the formal report' },
  },
  outcomes: {
    takenUp: { zh: '已正式挂失', en: 'Formally reported' },
    lifted: { zh: '已解挂', en: 'Lifted' },
    lapsed: { zh: '逾期失效', en: 'Lapsed' },
  },
};
