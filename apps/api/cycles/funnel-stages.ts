import type { RoundRow } from '../rounds/rounds.queries.js';

/** How far a line has come; each stage of the funnel counts some of the one before. */
export const funnelStages = ['went', 'sent', 'succeeded', 'posted', 'reconciled'] as const;
export type FunnelStage = (typeof funnelStages)[number];

interface Counted {
  /** Whether the round has come so far. */
  readonly has: (round: RoundRow) => boolean;
  /** Of its lines those that succeeded, or all of them. */
  readonly onlySuccesses: boolean;
}

/** True where the bank has said what became of a round's lines. */
export const wasAnswered = ({ state }: Pick<RoundRow, 'state'>): boolean => state === 'answered' || state === 'posted';

/** What a stage counts: its number and the list that the number opens are both made of this. */
export const stageCounts: Readonly<Record<FunnelStage, Counted>> = {
  went: { has: ({ state }) => state !== 'withdrawn', onlySuccesses: false },
  sent: { has: ({ state, sent_at }) => state !== 'withdrawn' && sent_at !== null, onlySuccesses: false },
  succeeded: { has: wasAnswered, onlySuccesses: true },
  posted: { has: ({ state }) => state === 'posted', onlySuccesses: true },
  reconciled: { has: ({ reconciled }) => reconciled, onlySuccesses: true },
};
