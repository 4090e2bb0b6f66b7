import type { FileCaseInput } from '../api/types.js';
import { ageAt, birthDateOf, findFault } from '../people/id-number.js';

export type FilingParty = FileCaseInput['by'];

/** What the wizard holds; every field may still be empty. It is what a draft keeps. */
export interface FilingForm {
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
}

export const emptyForm: FilingForm = {
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
  const theirs = !findFault(form.theirIdNumber) && form.theirIdNumber !== form.idNumber;
  const theirsComplete = theirs && form.theirName.trim() && isPhone(form.theirPhone) && form.relation;
  if ((form.by !== 'applicant' && !theirsComplete) || (isMinor(form, today) && form.by !== 'guardian'))
    left.push('party');
  return left;
}

/** The form as the API takes it. */
export function toFiling(form: FilingForm, office: string, draftId: string | undefined): FileCaseInput {
  const acts = form.by !== 'applicant';
  return {
    type: 'issuance',
    office,
    by: form.by,
    applicant: {
      idNumber: form.idNumber,
      name: form.name.trim(),
      ...(form.phone ? { phone: form.phone } : {}),
      ...(form.address.trim() ? { address: form.address.trim() } : {}),
    },
    ...(acts
      ? {
          representative: {
            name: form.theirName.trim(),
            idNumber: form.theirIdNumber,
            phone: form.theirPhone,
            relation: form.relation,
          },
        }
      : {}),
    ...(form.photoId ? { photoId: form.photoId } : {}),
    papersReceived: [...form.papers],
    ...(draftId ? { draftId } : {}),
  };
}
