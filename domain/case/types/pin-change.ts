import type { CaseType } from '../case-type.js';
import { paper, representativePapers } from '../checklist-entries.js';
import { terminalSteps } from '../terminal-steps.js';

/** 密码修改 (附件1 第十七条): at the terminal; the system sees the order and its result, never a PIN. */
export const pinChange: CaseType = {
  zh: '密码修改',
  en: 'PIN change',
  article: '附件1 第十七条',
  filedBy: ['clerk', 'medicalOperator'],
  subject: 'card',
  checklist: (by) => [paper('card', '附件1 第十七条1'), ...representativePapers(by, '附件1 第六条')],
  rules: ['pin.lockAfter', 'task.limits'],
  steps: terminalSteps,
  outcomes: {
    changed: { zh: '密码已修改', en: 'PIN changed' },
    locked: { zh: '连续错误,已锁卡', en: 'Locked after repeated errors' },
    givenUp: { zh: '未完成', en: 'Given up' },
  },
};
