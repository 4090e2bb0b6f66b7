import type { FileEncoding } from '../../domain/interchange/encoding.js';
import type { Finding } from '../../domain/interchange/finding.js';
import type { Transaction } from '../database/database.js';
import type { ContentFacts } from './content.js';
import type { BankFileKind } from './registry.js';

/** A file from a bank whose envelope was opened: what the reader of its kind works with. */
export interface OpenedFile {
  readonly id: string;
  /** As the bank calls it, without `.sm4`. */
  readonly name: string;
  readonly kind: BankFileKind;
  readonly bank: string;
  readonly agency: string;
  /** Of the bank's profile on the day. */
  readonly encoding: FileEncoding;
  /** The text from its beginning, as often as it is asked, in flat memory and on a connection of its own. */
  read(): AsyncIterable<Uint8Array>;
}

/** The same file once it was read, with what it shows of itself. */
export type ReadFile = OpenedFile & ContentFacts;

/**
 * Reads one kind of files. Both steps run in the transaction that takes the file, in which no other file of the bank is
 * decided on; what a handler stages in transactions of its own (`COPY` in pieces) it keys by the file's id, so that a
 * kill between leaves nothing twice.
 */
export interface BankFileHandler {
  /** Every breach: of the format, and against what was sent. Nothing counts yet. */
  check(tx: Transaction, file: OpenedFile): Promise<readonly Finding[]>;
  /** Lets the whole file in: it had no findings, or two people release it. */
  letIn(tx: Transaction, file: ReadFile): Promise<void>;
  /** Of a file that was let in: the bank could not take what it answers, so that its name is free for the answer to come. */
  isSentBack?(file: OpenedFile): boolean;
  /** After the commit, taken or held: drops what was staged. A kill before it leaves rows that mean nothing. */
  settled?(file: OpenedFile): Promise<void>;
  /** After the commit: tells whoever waits. It may get lost in a kill, so whoever waits looks as well. */
  tell?(file: OpenedFile): Promise<void>;
}

/** Who reads what comes from banks, by kind. A file of a kind that nobody reads is held. */
export type BankFileHandlers = { readonly [Kind in BankFileKind]?: BankFileHandler };
