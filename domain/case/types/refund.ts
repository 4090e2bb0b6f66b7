import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { confirmStep, papersStep } from '../making-steps.js';

/** Why a paid due is given back: it was never owed. */
export const refundGrounds = ['death', 'insuredTwice', 'notInsured', 'wrongAssessment'] as const;
export type RefundGround = (typeof refundGrounds)[number];

/** 退费 (规程 第十三、十四条): one paid due goes back to the account it came from, checked by two people, never in cash. */
export const refund: CaseType = {
  zh: '社会保险费退费',
  en: 'Refund of a premium',
  article: '规程 第十四条',
  filedBy: ['clerk'],
  subject: 'person',
  // One for each due.
  severalOpen: true,
  checklist: papersWith([paper('notOwedProof', '规程 第十四条')], '规程 第十四条'),
  rules: ['refund.bankPayment', 'task.limits'],
  steps: {
    papers: papersStep,
    confirm: confirmStep,
    check: {
      kind: 'task',
      role: 'checker',
      choices: ['release', 'sendBack', 'refuse'],
      reasoned: ['sendBack', 'refuse'],
      withdraw: true,
      zh: '退费复核',
      en: 'Check of the refund',
    },
    // Ends by the statement's movement, which two people name; a person says only that the bank did not pay.
    bankPayment: {
      kind: 'task',
      role: 'scheduler',
      choices: ['notPaid'],
      reasoned: ['notPaid'],
      zh: '银行退付',
      en: 'Payment by the bank',
    },
    unpaid: {
      kind: 'task',
      role: 'checker',
      choices: ['wait', 'again', 'giveUp'],
      reasoned: ['again', 'giveUp'],
      zh: '核实银行未退付',
      en: 'Was it not paid?',
    },
  },
  outcomes: {
    refunded: { zh: '已退费', en: 'Refunded' },
    refused: { zh: '不予退费', en: 'Refused' },
    notPaidOut: { zh: '银行未能退付', en: 'The bank could not pay' },
  },
};
