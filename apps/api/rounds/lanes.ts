/** The lanes of the board, in the order in which a round goes through them (design §5). */
export const lanes = ['draft', 'check', 'sent', 'result', 'posted', 'reconciled'] as const;
export type Lane = (typeof lanes)[number];

export type RoundState = 'drafting' | 'drafted' | 'released' | 'sent' | 'answered' | 'posted' | 'withdrawn';

const laneByState: Readonly<Record<Exclude<RoundState, 'withdrawn'>, Lane>> = {
  drafting: 'draft',
  drafted: 'check',
  // Queued: from here on it is the exchange's, and may be on its way.
  released: 'sent',
  sent: 'sent',
  answered: 'result',
  posted: 'posted',
};

/** Where a round stands on the board; nothing for one that was withdrawn. */
export function laneOf(state: RoundState, reconciled: boolean): Lane | undefined {
  if (state === 'withdrawn') return undefined;
  return state === 'posted' && reconciled ? 'reconciled' : laneByState[state];
}
