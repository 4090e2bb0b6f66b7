import type { TaskStep, WaitStep } from './case-type.js';

/** The steps in which a card is made, whatever it is made for: police record, factory, arrival at the office. */
export const makingSteps = {
  identity: { kind: 'wait', withdraw: true, zh: '公安信息比对', en: 'Police record match' },
  amendIdentity: {
    kind: 'task',
    role: 'clerk',
    choices: ['retry', 'refuse'],
    reasoned: ['refuse'],
    hold: true,
    withdraw: true,
    tells: 'amendmentNeeded',
    zh: '身份信息核实',
    en: 'Identity amendment',
  },
  production: { kind: 'wait', withdraw: true, zh: '制卡', en: 'Production' },
  amendPhoto: {
    kind: 'task',
    role: 'clerk',
    choices: ['retry', 'refuse'],
    reasoned: ['refuse'],
    hold: true,
    withdraw: true,
    tells: 'amendmentNeeded',
    zh: '更换相片',
    en: 'Photo amendment',
  },
  amendData: {
    kind: 'task',
    role: 'clerk',
    choices: ['retry', 'refuse'],
    reasoned: ['refuse'],
    hold: true,
    withdraw: true,
    tells: 'amendmentNeeded',
    zh: '制卡信息核实',
    en: 'Card data amendment',
  },
  arrival: {
    kind: 'task',
    role: 'clerk',
    choices: ['receive', 'spoiled'],
    reasoned: ['spoiled'],
    zh: '卡片入库',
    en: 'Card arrival',
  },
} as const satisfies Readonly<Record<string, TaskStep | WaitStep>>;

/**
 * The same where a card before it is dead already (补卡): nothing can be taken back any more, so photo and data are
 * amended until the factory can make the card.
 */
export const replacementSteps = {
  identity: { ...makingSteps.identity, withdraw: false },
  amendIdentity: { ...makingSteps.amendIdentity, choices: ['retry'], reasoned: [], hold: false, withdraw: false },
  production: { ...makingSteps.production, withdraw: false },
  amendPhoto: { ...makingSteps.amendPhoto, choices: ['retry'], reasoned: [], hold: false, withdraw: false },
  amendData: { ...makingSteps.amendData, choices: ['retry'], reasoned: [], hold: false, withdraw: false },
  arrival: makingSteps.arrival,
} as const satisfies Readonly<Record<string, TaskStep | WaitStep>>;

/** The wait for missing papers that every type with a checklist begins with (附件1 第六条). */
export const papersStep: TaskStep = {
  kind: 'task',
  role: 'clerk',
  choices: ['complete'],
  withdraw: true,
  zh: '补齐资料',
  en: 'Missing papers',
};

/** A clerk confirms what the papers show and carries it out (工作人员确认信息后为其办理). */
export const confirmStep: TaskStep = {
  kind: 'task',
  role: 'clerk',
  choices: ['confirm', 'refuse'],
  reasoned: ['refuse'],
  hold: true,
  withdraw: true,
  zh: '确认办理',
  en: 'Confirmation',
};

/** A clerk of the window hands the card over. */
export const collectionStep: TaskStep = {
  kind: 'task',
  role: 'clerk',
  choices: ['handOver'],
  zh: '领卡',
  en: 'Collection',
};

/** The bank's window hands the card over (附件1 第十五条(5)); the bank's event may tell it, too. */
export const bankCollectionStep: TaskStep = {
  kind: 'task',
  role: 'bankOperator',
  choices: ['handOver'],
  zh: '银行窗口领卡',
  en: "Collection at the bank's window",
};

export const recallStep: TaskStep = {
  kind: 'task',
  role: 'clerk',
  choices: ['destroy'],
  zh: '逾期未领收回',
  en: 'Recall of an uncollected card',
};
