import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { confirmStep, papersStep } from '../making-steps.js';

/** 转移 (规程 第七条): from office to office; the receiving one accepts, and the card's history goes along. */
export const transfer: CaseType = {
  zh: '卡关系转移',
  en: 'Transfer between offices',
  article: '规程 第七条',
  filedBy: ['clerk'],
  subject: 'card',
  checklist: papersWith([paper('card', '规程 第七条'), paper('applicationForm', '规程 第七条')], '规程 第七条'),
  rules: ['task.limits'],
  steps: {
    papers: papersStep,
    confirm: confirmStep,
    // Opened in the receiving office's list, which may send the case back.
    acceptance: {
      kind: 'task',
      role: 'clerk',
      choices: ['accept', 'refuse'],
      reasoned: ['refuse'],
      withdraw: true,
      zh: '转入接收',
      en: 'Acceptance by the receiving office',
    },
  },
  outcomes: {
    transferred: { zh: '已转移', en: 'Transferred' },
    notAccepted: { zh: '转入窗口未接收', en: 'Not accepted by the receiving office' },
    refused: { zh: '不予转移', en: 'Refused' },
  },
};
