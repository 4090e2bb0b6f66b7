import { z } from 'zod';
import { filedBy } from '../case-types/case-types.contract.js';
import {
  actor,
  bilingual,
  flag,
  id,
  instant,
  list,
  officeCode,
  page,
  pageQuery,
  refusalView,
  text,
  word,
} from '../contract/fields.js';

export const caseStatus = z.enum(['open', 'on_hold', 'closed']);

/** Guardian or agent: who acts for the applicant (附件1 第十一条(1)). */
const representative = z.strictObject({ name: text(50), idNumber: text(18), phone: text(20), relation: text(30) });

/** Filing at the window. Papers named here are 已收; the others of the checklist are 缺. */
export const fileCaseInput = z
  .strictObject({
    type: word,
    office: officeCode,
    by: filedBy,
    /** For types filed for an applicant, on record or not. */
    applicant: z
      .strictObject({
        idNumber: text(18),
        name: text(50),
        phone: text(20).optional(),
        address: text(200).optional(),
      })
      .optional(),
    /** For types filed for a person on record. */
    personId: id.optional(),
    /** For types filed for a card on record. */
    cardId: id.optional(),
    /** What the type asks for besides. */
    details: z.record(word, z.union([z.string().max(200), z.number(), z.boolean()])).optional(),
    representative: representative.optional(),
    photoId: id.optional(),
    papersReceived: z.array(word).max(40).default([]),
    draftId: id.optional(),
  })
  .meta({ id: 'FileCaseInput' });
export type FileCaseInput = z.output<typeof fileCaseInput>;

/** Where a case stands after a step: what the page shows at once. */
export const caseState = z
  .object({
    id: z.string(),
    number: z.string(),
    type: z.string(),
    status: caseStatus,
    step: z.string(),
    outcome: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'CaseState' });

