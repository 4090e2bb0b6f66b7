import type { CaseType } from '../case-type.js';
import { papersWith } from '../checklist-entries.js';
import { confirmStep, papersStep } from '../making-steps.js';

/** 撤销委托付款授权 (规程 第十二条): nothing more is deducted from its confirmation on; the bank is told. */
export const mandateRevocation: CaseType = {
  zh: '撤销委托付款授权',
  en: 'Revocation of a payment mandate',
  article: '规程 第十二条',
  filedBy: ['clerk'],
  subject: 'person',
  severalOpen: true,
  checklist: papersWith([], '规程 第十二条'),
  rules: ['mandate.bankAnswer', 'task.limits'],
  steps: {
    papers: papersStep,
    confirm: confirmStep,
    bankConfirmation: { kind: 'wait', zh: '发卡银行确认', en: 'Confirmation by the bank' },
    bankRefused: {
      kind: 'task',
      role: 'clerk',
      choices: ['again', 'settled'],
      reasoned: ['settled'],
      zh: '发卡银行未予确认',
      en: 'Not confirmed by the bank',
    },
  },
  outcomes: {
    mandateRevoked: { zh: '授权已撤销', en: 'Mandate revoked' },
    refused: { zh: '不予撤销', en: 'Refused' },
  },
};
