import type { components } from './schema.js';

type Schemas = components['schemas'];

export type AgeingView = Schemas['Ageing'];
export type AgeingCell = Schemas['AgeingCell'];
export type AlertView = Schemas['AlertView'];
export type ArrivingCard = Schemas['ArrivingCard'];
export type AuditEntry = Schemas['AuditEntry'];
export type Bilingual = Schemas['Bilingual'];
export type CardView = Schemas['CardView'];
export type CaseCharge = Schemas['CaseCharge'];
export type CaseTypeView = Schemas['CaseTypeView'];
export type CardMove = Schemas['CardMove'];
export type CaseAction = Schemas['CaseAction'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseTask = Schemas['CaseTask'];
export type CaseView = Schemas['CaseView'];
export type ChecklistItem = Schemas['ChecklistItem'];
export type ChecklistPaper = Schemas['ChecklistPaper'];
export type FileCaseInput = Schemas['FileCaseInput'];
export type InboxTask = Schemas['InboxTask'];
export type FiledCase = Schemas['FiledCase'];
export type Offer = Schemas['Offer'];
export type PersonCase = Schemas['PersonCase'];
export type PersonNotice = Schemas['PersonNotice'];
export type PersonPaper = Schemas['PersonPaper'];
export type LossCard = Schemas['LossCard'];
export type LossMatch = Schemas['LossMatch'];
export type LossSearchInput = Schemas['LossSearchInput'];
export type OralLossReport = Schemas['OralLossReport'];
export type PaperSummary = Schemas['PaperSummary'];
export type PersonMatch = Schemas['PersonMatch'];
export type PersonView = Schemas['PersonView'];
export type PromiseView = Schemas['Promise'];
export type ReachView = Schemas['ReachView'];
/** The generator loses a rule's `value`, which may be any JSON. */
export type RuleView = Schemas['RuleView'] & { readonly value: unknown };
export type SearchResult = Schemas['SearchResult'];
export type SessionView = Schemas['SessionView'];
export type StaffView = Schemas['StaffView'];
export type StepInput = NonNullable<Schemas['StepInput']>;
export type StockCard = Schemas['StockCard'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type TimelineView = Schemas['Timeline'];

/** The caller's header of every POST. */
export const requestHeader = (requestId: string) => ({ header: { 'x-request-id': requestId } });
