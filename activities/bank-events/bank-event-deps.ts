import type { FiledCase } from '../../domain/case/filing.js';
import type { BankEvent } from '../../domain/interchange/bank-event.js';
import type { Cipher } from '../cipher/cipher.js';
import type { BusinessClock } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';

export interface BankEventDeps {
  readonly db: Database;
  readonly cipher: Cipher;
}

/** Whose event it is and how it came. */
export interface EventOrigin {
  readonly bank: string;
  readonly source: 'api' | 'file' | 'page';
  /** Staff id where an operator enters it, otherwise the bank (`bank:<code>`). */
  readonly actor: string;
  readonly traceId: string;
  readonly fileId?: string;
}

/** The card that an event is about; its row is locked. */
export interface ToldCard {
  readonly id: string;
  readonly person_id: string;
  readonly kind: string;
  readonly state: string;
  readonly state_since: Date;
  readonly bank_state: string;
  readonly bank_state_base: string | null;
  readonly office: string;
  readonly division: string;
}

/** One event at work, in its transaction. */
export interface EventScene {
  readonly tx: Transaction;
  readonly cipher: Cipher;
  readonly clock: BusinessClock;
  readonly id: string;
  readonly event: BankEvent;
  readonly origin: EventOrigin;
  readonly card: ToldCard;
}

/** What the social side made of an event, as a code, with the case that it answered or filed. */
export interface Reaction {
  readonly reaction:
    | 'noted'
    | 'late'
    | 'contradiction'
    | 'told'
    | 'socialNotFrozen'
    | 'lifted'
    | 'notLost'
    | 'replacementFiled'
    | 'reportedSince'
    | 'liftUnderWay'
    | 'cancellationAnswered'
    | 'noCancellation'
    | 'handedOver'
    | 'noReplacement';
  readonly caseId?: string;
  /** A case that was filed with it, whose workflow may be started at once. */
  readonly filed?: FiledCase & { readonly type: string };
}
