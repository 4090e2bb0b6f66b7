import type { Finding } from '../../domain/interchange/finding.js';
import type { Refusal } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import type { Transaction } from '../database/database.js';

/** Kind of the alert that a held file raises; it stands until two people have decided. */
export const heldFileAlert = 'heldFile';

/** What becomes of a held file: let in as it is, or kept aside with its name free for the sender's whole resend. */
export type HeldFileDecision = 'release' | 'reject';

/** A file from outside that was not let in, whoever sent it. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly findings: readonly Finding[];
}

/** What one person proposed and another is to check. */
export interface OpenProposal {
  readonly id: string;
  readonly decision: HeldFileDecision;
  readonly reason: string;
  readonly maker: string;
}

/** What is written down of a decision. */
export interface DecisionNote {
  readonly reason: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One sender's files: where they lie, and what the two decisions do to them. */
export interface HeldFiles<File extends HeldFile, Released extends string> {
  readonly proposals: 'factory_file_proposals' | 'bank_file_proposals';
  /** The file, locked in the order in which files are taken; nothing where there is none from outside. */
  find(tx: Transaction, fileId: string): Promise<File | undefined>;
  /** True where a file may be let in at all; it is looked at again when it is let in. */
  isReleasable(file: File): boolean;
  /** Carries a release out, or gives it to whoever does. Gives the file's state. */
  release(tx: Transaction, file: File, proposal: OpenProposal, by: By): Promise<Released | Refusal>;
  reject(tx: Transaction, file: File, proposal: OpenProposal, by: By): Promise<void>;
  note(tx: Transaction, file: File, verb: 'propose' | 'refuse', by: By, note: DecisionNote): Promise<void>;
}
