import type { Refusal } from '../../domain/refusal/refusal.js';
import type { StepContext } from './step-context.js';

/** What a clerk gives with a choice. It never leaves the database: the activity reads it from the request's row. */
export interface CompletedInput {
  readonly reason?: string;
  readonly receiptNumber?: string;
  readonly collectorIdNumber?: string;
  readonly collectorName?: string;
  readonly verifiedBy?: 'receipt' | 'idDocument';
  readonly name?: string;
  readonly idNumber?: string;
  readonly photoId?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Yuan as text with two decimals: what was taken at the counter. */
  readonly received?: string;
  readonly cardNumber?: string;
  /** The damaged card lies on the counter when the new one is handed over. */
  readonly oldCardTakenBack?: boolean;
}

/** Codes for the timeline. */
export type AppliedInput = Readonly<Record<string, string | number | boolean>>;
export type ApplyInput = (
  context: StepContext,
  choice: string,
  input: CompletedInput,
) => Promise<AppliedInput | Refusal>;
