import type { StateTable } from '../state-table/state-table-check.js';
import type { DueEvent } from './due-state.js';

/** Where a line of a bank round stands; a failed one keeps its code and class beside. Both directions are alike. */
export const lineStates = ['drafted', 'sent', 'settled', 'failed', 'reversed', 'refunded', 'withdrawn'] as const;
export type LineState = (typeof lineStates)[number];

/** What can happen to a line. */
export const lineEvents = [
  /** Its batch is checked by a second person and sent. */
  'send',
  /** The checker refuses the batch, or the line leaves it. */
  'withdraw',
  /** The bank could not take the batch (`X`): nothing was debited, and the batch goes back to its maker. */
  'sendBack',
  /** The result says 0. */
  'succeed',
  /** The result says another code. */
  'fail',
  /** A late correction: success becomes failure. */
  'reverse',
  /** A late correction: failure becomes success. */
  'correct',
  /** Its money has left for the participant again: 退费. */
  'refund',
] as const;
export type LineEvent = (typeof lineEvents)[number];

/**
 * The one table of line states × events (规程 第十四条, 第十六条). No event stands for silence: a line without an answer
 * stays sent, because the money may have moved.
 */
export const lineTable = {
  drafted: { send: 'sent', withdraw: 'withdrawn' },
  sent: { sendBack: 'drafted', succeed: 'settled', fail: 'failed' },
  settled: { reverse: 'reversed', refund: 'refunded' },
  failed: { correct: 'settled' },
  reversed: { correct: 'settled' },
  // A reversal of what was refunded is held: the money may have come back twice.
  refunded: {},
  withdrawn: {},
} as const satisfies Readonly<Record<LineState, Readonly<Partial<Record<LineEvent, LineState>>>>>;

/** For the check at start-up. */
export const checkedLineTable: StateTable = {
  states: lineStates,
  events: lineEvents,
  start: ['drafted'],
  final: ['refunded', 'withdrawn'],
  table: lineTable,
};

/** A due has at most one line in these: a partial unique index holds it. */
export const liveLineStates = ['drafted', 'sent', 'settled'] as const satisfies readonly LineState[];

/** What an event of a line does to its due; nothing where the due's state stays. */
export const dueEventOf: Readonly<Record<LineEvent, DueEvent | undefined>> = {
  send: undefined,
  withdraw: 'release',
  sendBack: undefined,
  succeed: 'settle',
  fail: 'release',
  reverse: 'reverse',
  correct: 'settleLate',
  refund: 'refund',
};

/** The state after an event; nothing where the table refuses it. */
export function lineAfter(state: LineState, event: LineEvent): LineState | undefined {
  const row: Readonly<Partial<Record<LineEvent, LineState>>> = lineTable[state];
  return row[event];
}

/** The states from which an event leads on, for the condition of an UPDATE. */
export function lineStatesBefore(event: LineEvent): LineState[] {
  return lineStates.filter((state) => Object.hasOwn(lineTable[state], event));
}
