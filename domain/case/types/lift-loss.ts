import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { confirmStep, papersStep } from '../making-steps.js';

/** 解除挂失 (附件1 第十四条): only while no replacement is filed, at the window or the bank. */
export const liftLoss: CaseType = {
  zh: '解除挂失',
  en: 'Lifting of a loss report',
  article: '附件1 第十四条',
  filedBy: ['clerk', 'bankOperator'],
  subject: 'card',
  checklist: papersWith(
    [paper('foundCard', '附件1 第十四条(1)'), paper('applicationForm', '附件1 第十四条(2)')],
    '附件1 第十四条(1)',
  ),
  rules: ['task.limits'],
  steps: { papers: papersStep, confirm: confirmStep },
  outcomes: {
    lifted: { zh: '已解挂', en: 'Lifted' },
    refused: { zh: '不予解挂', en: 'Refused' },
    overtaken: { zh: '已补卡或已失效,无须解挂', en: 'Overtaken by a replacement or lapse' },
  },
};
