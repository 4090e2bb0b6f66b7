/**
 * The id of a line that goes to a bank: the ordinal of its round and its sequence number there, in base 36 of fixed
 * width. Ordinals are given once and for ever, to rounds of money and to files of mandates from one sequence, so that an
 * id is unique for ever, sorts by round and line, and is matched by comparing two integers (interchange §1, Line id).
 */
export interface LineNumber {
  /** From 1, never given twice. */
  readonly ordinal: number;
  /** From 1, the line's place in its file. */
  readonly seq: number;
}

const ordinalWidth = 8;
const seqWidth = 6;
const mostOrdinal = 36 ** ordinalWidth - 1;
const mostSeq = 36 ** seqWidth - 1;
const form = /^[0-9A-Z]{14}$/;

/** The id of a line: 14 of `[0-9A-Z]`. Numbers that have no place in it are a bug, and throw. */
export function lineIdOf({ ordinal, seq }: LineNumber): string {
  return base36(ordinal, mostOrdinal, ordinalWidth) + base36(seq, mostSeq, seqWidth);
}

/** The numbers of an id; nothing for text that is no id of ours. */
export function findLineNumber(lineId: string): LineNumber | undefined {
  if (!form.test(lineId)) return undefined;
  const ordinal = Number.parseInt(lineId.slice(0, ordinalWidth), 36);
  const seq = Number.parseInt(lineId.slice(ordinalWidth), 36);
  return ordinal < 1 || seq < 1 ? undefined : { ordinal, seq };
}

function base36(value: number, most: number, width: number): string {
  if (!Number.isSafeInteger(value) || value < 1 || value > most) throw new RangeError(`no part of a line id: ${value}`);
  return value.toString(36).toUpperCase().padStart(width, '0');
}
