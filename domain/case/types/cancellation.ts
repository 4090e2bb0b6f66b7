import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { confirmStep, papersStep } from '../making-steps.js';

/** 注销 (附件1 第十六条): window, then the bank closes its account, then the window takes the card back. */
export const cancellation: CaseType = {
  zh: '注销',
  en: 'Cancellation',
  article: '附件1 第十六条',
  filedBy: ['clerk'],
  subject: 'card',
  checklist: papersWith(
    [
      paper('card', '附件1 第十六条1'),
      paper('terminationProof', '附件1 第十六条1'),
      paper('applicationForm', '附件1 第十六条3'),
    ],
    '附件1 第十六条1',
  ),
  rules: ['cancellation.bankReminder', 'task.limits'],
  steps: {
    papers: papersStep,
    confirm: confirmStep,
    bankClosure: {
      kind: 'task',
      role: 'bankOperator',
      choices: ['close'],
      withdraw: true,
      zh: '银行账户注销',
      en: "Closing of the bank's account",
    },
    takeBack: {
      kind: 'task',
      role: 'clerk',
      choices: ['takeBack', 'stop'],
      // A card that got lost meanwhile can't be taken back: the case ends without it, and says why.
      reasoned: ['stop'],
      // Where the bank had nothing to close; what it has closed is refused by the facts.
      withdraw: true,
      zh: '收回卡片',
      en: 'Card taken back',
    },
  },
  outcomes: {
    cancelled: { zh: '已注销', en: 'Cancelled' },
    refused: { zh: '不予注销', en: 'Refused' },
    stopped: { zh: '卡片未能收回,终止办理', en: 'Stopped, the card could not be taken back' },
  },
};
