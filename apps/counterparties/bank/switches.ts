import { z } from 'zod';
import type { Books } from './books.js';
import { accountStates } from './codes.js';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const wait = z.union([
  z.strictObject({ minutes: z.number().min(0).max(1_000_000) }),
  z.strictObject({ workingDays: z.number().int().min(0).max(60), at: clockTime.default('10:00') }),
]);
const code = z.string().regex(/^[0-9]{1,4}$/);
/** What replaces a success: the line is not debited. */
const failure = code.refine((text) => text !== '0', { error: 'a success is the bank’s own to decide' });

/** Ways in which a result file can be wrong, or its coming. */
export const resultFault = z.enum([
  'none',
  'never',
  'twice', // the same file again, once the first was taken
  'twiceRenamed', // the same bytes at once under another name
  'otherName',
  'envelope', // one byte of the MAC changed
  'unencrypted',
  'digest',
  'noFinalLineFeed',
  'blankLine',
  'undecodable',
  'missingLine',
  'extraLine',
  'repeatedLine',
  'changedAmount',
  'changedAccount',
  'changedLineId',
  'changedSeq',
  'headerCount',
  'headerTotal',
  'trailerCount',
  'trailerTotal',
  'otherBank',
  'successWithoutSerial',
  'failureWithSerial',
  'usedSerial', // one serial for two lines
  'settledBefore', // before the day of the batch's made at
  'settledAfter', // after the result's own
]);
export type ResultFault = z.infer<typeof resultFault>;

/** Ways in which a statement can be wrong; but for the last four its arithmetic holds. */
export const statementFault = z.enum([
  'none',
  'missing',
  'extra',
  'different',
  'double',
  'otherMonth',
  'opening', // not the last closing balance
  'arithmetic',
  'trailerTotal',
  'digest',
  'envelope',
]);
export type StatementFault = z.infer<typeof statementFault>;

const switches = z.strictObject({
  /** False: files lie in out/ and nothing is done. */
  working: z.boolean().default(true),
  /** From a file's coming to its booking; null: on the day it counts as sent (told time), at once (real time). */
  executeAfter: wait.nullable().default(null),
  /** From a file's coming to its answer; null: the next working day (told time), ten seconds (real time). */
  answerAfter: wait.nullable().default(null),
  /** What is wrong with the next results, each used once. */
  faults: z.array(resultFault).default([]),
  /** With which findings the next files are refused (`X|finding`), each used once. */
  refuse: z.array(z.string().min(1).max(100)).default([]),
  /** Lines that would succeed and don't: every n-th of a batch, or by account. */
  codes: z
    .strictObject({
      every: z.array(z.strictObject({ nth: z.number().int().min(1), code: failure })).default([]),
      accounts: z.record(z.string(), failure).default({}),
    })
    .default({ every: [], accounts: {} }),
  /** Account states that take a payout. */
  payoutTo: z.array(z.enum(accountStates)).default(['normal', 'lost']),
  /** What is wrong with the next statements, each used once. */
  statementFaults: z.array(statementFault).default([]),
  /** Events are told by file even where the agency's address is known. */
  eventsByFile: z.boolean().default(false),
  /** Result lines in another order than the batch's. */
  shuffle: z.boolean().default(false),
  /** Messages with characters that only some encodings carry. */
  rareMessages: z.boolean().default(false),
});
export type BankSwitches = z.infer<typeof switches>;

/** One bank's behaviour switches, kept over a restart. */
export class Switches {
  private board: BankSwitches = switches.parse({});

  private constructor(
    private readonly books: Books,
    private readonly bank: string,
  ) {}

  static async open(books: Books, bank: string): Promise<Switches> {
    const opened = new Switches(books, bank);
    const row = await books.find<{ value: object }>('SELECT value FROM switches WHERE bank = $1', [bank]);
    if (row) opened.board = switches.parse(row.value);
    return opened;
  }

  get all(): BankSwitches {
    return this.board;
  }

  /** Sets what is named and leaves the rest; throws a ZodError naming every wrong field, with nothing changed. */
  async set(change: Partial<BankSwitches>): Promise<BankSwitches> {
    this.board = switches.parse({ ...this.board, ...change });
    await this.books.rows(
      'INSERT INTO switches (bank, value) VALUES ($1, $2) ON CONFLICT (bank) DO UPDATE SET value = $2',
      [this.bank, JSON.stringify(this.board)],
    );
    return this.board;
  }

  /** Everything as it is when nothing was ever set. */
  async reset(): Promise<BankSwitches> {
    await this.books.rows('DELETE FROM switches WHERE bank = $1', [this.bank]);
    this.board = switches.parse({});
    return this.board;
  }

  /** Takes the next of a list of things that are used once. */
  async next<Name extends 'faults' | 'refuse' | 'statementFaults'>(
    name: Name,
  ): Promise<BankSwitches[Name][number] | undefined> {
    const [first, ...later] = this.board[name];
    if (first !== undefined) await this.set({ [name]: later } as Partial<BankSwitches>);
    return first;
  }
}
