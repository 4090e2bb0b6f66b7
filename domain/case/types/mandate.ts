import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { papersStep } from '../making-steps.js';

/** 签订委托付款授权书 (规程 第十二条): signed at the window, told to the bank, in force once the bank has confirmed it. */
export const mandate: CaseType = {
  zh: '委托付款授权',
  en: 'Payment mandate',
  article: '规程 第十二条',
  filedBy: ['clerk'],
  subject: 'card',
  // One for each insurance type.
  severalOpen: true,
  checklist: papersWith([paper('card', '规程 第十二条')], '规程 第十二条'),
  rules: ['mandate.bankAnswer', 'task.limits'],
  steps: {
    papers: papersStep,
    sign: {
      kind: 'task',
      role: 'clerk',
      choices: ['sign', 'refuse'],
      reasoned: ['refuse'],
      hold: true,
      withdraw: true,
      zh: '签订授权书',
      en: 'Signing of the mandate',
    },
    bankConfirmation: { kind: 'wait', withdraw: true, zh: '发卡银行确认', en: 'Confirmation by the bank' },
    bankRefused: {
      kind: 'task',
      role: 'clerk',
      choices: ['again', 'giveUp'],
      reasoned: ['giveUp'],
      zh: '发卡银行未予确认',
      en: 'Not confirmed by the bank',
    },
  },
  outcomes: {
    inForce: { zh: '授权已生效', en: 'In force' },
    refused: { zh: '不予签订', en: 'Refused' },
    notConfirmed: { zh: '发卡银行未确认', en: 'Not confirmed by the bank' },
    revoked: { zh: '确认前已撤销', en: 'Revoked before it was confirmed' },
  },
};
