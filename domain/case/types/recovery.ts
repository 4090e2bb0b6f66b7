import type { CaseType } from '../case-type.js';

/** 追回 (规程 第十四条): what was refunded wrongly is owed again, and deducted with the next batch; never taken in cash. */
export const recovery: CaseType = {
  zh: '社会保险费追回',
  en: 'Recovery of a refund',
  article: '规程 第十四条',
  filedBy: ['scheduler'],
  subject: 'person',
  // One for each due.
  severalOpen: true,
  checklist: () => [],
  rules: ['recovery.duePaid', 'task.limits'],
  steps: {
    recoveryCheck: {
      kind: 'task',
      role: 'checker',
      choices: ['release', 'refuse'],
      reasoned: ['refuse'],
      zh: '追回复核',
      en: 'Check of the recovery',
    },
    duePaid: { kind: 'wait', zh: '等待扣款', en: 'Waits until it is deducted' },
  },
  outcomes: {
    recovered: { zh: '已追回', en: 'Recovered' },
    waived: { zh: '已免缴', en: 'Waived' },
    refused: { zh: '不予追回', en: 'Refused' },
  },
};
