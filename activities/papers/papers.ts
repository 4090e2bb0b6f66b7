import {
  type CasePaperKind,
  type OfficeFrame,
  type OfficePaperKind,
  type PaperContents,
  type PaperData,
  type PaperFrame,
  type PaperKind,
  paperKinds,
  shanghaiYear,
} from '../../domain/paper/paper.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { formatNumber, nextNumber } from '../numbers/numbers.js';
import { enqueue } from '../outbox/outbox.js';

/** The outbox topic of papers to draw. */
export const papersTopic = 'papers';

/** A paper to make for a window: which kind, and what it says beside what the window's rows say. */
export interface NewOfficePaper<Kind extends PaperKind = OfficePaperKind> {
  readonly kind: Kind;
  readonly office: string;
  readonly division: string;
  /** Staff id of whoever made the step. */
  readonly by: string;
  /** Business time. */
  readonly at: Date;
  readonly data: PaperContents[Kind];
  readonly traceId: string;
}

/** A paper to make in a case. */
export interface NewPaper<Kind extends CasePaperKind = CasePaperKind> extends NewOfficePaper<Kind> {
  readonly caseId: string;
}

/**
 * Makes a numbered paper inside the step's transaction and freezes what it says; it is drawn after the commit.
 * The office, the applicant and the clerk are taken from their rows, as they are now. (附件1 第六条, 第十一条)
 */
export async function issuePaper<Kind extends CasePaperKind>(
  tx: Transaction,
  cipher: Cipher,
  paper: NewPaper<Kind>,
): Promise<IssuedPaper> {
  return insertPaper(tx, cipher, paper, await frameFacts(tx, cipher, paper), paper.caseId);
}

/** Makes a numbered paper of the window itself: a day-end sheet, a destruction list. */
export async function issueOfficePaper<Kind extends OfficePaperKind>(
  tx: Transaction,
  cipher: Cipher,
  paper: NewOfficePaper<Kind>,
): Promise<IssuedPaper> {
  const row = await tx.get<OfficeRow>(
    `SELECT o.name_zh AS office_name, o.phone AS office_phone, o.address AS office_address, s.display_name AS handled_by
     FROM offices o LEFT JOIN staff s ON s.id = $2 WHERE o.code = $1`,
    [paper.office, paper.by],
  );
  return insertPaper(tx, cipher, paper, officeFacts(row, paper), null);
}

export interface IssuedPaper {
  readonly id: string;
  readonly number: string;
}

async function insertPaper(
  tx: Transaction,
  cipher: Cipher,
  paper: NewOfficePaper<PaperKind>,
  facts: Omit<OfficeFrame, 'number'>,
  caseId: string | null,
): Promise<IssuedPaper> {
  const id = newId(paper.at.getTime());
  const year = shanghaiYear(paper.at);
  const { prefix } = paperKinds[paper.kind];
  const number = formatNumber(prefix, paper.office, year, await nextNumber(tx, paper.kind, paper.office, year));
  const data = { kind: paper.kind, frame: { ...facts, number }, content: paper.data };
  const sealed = cipher.encrypt(JSON.stringify(data));
  tx.write(
    `INSERT INTO papers (id, case_id, kind, number, office, division, data_enc, made_at, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, caseId, paper.kind, number, paper.office, paper.division, sealed, paper.at, paper.by],
  );
  await enqueue(tx, papersTopic, `paper-${id}`, { paperId: id });
  return { id, number };
}

interface OfficeRow {
  readonly office_name: string;
  readonly office_phone: string;
  readonly office_address: string;
  readonly handled_by: string | null;
}

interface FrameRow extends OfficeRow {
  readonly case_number: string;
  readonly case_type: string;
  readonly name: string;
  readonly sex: string;
  readonly birth_date: string;
  readonly id_number_enc: Buffer;
  readonly phone_enc: Buffer | null;
  readonly address_enc: Buffer | null;
}

async function frameFacts(tx: Queryable, cipher: Cipher, paper: NewPaper): Promise<Omit<PaperFrame, 'number'>> {
  const row = await tx.get<FrameRow>(
    `SELECT c.number AS case_number, c.type AS case_type, p.name, p.sex, p.birth_date, p.id_number_enc, p.phone_enc,
            p.address_enc, o.name_zh AS office_name, o.phone AS office_phone, o.address AS office_address,
            s.display_name AS handled_by
     FROM cases c JOIN people p ON p.id = c.person_id JOIN offices o ON o.code = $2 LEFT JOIN staff s ON s.id = $3
     WHERE c.id = $1`,
    [paper.caseId, paper.office, paper.by],
  );
  const open = (sealed: Buffer | null) => (sealed ? cipher.decryptText(sealed) : undefined);
  return {
    caseNumber: row.case_number,
    caseType: row.case_type,
    ...officeFacts(row, paper),
    applicant: {
      name: row.name,
      sex: row.sex,
      birthDate: row.birth_date,
      idNumber: cipher.decryptText(row.id_number_enc),
      phone: open(row.phone_enc),
      address: open(row.address_enc),
    },
  };
}

function officeFacts(row: OfficeRow, paper: NewOfficePaper<PaperKind>): Omit<OfficeFrame, 'number'> {
  return {
    office: { code: paper.office, name: row.office_name, phone: row.office_phone, address: row.office_address },
    handledBy: row.handled_by ?? paper.by,
    madeAt: paper.at.toISOString(),
    traceId: paper.traceId,
  };
}

/** A paper's row with its frozen data. Refuses `access.not-found`. */
export async function readPaper(q: Queryable, cipher: Cipher, paperId: string): Promise<StoredPaper | Refusal> {
  const row = await q.find<{ data_enc: Buffer; content_enc: Buffer | null; made_at: Date; voided_at: Date | null }>(
    'SELECT data_enc, content_enc, made_at, voided_at FROM papers WHERE id = $1',
    [paperId],
  );
  if (!row) return refuse('access.not-found');
  return {
    data: JSON.parse(cipher.decryptText(row.data_enc)) as PaperData,
    madeAt: row.made_at,
    voidedAt: row.voided_at ?? undefined,
    content: row.content_enc ? cipher.decryptBytes(row.content_enc) : undefined,
  };
}

export interface StoredPaper {
  readonly data: PaperData;
  readonly madeAt: Date;
  readonly voidedAt?: Date;
  /** The original's PDF, once it was drawn. */
  readonly content?: Buffer;
}
