import type { Party } from './case-type.js';

/** What is taken down when a case is filed. Papers named are 已收; the others of the checklist are 缺. */
export interface Filing {
  readonly type: string;
  readonly office: string;
  readonly by: Party;
  /** For types that are filed for an applicant: who it is, on record or not. */
  readonly applicant?: {
    readonly idNumber: string;
    readonly name: string;
    readonly phone?: string;
    readonly address?: string;
  };
  /** For types that are filed for a person on record. */
  readonly personId?: string;
  /** For types that are filed for a card on record. */
  readonly cardId?: string;
  /** Agent or guardian. */
  readonly representative?: {
    readonly name: string;
    readonly idNumber: string;
    readonly phone: string;
    readonly relation: string;
  };
  readonly photoId?: string;
  readonly papersReceived: readonly string[];
  /** What the type asks for besides; its own conduct checks it. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly draftId?: string;
}

/** A case that is filed. Its workflow may still have to start. */
export interface FiledCase {
  readonly id: string;
  readonly number: string;
  readonly traceId: string;
}
