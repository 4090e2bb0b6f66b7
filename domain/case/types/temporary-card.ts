import type { CaseType } from '../case-type.js';
import { optional, paper, papersWith } from '../checklist-entries.js';
import { confirmStep, papersStep } from '../making-steps.js';

/** 临时卡 (附件1 第十一条, 第十九条): while no formal card is at hand; a deposit, refunded on return. */
export const temporaryCard: CaseType = {
  zh: '临时社会保障卡',
  en: 'Temporary card',
  article: '附件1 第十九条',
  filedBy: ['clerk'],
  subject: 'person',
  checklist: papersWith(
    [paper('applicationForm', '附件1 第十九条(3)'), optional(paper('hospitalProof', '附件1 第十一条'))],
    '附件1 第十九条(1)',
  ),
  rules: ['deposit.temporaryCard', 'temporaryCard.term', 'task.limits'],
  steps: {
    papers: papersStep,
    // Deposit and hand-over in one: the card's number is entered, the deposit receipted (第十九条(2)(4)).
    confirm: { ...confirmStep, choices: ['handOver', 'refuse'], zh: '收押金并发卡', en: 'Deposit and hand-over' },
    return: {
      kind: 'task',
      role: 'clerk',
      choices: ['takeBack', 'extend', 'lost'],
      reasoned: ['lost'],
      zh: '临时卡退还',
      en: 'Return',
    },
    formalCard: { kind: 'wait', zh: '等待领取正式卡', en: 'Waits for the formal card' },
  },
  outcomes: {
    returned: { zh: '已退还', en: 'Returned, deposit refunded' },
    lost: { zh: '临时卡遗失,不退工本费', en: 'Lost, deposit kept' },
    refused: { zh: '不予办理', en: 'Refused' },
  },
};
