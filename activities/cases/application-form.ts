import { checklistOf } from '../../domain/case/checklist.js';
import { maskCardNumber } from '../../domain/person/masking.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import { type WantedInfo, wantedOf } from '../personal-info/wanted.js';
import { issueCasePaper } from './case-papers.js';
import type { CaseRow } from './case-row.js';
import { contextOfCase, saveChanges } from './step-context.js';

/**
 * 《山西省社会保障卡业务办理表》, filled in from what was taken down, for the applicant or representative to sign (附件1
 * 第十一条(2), 第十三–十六条, 第十九条(3)). One a case: asked for again, the same is given. Refuses `paper.not-asked-for`
 * where the type does not list the form, and `case.closed`.
 */
export async function issueApplicationForm(
  tx: Transaction,
  cipher: Cipher,
  caseId: string,
  by: By,
): Promise<{ id: string; number: string } | Refusal> {
  const context = await contextOfCase(tx, cipher, caseId, by);
  const { row } = context;
  const listed = checklistOf(row.type, row.data.by).some((entry) => entry.code === 'applicationForm');
  if (!listed) return refuse('paper.not-asked-for');
  const issued = await tx.find<{ id: string; number: string }>(
    `SELECT id, number FROM papers WHERE case_id = $1 AND kind = 'applicationForm'`,
    [caseId],
  );
  if (issued) return issued;
  if (row.status === 'closed') return refuse('case.closed');
  const paper = await issueCasePaper(context, 'applicationForm', { remarks: await remarksOf(tx, cipher, row) });
  await saveChanges(context);
  return paper;
}

/** What the form says beside who it is and which business: the card it is about, where it goes, what shall be another. */
async function remarksOf(tx: Transaction, cipher: Cipher, row: CaseRow): Promise<string> {
  const { card, office } = await tx.get<{ card: Buffer | null; office: string | null }>(
    `SELECT (SELECT card_number_enc FROM cards WHERE id = $1) AS card, (SELECT name_zh FROM offices WHERE code = $2) AS office`,
    [row.card_id, row.data.toOffice ?? null],
  );
  return [
    card ? `社会保障卡号：${maskCardNumber(cipher.decryptText(card))}` : '',
    office ? `转入窗口：${office}` : '',
    ...wantedLines(await wantedOf(tx, cipher, row.id)),
  ]
    .filter(Boolean)
    .join('\n');
}

function wantedLines({ name, idNumber, phone, address }: WantedInfo): string[] {
  return [
    name ? `姓名改为：${name}` : '',
    idNumber ? `身份证号码改为：${idNumber}` : '',
    phone ? `联系电话改为：${phone}` : '',
    address ? `联系地址改为：${address}` : '',
  ];
}
