import { ulid } from 'ulid';
import {
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
import { formatNumber, nextNumber } from '../numbers/numbers.js';
import { enqueue } from '../outbox/outbox.js';

/** The outbox topic of papers to draw. */
export const papersTopic = 'papers';

/** A paper to make: whose case, which kind, and what it says beside the case's own facts. */
export interface NewPaper<Kind extends PaperKind = PaperKind> {
  readonly caseId: string;
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

/**
 * Makes a numbered paper inside the step's transaction and freezes what it says; it is drawn after the commit.
 * The office, the applicant and the clerk are taken from their rows, as they are now. (附件1 第六条, 第十一条)
 */
export async function issuePaper<Kind extends PaperKind>(
  tx: Transaction,
  cipher: Cipher,
  paper: NewPaper<Kind>,
): Promise<{ id: string; number: string }> {
  const facts = await frameFacts(tx, cipher, paper);
  const id = ulid(paper.at.getTime());
  const year = shanghaiYear(paper.at);
  const { prefix } = paperKinds[paper.kind];
  const number = formatNumber(prefix, paper.office, year, await nextNumber(tx, paper.kind, paper.office, year));
  const data = { kind: paper.kind, frame: { ...facts, number }, content: paper.data };
  await tx.run(
    `INSERT INTO papers (id, case_id, kind, number, office, division, data_enc, made_at, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      paper.caseId,
      paper.kind,
      number,
      paper.office,
      paper.division,
      cipher.encrypt(JSON.stringify(data)),
      paper.at,
      paper.by,
    ],
  );
  await enqueue(tx, papersTopic, `paper-${id}`, { paperId: id });
  return { id, number };
}

interface FrameRow {
  readonly case_number: string;
  readonly case_type: string;
  readonly name: string;
  readonly sex: string;
  readonly birth_date: string;
  readonly id_number_enc: Buffer;
  readonly phone_enc: Buffer | null;
  readonly address_enc: Buffer | null;
  readonly office_name: string;
  readonly office_phone: string;
  readonly office_address: string;
  readonly handled_by: string | null;
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
    office: { code: paper.office, name: row.office_name, phone: row.office_phone, address: row.office_address },
    applicant: {
      name: row.name,
      sex: row.sex,
      birthDate: row.birth_date,
      idNumber: cipher.decryptText(row.id_number_enc),
      phone: open(row.phone_enc),
      address: open(row.address_enc),
    },
    handledBy: row.handled_by ?? paper.by,
    madeAt: paper.at.toISOString(),
    traceId: paper.traceId,
  };
}

/** A paper's row with its frozen data. Refuses `access.not-found`. */
export async function readPaper(q: Queryable, cipher: Cipher, paperId: string): Promise<StoredPaper | Refusal> {
  const row = await q.find<{ data_enc: Buffer; content_enc: Buffer | null; made_at: Date }>(
    'SELECT data_enc, content_enc, made_at FROM papers WHERE id = $1',
    [paperId],
  );
  if (!row) return refuse('access.not-found');
  return {
    data: JSON.parse(cipher.decryptText(row.data_enc)) as PaperData,
    madeAt: row.made_at,
    content: row.content_enc ? cipher.decryptBytes(row.content_enc) : undefined,
  };
}

export interface StoredPaper {
  readonly data: PaperData;
  readonly madeAt: Date;
  /** The original's PDF, once it was drawn. */
  readonly content?: Buffer;
}
