import { z } from 'zod';
import type { Ledger } from './ledger.js';

/** How a service behaves as a whole. */
const mood = z.enum(['normal', 'slow', 'down', 'rubbish']);
export type Mood = z.infer<typeof mood>;

const identityAnswer = z.enum(['match', 'name_differs', 'not_found', 'deceased']);
export type IdentityAnswer = z.infer<typeof identityAnswer>;

const resultCode = z.enum(['0', '1', '2', '3']);
export type ResultCode = z.infer<typeof resultCode>;

const terminalResult = z.enum(['done', 'wrong_pin', 'locked', 'aborted']);
export type TerminalResult = z.infer<typeof terminalResult>;

/** Ways in which a result file can be wrong. */
const fault = z.enum([
  'none',
  'envelope', // one byte of the envelope changed
  'unencrypted',
  'trailer', // digest of the text wrong
  'count', // header tells another number of lines
  'wrongOrder', // a line for an order never sent
  'repeatedLine',
  'wrongSeq',
  'unknownCode',
  'noCardNumber', // produced, but nothing to show for it
]);
export type ResultFault = z.infer<typeof fault>;

const switches = z.object({
  police: z.object({
    mood: mood.default('normal'),
    delayMs: z.number().int().min(0).max(600_000).default(30_000),
    /** For people the registry does not know. */
    unknown: identityAnswer.default('match'),
    /** By ID number: one answer a question, the last one for ever. */
    people: z.record(z.string(), z.array(identityAnswer).min(1)).default({}),
  }),
  sms: z.object({
    mood: mood.default('normal'),
    delayMs: z.number().int().min(0).max(600_000).default(30_000),
    /** Milliseconds from acceptance to the report. */
    reportAfterMs: z.number().int().min(0).max(600_000).default(200),
    failAll: z.boolean().default(false),
    failPhones: z.array(z.string()).default([]),
  }),
  pinTerminal: z.object({
    mood: mood.default('normal'),
    delayMs: z.number().int().min(0).max(600_000).default(30_000),
    /** Of a card's first, second … order; afterwards done. */
    results: z.array(terminalResult).default([]),
    /** The same by card number, for cards that fare otherwise. */
    cards: z.record(z.string(), z.array(terminalResult)).default({}),
    /** How often an order is told to be under way before its result. */
    pendingAnswers: z.number().int().min(0).max(100).default(0),
    /** Orders are carried out and the line is cut before the answer. */
    loseAnswers: z.boolean().default(false),
  }),
  factory: z.object({
    /** False: files lie in out/ and nothing is made. */
    working: z.boolean().default(true),
    /** Minutes from taking an order to its result; empty: two days of told time, ten seconds of real time. */
    minutes: z.number().min(0).max(100_000).nullable().default(null),
    /** By ID number: the code of the person's first, second … order; afterwards produced. */
    people: z.record(z.string(), z.array(resultCode)).default({}),
    /** Every so many orders one is spoiled; 0: none. */
    spoilEvery: z.number().int().min(0).default(0),
    /** Into how many result files one order file's results are cut. */
    parts: z.number().int().min(1).max(50).default(1),
    /** What is wrong with the next result files, each used once. */
    faults: z.array(fault).default([]),
    /** Writes the next results twice: once more under the same name after it was taken. */
    repeat: z.boolean().default(false),
  }),
});
export type SwitchBoard = z.infer<typeof switches>;
export type Party = keyof SwitchBoard;

const parties = ['police', 'sms', 'pinTerminal', 'factory'] as const;

const untouched = { police: {}, sms: {}, pinTerminal: {}, factory: {} };

/** The behaviour switches, kept over a restart. */
export class Switches {
  private board: SwitchBoard = switches.parse(untouched);

  private constructor(private readonly ledger: Ledger) {}

  static async open(ledger: Ledger): Promise<Switches> {
    const opened = new Switches(ledger);
    for (const row of await ledger.rows<{ party: Party; value: object }>('SELECT party, value FROM switches'))
      opened.board = switches.parse({ ...opened.board, [row.party]: row.value });
    return opened;
  }

  get all(): SwitchBoard {
    return this.board;
  }

  /** Sets what is named and leaves the rest; throws a ZodError naming every wrong field, with nothing changed. */
  async set(change: { readonly [P in Party]?: Partial<SwitchBoard[P]> }): Promise<SwitchBoard> {
    const next = switches.parse({
      police: { ...this.board.police, ...change.police },
      sms: { ...this.board.sms, ...change.sms },
      pinTerminal: { ...this.board.pinTerminal, ...change.pinTerminal },
      factory: { ...this.board.factory, ...change.factory },
    });
    this.board = next;
    await this.ledger.together(
      parties.map((party) => [
        'INSERT INTO switches (party, value) VALUES ($1, $2) ON CONFLICT (party) DO UPDATE SET value = $2',
        [party, JSON.stringify(next[party])],
      ]),
    );
    return next;
  }

  /** Everything as it is when nothing was ever set. */
  async reset(): Promise<SwitchBoard> {
    await this.ledger.rows('DELETE FROM switches');
    this.board = switches.parse(untouched);
    return this.board;
  }
}
