import type { CaseType } from '../case-type.js';
import { paper, papersWith } from '../checklist-entries.js';
import { confirmStep, makingSteps, papersStep } from '../making-steps.js';

/** 个人基本信息修改 (规程 第六条, 第九条, 第十条): the police record is the standard; business systems are told. */
export const personalInfo: CaseType = {
  zh: '个人信息修改',
  en: 'Change of personal information',
  article: '规程 第十条',
  filedBy: ['clerk'],
  subject: 'person',
  checklist: papersWith([paper('applicationForm', '规程 第十条')], '规程 第十条'),
  rules: ['task.limits'],
  steps: {
    papers: papersStep,
    identity: { kind: 'wait', withdraw: true, zh: '公安信息比对', en: 'Police record match' },
    amendIdentity: makingSteps.amendIdentity,
    confirm: confirmStep,
  },
  outcomes: {
    amended: { zh: '已修改', en: 'Amended' },
    refused: { zh: '不予修改', en: 'Refused' },
  },
};
