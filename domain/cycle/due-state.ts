import type { StateTable } from '../state-table/state-table-check.js';

/** Where a due (应缴费款) stands: what one person owes for one insurance type and period. */
export const dueStates = ['open', 'in_flight', 'paid', 'arrears', 'waived'] as const;
export type DueState = (typeof dueStates)[number];

/** What can happen to a due. */
export const dueEvents = [
  /** A line is drafted for it. */
  'claim',
  /** The line came back: it failed, its batch was refused by the checker or the bank. */
  'release',
  /** The line succeeded. */
  'settle',
  /** A success became a failure: 冲正. */
  'reverse',
  /** A failure became a success. */
  'settleLate',
  /** The fee period's window closed: 拖欠. */
  'windowClose',
  /** Two people waive it: death, double enrolment. */
  'waive',
  /** The waiving was a mistake, or what was refunded is taken back: 追回. */
  'unwaive',
  /** What was paid has left for the participant again: 退费. */
  'refund',
] as const;
export type DueEvent = (typeof dueEvents)[number];

/** The next state; `unsettled` is open until the window closes and arrears from then on. */
export type NextDueState = DueState | 'unsettled';

/**
 * The one table of due states × events (规程 第十四条). What it doesn't hold is refused. A due in flight when the window
 * closes stays in flight: its money may be on the way.
 */
export const dueTable = {
  open: { claim: 'in_flight', settleLate: 'paid', windowClose: 'arrears', waive: 'waived' },
  in_flight: { release: 'unsettled', settle: 'paid' },
  paid: { reverse: 'unsettled', refund: 'waived' },
  arrears: { claim: 'in_flight', settleLate: 'paid', waive: 'waived' },
  // A late success of what was waived is money to give back: the correction is held for people to decide.
  waived: { unwaive: 'unsettled' },
} as const satisfies Readonly<Record<DueState, Readonly<Partial<Record<DueEvent, NextDueState>>>>>;

/** For the check at start-up. Nothing is final: what is paid may be reversed years later. */
export const checkedDueTable: StateTable = {
  states: dueStates,
  events: dueEvents,
  start: ['open'],
  final: [],
  table: dueTable,
  oneOf: { unsettled: ['open', 'arrears'] },
};

/** The state after an event; nothing where the table refuses it. */
export function dueAfter(state: DueState, event: DueEvent, windowClosed: boolean): DueState | undefined {
  const row: Readonly<Partial<Record<DueEvent, NextDueState>>> = dueTable[state];
  const next = row[event];
  if (next !== 'unsettled') return next;
  return windowClosed ? 'arrears' : 'open';
}

/** The states from which an event leads on, for the condition of an UPDATE. */
export function dueStatesBefore(event: DueEvent): DueState[] {
  return dueStates.filter((state) => Object.hasOwn(dueTable[state], event));
}