export const filedCase = z
  .object({
    id: z.string(),
    number: z.string(),
    /** False while the workflow engine is away: the case is filed and will go on by itself. */
    started: z.boolean(),
    /**
     * What the filing itself did to the card, to the second (附件1 第十三条): only the social side, so the bank whose
     * hotline freezes its own is named. Null where the type waits for a step.
     */
    effect: z
      .object({
        at: instant,
        cardState: word,
        bank: z.object({ code: z.string(), name: bilingual, hotline: z.string() }).nullable(),
        /** Why the card can't be used with its social PIN yet: the initial one must be changed first (第十七条1). */
        pinObstacle: z.enum(['notActive', 'locked', 'initial']).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'FiledCase' });

export const caseQuery = pageQuery.extend({
  status: caseStatus.optional(),
  type: word.optional(),
  step: word.optional(),
  office: officeCode.optional(),
  overdue: flag.optional(),
  /** Due within five working days. */
  dueSoon: flag.optional(),
  escalated: flag.optional(),
});
export type CaseQuery = z.output<typeof caseQuery>;

/** The promise (办结时限): days are working days left, negative when late; none before acceptance. */
export const promise = z
  .object({
    by: instant,
    workingDaysLeft: z.int(),
    provisional: z.boolean(),
    overdue: z.boolean(),
    paused: z.boolean(),
    /** What was promised is ready. */
    met: z.boolean(),
  })
  .meta({ id: 'Promise' });

export const caseSummary = caseState
  .extend({
    /** Masked. */
    applicant: z.string(),
    office: officeCode,
    filedAt: instant,
    promise: promise.nullable(),
    escalation: z.int(),
    holder: actor.nullable(),
  })
  .meta({ id: 'CaseSummary' });
export const casePage = page(caseSummary).meta({ id: 'CasePage' });

export const caseTask = z
  .object({
    id: z.string(),
    type: z.string(),
    step: z.string(),
    role: z.string(),
    office: officeCode,
    holder: actor.nullable(),
    openedAt: instant,
    urgentAt: instant,
    /** Why it was opened, as a code (a mismatch, a terminal's result); told with the case alone. */
    about: z.string().nullable(),
    choices: z.array(z.string()),
    /** Choices that need a reason in words. */
    reasoned: z.array(z.string()),
  })
  .meta({ id: 'CaseTask' });

export const checklistItem = z
  .object({
    code: z.string(),
    party: filedBy,
    required: z.boolean(),
    name: bilingual,
    receivedAt: instant.nullable(),
    receivedBy: actor.nullable(),
  })
  .meta({ id: 'ChecklistItem' });

export const paperSummary = z
  .object({
    id: z.string(),
    kind: z.string(),
    number: z.string(),
    prints: z.int(),
    madeAt: instant,
    ready: z.boolean(),
  })
  .meta({ id: 'PaperSummary' });

/** An action of the case: possible now, or blocked with the sentence and article that say why. */
export const caseAction = z
  .object({ action: z.string(), blockedBy: refusalView.nullable() })
  .meta({ id: 'CaseAction' });
export const caseActions = list(caseAction).meta({ id: 'CaseActions' });

export const casePerson = z
  .object({
    id: z.string(),
    name: z.string(),
    idNumber: z.string(),
    phone: z.string().nullable(),
    birthDate: z.string(),
  })
  .meta({ id: 'CasePerson' });

/** Names of the case's guardian or agent, masked. */
export const caseRepresentative = z
  .object({ by: filedBy, name: z.string(), idNumber: z.string(), relation: z.string() })
  .meta({ id: 'CaseRepresentative' });

/** One field that a change of personal information would change, masked; nothing is on record where `from` is null. */
export const wantedChange = z
  .object({
    field: z.enum(['name', 'idNumber', 'phone', 'address']),
    from: z.string().nullable(),
    to: z.string(),
  })
  .meta({ id: 'WantedChange' });

/** A fee or deposit of the case, by the rule that it was filed under. */
export const caseCharge = z
  .object({ charge: word, yuan: z.string(), refundable: z.boolean(), name: bilingual, article: z.string() })
  .meta({ id: 'CaseCharge' });

export const caseView = caseState
  .extend({
    person: casePerson,
    representative: caseRepresentative.nullable(),
    photoId: z.string().nullable(),
    cardId: z.string().nullable(),
    office: officeCode,
    officeName: bilingual,
    filedBy: actor,
    filedAt: instant,
    acceptedAt: instant.nullable(),
    closedAt: instant.nullable(),
    promise: promise.nullable(),
    hold: z.object({ since: instant, reason: z.string().nullable() }).nullable(),
    escalation: z.int(),
    tasks: z.array(caseTask),
    checklist: z.array(checklistItem),
    papers: z.array(paperSummary),
    charges: z.array(caseCharge),
    /** While a change of personal information is open: old and new. */
    changes: z.array(wantedChange),
    actions: z.array(caseAction),
    traceId: z.string(),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.output<typeof caseView>;

export const timelineEntry = z
  .object({
    seq: z.int(),
    at: instant,
    kind: z.string(),
    step: z.string().nullable(),
    actor,
    data: z.record(z.string(), z.json()),
    text: z.string().nullable(),
    traceId: z.string(),
  })
  .meta({ id: 'TimelineEntry' });
/** The story so far, and what is due next. */
export const timeline = z
  .object({
    items: z.array(timelineEntry),
    next: z.array(z.object({ kind: z.string(), dueAt: instant, provisional: z.boolean(), state: z.string() })),
  })
  .meta({ id: 'Timeline' });

/** What a clerk gives with a choice; which of them a step needs, the step says. */
export const stepInput = z
  .strictObject({
    reason: text(500).optional(),
    receiptNumber: text(60).optional(),
    collectorIdNumber: text(18).optional(),
    collectorName: text(50).optional(),
    verifiedBy: z.enum(['receipt', 'idDocument']).optional(),
    name: text(50).optional(),
    idNumber: text(18).optional(),
    photoId: id.optional(),
    phone: text(20).optional(),
    address: text(200).optional(),
    /** Yuan with two decimals: what was taken at the counter. */
    received: z
      .string()
      .regex(/^\d{1,6}\.\d{2}$/)
      .optional(),
    /** Of a temporary card, read from the card. */
    cardNumber: text(32).optional(),
    /** Exchange: the old card lies on the counter. */
    oldCardTakenBack: z.boolean().optional(),
  })
  .meta({ id: 'StepInput' });

export const completeTaskInput = z
  .strictObject({ choice: word, input: stepInput.default({}) })
  .meta({ id: 'CompleteTaskInput' });
export type CompleteTaskInput = z.output<typeof completeTaskInput>;

export const reasonInput = z.strictObject({ reason: text(500) }).meta({ id: 'ReasonInput' });
export type ReasonInput = z.output<typeof reasonInput>;

export const resumeInput = z.strictObject({ note: text(500).optional() }).meta({ id: 'ResumeInput' });

export const commentInput = z.strictObject({ text: text(2000) }).meta({ id: 'CommentInput' });

export const papersReceivedInput = z
  .strictObject({ codes: z.array(word).min(1).max(40), photoId: id.optional() })
  .meta({ id: 'PapersReceivedInput' });

/** The case's new state. An unconfirmed step answers 503; the page repeats it under the same request id. */
export const stepAnswer = z.object({ case: caseState }).meta({ id: 'StepAnswer' });
