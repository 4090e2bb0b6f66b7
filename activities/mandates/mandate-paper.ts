import { formatYuan } from '../../domain/money/fen.js';
import type { MandateFormContent, Representative } from '../../domain/paper/paper.js';
import type { StepContext } from '../cases/step-context.js';

/** What the 授权书 of a case says: account and card as they are now, the terms as they were filed (规程 第十二条). */
export async function mandateFormContent(
  { tx, cipher, row }: StepContext,
  representative?: Representative,
): Promise<MandateFormContent> {
  const facts = await tx.get<{
    card_number_enc: Buffer;
    account_enc: Buffer;
    bank: string;
    insurance: string;
    agency: string;
  }>(
    `SELECT k.card_number_enc, k.account_enc, b.name_zh AS bank, i.name_zh AS insurance, a.name_zh AS agency
     FROM cards k JOIN banks b ON b.code = k.bank, insurance_types i, agencies a
     WHERE k.id = $1 AND i.code = $2 AND a.code = $3`,
    [row.card_id, row.data.insurance, row.data.agency],
  );
  const firstMonth = String(row.data.firstMonth);
  return {
    cardNumber: cipher.decryptText(facts.card_number_enc),
    bank: facts.bank,
    account: cipher.decryptText(facts.account_enc),
    insurance: facts.insurance,
    agency: facts.agency,
    terms: row.data.terms as 'fixed' | 'assessed',
    yuan: row.data.ceilingFen ? formatYuan(BigInt(String(row.data.ceilingFen))) : '',
    firstMonth: `${firstMonth.slice(0, 4)}年${Number(firstMonth.slice(4))}月`,
    ...(representative ? { representative } : {}),
  };
}
