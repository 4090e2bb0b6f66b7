import type { components } from '../api/schema.js';
import type { SessionView } from '../api/types.js';

export type HeldFileProposal = components['schemas']['HeldFileProposal'];

/** What the decision on a file needs to know of it, whoever sent it. */
export interface HeldFileView {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly findingCount: number;
  readonly findings: string[];
  readonly releasable: boolean;
  readonly proposal: HeldFileProposal | null;
}

export interface ProposalEntry {
  readonly id: string;
  readonly decision: HeldFileProposal['decision'];
  readonly reason: string;
}

export interface CheckEntry {
  readonly id: string;
  readonly decision: 'confirm' | 'refuse';
  readonly reason: string;
}

type Role = SessionView['roles'][number]['role'];

/** How one sender's held files are decided on: who may, by which calls, and what is read anew afterwards. */
export interface Deciding {
  readonly makers: readonly Role[];
  readonly checkers: readonly Role[];
  readonly propose: (entry: ProposalEntry, requestId: string) => Promise<unknown>;
  readonly check: (entry: CheckEntry, requestId: string) => Promise<{ readonly state: string }>;
  readonly queryKey: string;
}
