import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { bankCollectionStep, collectionStep, papersStep, recallStep, replacementSteps } from '../making-steps.js';

const article = '附件1 第十三条';

/** 正式挂失与补卡 (附件1 第十三条, 第十五条): effective when filed; offers the replacement in the same visit. */
export const loss: CaseType = {
  zh: '正式挂失与补卡',
  en: 'Formal loss report and replacement',
  article,
  filedBy: ['clerk'],
  subject: 'card',
  effectiveAtFiling: true,
  checklist: papersWith([paper('applicationForm', '附件1 第十三条(2)')], '附件1 第十三条(1)'),
  rules: [
    'fee.replacement',
    'replacement.promise',
    'replacement.collectedAt',
    'issuance.escalation',
    'issuance.collection',
    'task.limits',
  ],
  steps: {
    // The card is frozen already: what was reported is taken back by lifting, not by withdrawing.
    papers: { ...papersStep, withdraw: false },
    offer: { kind: 'task', role: 'clerk', choices: ['replace'], zh: '办理补卡', en: 'Replacement offered' },
    ...replacementSteps,
    collection: collectionStep,
    bankCollection: bankCollectionStep,
    recall: recallStep,
  },
  outcomes: {
    replaced: { zh: '已补卡', en: 'Replaced' },
    lifted: { zh: '已解挂', en: 'Lifted' },
    exchanged: { zh: '已换卡,原卡失效', en: 'Exchanged meanwhile; the old card is dead' },
    recalled: { zh: '逾期未领,已收回', en: 'Recalled, never collected' },
  },
};
