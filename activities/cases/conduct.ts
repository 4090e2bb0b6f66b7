import type { Filing } from '../../domain/case/filing.js';
import type { Refusal } from '../../domain/refusal/refusal.js';
import type { RuleKey } from '../../domain/rule/catalogue.js';
import type { Cipher } from '../cipher/cipher.js';
import type { BusinessClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import type { RuleVersion } from '../rules/rules.js';
import type { StepContext } from './step-context.js';
import type { ApplyInput } from './step-input.js';

/** What a filing is checked with, inside its one transaction. */
export interface FilingScene {
  readonly tx: Transaction;
  readonly cipher: Cipher;
  readonly filing: Filing;
  readonly clock: BusinessClock;
  /** The business day, `YYYY-MM-DD` in Shanghai. */
  readonly today: string;
  readonly actor: string;
  /** The filing office's division. */
  readonly division: string;
  /** The rules that the type freezes, in the versions of this day. */
  readonly rules: Readonly<Partial<{ [Key in RuleKey]: RuleVersion<Key> }>>;
}

/** Whom and what a case is about, and what its type keeps of the filing. */
export interface FilingSubject {
  readonly personId: string;
  /** The card it is filed for. */
  readonly cardId?: string;
  /** Of types with several open cases: what this one is about. */
  readonly about?: string;
  /** Facts that are no personal data. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Facts that are; kept encrypted beside the representative's. */
  readonly particulars?: Readonly<Record<string, unknown>>;
}

/**
 * What a case type does to the facts beside its workflow: whom it is filed for, what takes effect with the filing, what
 * its steps take in, and what a withdrawal undoes.
 */
export interface CaseConduct {
  readonly subject: (scene: FilingScene) => Promise<FilingSubject | Refusal>;
  /** Its filing asks for details, which `subject` checks; a filing of any other type must have none. */
  readonly takesDetails?: true;
  /** Takes effect in the filing's transaction, before any workflow starts (design §2). */
  readonly effect?: (context: StepContext, filing: Filing) => Promise<Refusal | undefined>;
  /** What a step takes in with its choice, by step. */
  readonly inputs?: Readonly<Record<string, ApplyInput>>;
  /** What a withdrawal gives back, beside an order not yet sent. */
  readonly withdraw?: (context: StepContext) => Promise<Refusal | undefined>;
}
