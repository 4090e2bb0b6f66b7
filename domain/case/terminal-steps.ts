import type { TaskStep, WaitStep } from './case-type.js';
import { papersStep } from './making-steps.js';

/**
 * The card's terminal is asked; where its answer did not come or made no sense, a person looks at the card. A wrong PIN
 * or an aborted order may be tried again.
 */
export const terminalSteps = {
  papers: papersStep,
  terminal: { kind: 'wait', zh: '终端操作', en: 'At the terminal' },
  unclear: {
    kind: 'task',
    role: 'clerk',
    choices: ['retry', 'done', 'giveUp'],
    // What was seen at the card stands in for the terminal's answer, so it is told in words.
    reasoned: ['done', 'giveUp'],
    zh: '核实终端结果',
    en: 'What the terminal did is not known',
  },
  again: {
    kind: 'task',
    role: 'clerk',
    choices: ['retry', 'giveUp'],
    withdraw: true,
    zh: '终端未办成',
    en: 'Not done at the terminal',
  },
} as const satisfies Readonly<Record<string, TaskStep | WaitStep>>;
