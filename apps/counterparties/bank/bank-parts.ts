import type { EnvelopeKeyFile } from '../../../domain/interchange/key-file.js';
import type { OutsideClock } from '../clock.js';
import type { Books } from './books.js';
import type { Switches } from './switches.js';
import type { Encoding } from './text/encoding.js';

/** What agency and bank agreed on. */
export interface BankProfile {
  /** Four digits. */
  readonly code: string;
  readonly encoding: Encoding;
  /** `HH:MM`, Shanghai: from then on a file counts as sent on the next working day. */
  readonly cutOff: string;
  /** Holds out/, in/ and done/; the agency sees it as `/` by SFTP, or shares it. */
  readonly folder: string;
  /** The agency's `…/api/bank-events`; without one the bank tells its events by file. */
  readonly eventsUrl?: string | undefined;
}

/** One bank, with what it works by. */
export interface BankParts {
  readonly profile: BankProfile;
  readonly books: Books;
  readonly clock: OutsideClock;
  readonly switches: Switches;
  readonly keys: EnvelopeKeyFile;
}
