import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import {
  bankCollectionStep,
  collectionStep,
  confirmStep,
  makingSteps,
  papersStep,
  recallStep,
} from '../making-steps.js';

/** 换卡 (附件1 第十五条): damaged or demagnetised; the old card is taken back when the new one is handed over. */
export const exchange: CaseType = {
  zh: '换卡',
  en: 'Exchange of a card',
  article: '附件1 第十五条',
  filedBy: ['clerk'],
  subject: 'card',
  checklist: papersWith(
    [paper('damagedCard', '附件1 第十五条'), paper('applicationForm', '附件1 第十五条(2)')],
    '附件1 第十五条(1)',
  ),
  rules: [
    'fee.exchange',
    'replacement.promise',
    'replacement.collectedAt',
    'issuance.escalation',
    'issuance.collection',
    'task.limits',
  ],
  steps: {
    papers: papersStep,
    // The fee is taken with the confirmation (第十五条(3)(4)).
    confirm: confirmStep,
    ...makingSteps,
    collection: collectionStep,
    bankCollection: bankCollectionStep,
    recall: recallStep,
  },
  outcomes: {
    exchanged: { zh: '已换卡', en: 'Exchanged' },
    refused: { zh: '不予换卡', en: 'Refused' },
    recalled: { zh: '逾期未领,已收回', en: 'Recalled, never collected' },
  },
};
