import type { Role } from '../reach/reach.js';
import type { RefusalCode } from '../refusal/catalog.js';
import type { RuleKey } from '../rule/catalogue.js';

/** Who stands at the window: the applicant, an agent, or the guardian of a minor (附件1 第十一条(1)). */
export const parties = ['applicant', 'agent', 'guardian'] as const;
export type Party = (typeof parties)[number];

/** A paper of the checklist, told at once and in writing (附件1 第六条 一次性告知). */
export interface ChecklistEntry {
  readonly code: string;
  /** Whose paper it is. */
  readonly party: Party;
  readonly required: boolean;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
}

/** A step in which a person decides: who does it and what may be chosen. The first choice is the usual one. */
export interface TaskStep {
  readonly kind: 'task';
  readonly role: Role;
  readonly choices: readonly string[];
  /** Choices that need a reason in words. */
  readonly reasoned?: readonly string[];
  /** May the case be put on hold here for missing papers? */
  readonly hold?: boolean;
  /** May the applicant still withdraw here? */
  readonly withdraw?: boolean;
  /** The message that tells the applicant to come, sent each time the task opens. */
  readonly tells?: string;
  readonly zh: string;
  readonly en: string;
}

/** A step in which an outside party answers. */
export interface WaitStep {
  readonly kind: 'wait';
  readonly withdraw?: boolean;
  readonly zh: string;
  readonly en: string;
}

/** What a case type is, beside its workflow: who files it, what it is about, its steps and the rules it freezes. */
export interface CaseType {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly filedBy: readonly Role[];
  /**
   * What it is filed for, and one open case of it is allowed for: an applicant (known by then or not), a person on
   * record, or a card on record.
   */
  readonly subject: 'applicant' | 'person' | 'card';
  /** Who may stand at the window where not everybody may, and what the others are refused with. */
  readonly onlyBy?: { readonly parties: readonly Party[]; readonly refusal: RefusalCode };
  /** One open case is allowed for each thing that its filing names (an insurance type, a mandate), not one in all. */
  readonly severalOpen?: true;
  /** It takes effect with its filing, before any workflow starts (design §2); the answer says to the second since when. */
  readonly effectiveAtFiling?: true;
  /** The papers to bring, by who stands at the window (附件1 第六条); a type that needs none has an empty list. */
  readonly checklist: (by: Party) => readonly ChecklistEntry[];
  /** Rules whose versions the case keeps from its filing to its close. */
  readonly rules: readonly RuleKey[];
  readonly steps: Readonly<Record<string, TaskStep | WaitStep>>;
  /** Outcomes it may close with; `withdrawn` is every type's. */
  readonly outcomes: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}
