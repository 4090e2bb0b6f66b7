import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { parseReceiptQr } from '../../domain/paper/receipt-qr.js';
import { parseIdNumber } from '../../domain/person/id-number.js';
import { parseName } from '../../domain/person/name.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { StepContext } from '../cases/step-context.js';
import type { AppliedInput, ApplyInput, CompletedInput } from '../cases/step-input.js';
import { amendPerson, getPerson } from '../people/people.js';
import { isPhotoOf } from '../photos/photos.js';

/** What is amended while a card is made, whatever it is made for. */
export const makingInputs: Readonly<Record<string, ApplyInput>> = {
  amendIdentity: amendApplicant,
  amendData: amendApplicant,
  amendPhoto: replacePhoto,
};

/** What the steps of an issuance take with their choice (附件1 第十一条). */
export const issuanceInputs: Readonly<Record<string, ApplyInput>> = {
  review: requirePhoto,
  ...makingInputs,
  collection: verifyCollector,
};

/** Approval needs the photo that the card will carry. */
async function requirePhoto({ row }: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  if (choice === 'approve' && !row.data.photoId) return refuse('case.photo-missing', { field: 'input.photoId' });
  return {};
}

/** 以身份证信息为准修改 (规程 第十条): name and ID number as the document shows them. */
async function amendApplicant(
  context: StepContext,
  choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  if (choice !== 'retry') return {};
  const name = input.name === undefined ? undefined : parseName(input.name, 'input.name');
  if (isRefusal(name)) return name;
  const today = toShanghaiDay(context.clock.now);
  const idNumber = input.idNumber === undefined ? undefined : parseIdNumber(input.idNumber, today, 'input.idNumber');
  if (isRefusal(idNumber)) return idNumber;
  return amendPerson(context, { ...(name ? { name } : {}), ...(idNumber ? { idNumber } : {}) });
}

async function replacePhoto(
  { tx, row }: StepContext,
  choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  if (choice !== 'retry') return {};
  if (!input.photoId) return refuse('case.photo-missing', { field: 'input.photoId' });
  if (!(await isPhotoOf(tx, input.photoId, row.division)))
    return refuse('case.photo-missing', { field: 'input.photoId' });
  row.data = { ...row.data, photoId: input.photoId };
  return { photoReplaced: true };
}

/** 凭《受理回执单》领卡 (第十一条(4)); the cardholder's own ID document stands for a lost receipt. */
async function verifyCollector(
  context: StepContext,
  _choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  if (input.verifiedBy === 'receipt' && input.receiptNumber) {
    return (await isReceiptOf(context, input.receiptNumber))
      ? { verifiedBy: 'receipt' }
      : refuse('case.collector-not-verified', { field: 'input.receiptNumber' });
  }
  if (input.verifiedBy === 'idDocument' && input.collectorIdNumber) {
    const person = await getPerson(context.tx, context.cipher, context.row.person_id);
    const shown = input.collectorIdNumber.trim().toUpperCase();
    return shown === person.idNumber
      ? { verifiedBy: 'idDocument' }
      : refuse('case.collector-not-verified', { field: 'input.collectorIdNumber' });
  }
  return refuse('case.collector-not-verified', { field: 'input.verifiedBy' });
}

/** True for the case's receipt: its printed number, its scanned QR text, or the case number that it carries. */
export async function isReceiptOf({ tx, row }: StepContext, shown: string): Promise<boolean> {
  const text = shown.trim().toUpperCase();
  if (parseReceiptQr(text) === row.number || text === row.number) return true;
  return (
    (await tx.find(`SELECT id FROM papers WHERE case_id = $1 AND kind = 'acceptanceReceipt' AND number = $2`, [
      row.id,
      text,
    ])) !== undefined
  );
}
