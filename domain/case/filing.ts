import type { Party } from './case-types.js';

/** What is taken down at the window when a case is filed. Papers named are 已收; the others of the checklist are 缺. */
export interface Filing {
  readonly type: string;
  readonly office: string;
  readonly by: Party;
  readonly applicant: {
    readonly idNumber: string;
    readonly name: string;
    readonly phone?: string;
    readonly address?: string;
  };
  /** Agent or guardian. */
  readonly representative?: {
    readonly name: string;
    readonly idNumber: string;
    readonly phone: string;
    readonly relation: string;
  };
  readonly photoId?: string;
  readonly papersReceived: readonly string[];
  readonly draftId?: string;
}

/** A case that is filed. Its workflow may still have to start. */
export interface FiledCase {
  readonly id: string;
  readonly number: string;
  readonly traceId: string;
}
