import type { FileCaseInput } from '../api/types.js';
import { ageAt, birthDateOf, findFault } from '../people/id-number.js';

export type FilingParty = FileCaseInput['by'];

/** What is typed before a case is filed; every field may still be empty. It is what a draft keeps. */
export interface FilingForm {
  readonly type: string;
  /** Whom on record it is for, and for which card, where the type is filed for one. */
  readonly personId?: string;
  readonly cardId?: string;
  readonly idNumber: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly by: FilingParty;
  readonly theirName: string;
  readonly theirIdNumber: string;
  readonly theirPhone: string;
  readonly relation: string;
  readonly photoId?: string;
  readonly papers: readonly string[];
  /** What the type asks for besides. */
  readonly details: Readonly<Record<string, string | boolean>>;
}

export const emptyForm: FilingForm = {
  type: 'issuance',
  idNumber: '',
  name: '',
  phone: '',
  address: '',
  by: 'applicant',
  theirName: '',
  theirIdNumber: '',
  theirPhone: '',
  relation: '',
  papers: [],
  details: {},
};

export const filingSteps = ['applicant', 'party', 'photo', 'papers', 'summary'] as const;
export type FilingStep = (typeof filingSteps)[number];

const guardianUnder = 16;
const phonePattern = /^1\d{10}$/;

export const isPhone = (phone: string) => phonePattern.test(phone);

/** The applicant's age on a day where the ID number tells it. */
export function ageOf(form: FilingForm, today: string): number | undefined {
  const birthDate = findFault(form.idNumber) ? undefined : birthDateOf(form.idNumber);
  return birthDate ? ageAt(birthDate, today) : undefined;
}

/** Under sixteen a guardian files (附件1 第十一条(1)); the server's rule has the last word. */
export function isMinor(form: FilingForm, today: string): boolean {
  const age = ageOf(form, today);
  return age !== undefined && age < guardianUnder;
}

/** Steps with something still to be filled in; photo and papers may be missing. */
export function unfinishedSteps(form: FilingForm, today: string): FilingStep[] {
  const left: FilingStep[] = [];
  const phoneGood = form.phone === '' || isPhone(form.phone);
  if (findFault(form.idNumber) || !form.name.trim() || !phoneGood) left.push('applicant');
  if (!isPartyKnown(form) || (isMinor(form, today) && form.by !== 'guardian')) left.push('party');
  return left;
}

/** True where whoever stands at the window is known: the applicant, or somebody else with all particulars. */
export function isPartyKnown(form: FilingForm): boolean {
  if (form.by === 'applicant') return true;
  const isSomebodyElse = !findFault(form.theirIdNumber) && form.theirIdNumber !== form.idNumber;
  return isSomebodyElse && form.theirName.trim() !== '' && isPhone(form.theirPhone) && form.relation !== '';
}

/** The form of an issuance as the API takes it. */
export function toFiling(form: FilingForm, office: string, draftId: string | undefined): FileCaseInput {
  return {
    ...common(form, office, draftId),
    applicant: {
      idNumber: form.idNumber,
      name: form.name.trim(),
      ...(form.phone ? { phone: form.phone } : {}),
      ...(form.address.trim() ? { address: form.address.trim() } : {}),
    },
    ...(form.photoId ? { photoId: form.photoId } : {}),
  };
}

/** The form of a type that is filed for a person or card on record. */
export function toFilingOnRecord(form: FilingForm, office: string, draftId: string | undefined): FileCaseInput {
  const details = givenDetails(form);
  return {
    ...common(form, office, draftId),
    ...(form.cardId ? { cardId: form.cardId } : { personId: form.personId }),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
}

/** Only what was filled in or ticked; `hasUnit` is the form's own. */
function givenDetails(form: FilingForm): Record<string, string | boolean> {
  const trimmed = Object.entries(form.details).map(
    ([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const,
  );
  return Object.fromEntries(trimmed.filter(([key, value]) => value !== '' && value !== false && key !== 'hasUnit'));
}

function common(form: FilingForm, office: string, draftId: string | undefined) {
  const representative = {
    name: form.theirName.trim(),
    idNumber: form.theirIdNumber,
    phone: form.theirPhone,
    relation: form.relation,
  };
  return {
    type: form.type,
    office,
    by: form.by,
    ...(form.by === 'applicant' ? {} : { representative }),
    papersReceived: [...form.papers],
    ...(draftId ? { draftId } : {}),
  };
}
