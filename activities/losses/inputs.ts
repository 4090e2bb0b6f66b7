import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { parseIdNumber } from '../../domain/person/id-number.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { openCaseOnCard } from '../cases/open-case.js';
import type { StepContext } from '../cases/step-context.js';
import type { AppliedInput, ApplyInput, CompletedInput } from '../cases/step-input.js';
import { checkReceived } from '../counter/charges.js';
import { choosePhoto } from '../issuance/card-photo.js';
import { isReceiptOf, makingInputs } from '../issuance/inputs.js';
import { getPerson } from '../people/people.js';

/** What the steps of a formal loss and its replacement take with their choice (附件1 第十五条). */
export const lossInputs: Readonly<Record<string, ApplyInput>> = {
  offer: takeFeeAndPhoto,
  ...makingInputs,
  collection: verifyCollector,
  bankCollection: verifyCollector,
};

/**
 * The fee as the rule says (第十五条(3)), and a photo for the new card. Where an exchange of the card is open, its new card
 * is collected instead; the card's row is locked first, so that none is filed in the same moment.
 */
async function takeFeeAndPhoto(
  context: StepContext,
  _choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  const { tx, row } = context;
  const wrong = checkReceived(context, 'fee.replacement', input);
  if (wrong) return wrong;
  const card = await tx.get<{ id: string }>('SELECT id FROM cards WHERE id = $1 FOR UPDATE', [row.card_id]);
  return (await openCaseOnCard(tx, ['exchange'], card.id)) ?? (await choosePhoto(context, input.photoId)) ?? {};
}

/**
 * 持本人有效身份证件原件,凭《回执单》 (第十五条(5)): both, of the holder or of the representative whom the case names. A lost
 * receipt is printed again as a copy that carries the same number.
 */
export async function verifyCollector(
  context: StepContext,
  _choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  const refused = (field: string) => refuse('loss.collector-not-verified', { field });
  if (!input.receiptNumber || !(await isReceiptOf(context, input.receiptNumber))) return refused('input.receiptNumber');
  const shown = parseIdNumber(
    (input.collectorIdNumber ?? '').trim().toUpperCase(),
    toShanghaiDay(context.clock.now),
    'input.collectorIdNumber',
  );
  if (isRefusal(shown)) return refused('input.collectorIdNumber');
  const person = await getPerson(context.tx, context.cipher, context.row.person_id);
  if (shown.number === person.idNumber) return { verifiedBy: 'receiptAndId', collector: 'holder' };
  return shown.number === (await representativeIdNumber(context))
    ? { verifiedBy: 'receiptAndId', collector: 'representative' }
    : refused('input.collectorIdNumber');
}

async function representativeIdNumber({ tx, row, cipher }: StepContext): Promise<string | undefined> {
  const { particulars_enc: sealed } = await tx.get<{ particulars_enc: Buffer | null }>(
    'SELECT particulars_enc FROM cases WHERE id = $1',
    [row.id],
  );
  if (!sealed) return undefined;
  const { idNumber } = JSON.parse(cipher.decryptText(sealed)) as { readonly idNumber?: string };
  return idNumber?.trim().toUpperCase();
}
