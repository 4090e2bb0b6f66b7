import type { ResultFault, StatementFault } from '../switches.js';
import type { TextFault } from '../text/write-text.js';

/** A file that the bank has to write into in/. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly kind: 'result' | 'refusal' | 'correction' | 'statement';
  readonly batch_id: string | null;
  readonly revision: number;
  readonly agency_account: string | null;
  readonly period: string | null;
  readonly fault: ResultFault | StatementFault;
  readonly made_at: Date;
}

/** A file's text, ready to be written. */
export interface Document {
  readonly blocks: AsyncIterable<readonly string[]>;
  /** Without the SM3. */
  readonly trailer: string;
}

export function textFaultOf(fault: Paper['fault']): TextFault | undefined {
  const ofText: readonly string[] = ['digest', 'noFinalLineFeed', 'blankLine', 'undecodable'];
  return ofText.includes(fault) ? (fault as TextFault) : undefined;
}

/** The header before the lines. */
export async function* withHead(
  head: string,
  blocks: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly string[]> {
  yield [head];
  yield* blocks;
}
