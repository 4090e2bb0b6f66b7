import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { ChecklistEntry } from '../../domain/case/case-type.js';
import { checklistOf } from '../../domain/case/checklist.js';
import { missingPaper } from '../../domain/paper/accepted-papers.js';
import type {
  ApplicationFormContent,
  CasePaperKind,
  CounterReceiptContent,
  PaperContents,
  Representative,
} from '../../domain/paper/paper.js';
import type { RuleValue } from '../../domain/rule/catalogue.js';
import { mandateFormContent } from '../mandates/mandate-paper.js';
import { issuePaper } from '../papers/papers.js';
import { refundOrderContent } from '../refunds/refund-paper.js';
import { note, type StepContext } from './step-context.js';

interface TakenPaper {
  readonly entry: ChecklistEntry;
  readonly received: boolean;
}

type Contents = {
  [Kind in CasePaperKind]: (
    context: StepContext,
    facts: PaperFacts,
  ) => PaperContents[Kind] | Promise<PaperContents[Kind]>;
};

interface PaperFacts {
  readonly taken: readonly TakenPaper[];
  readonly representative?: Representative;
  /** Where a new card is collected, when not at the window that accepted (附件1 第十五条(5)). */
  readonly collectAt?: string;
}

const contents: Contents = {
  acceptanceReceipt: ({ row }, { taken, representative, collectAt }) => {
    if (!row.promised_by) throw new Error(`case ${row.id} is not accepted`);
    return {
      workingDays: Number(row.data.promiseWorkingDays),
      promisedOn: toShanghaiDay(row.promised_by),
      provisional: row.promise_provisional,
      papers: taken.filter((paper) => paper.received).map((paper) => paper.entry.zh),
      ...(representative ? { representative } : {}),
      ...(collectAt ? { collectAt } : {}),
    };
  },
  missingPapersNotice: (_, { taken, representative }) => ({
    missing: taken.filter((paper) => !paper.received && paper.entry.required).map(({ entry }) => missingPaper(entry)),
    received: taken.filter((paper) => paper.received).map((paper) => paper.entry.zh),
    ...(representative ? { representative } : {}),
  }),
  mandateForm: (context, { representative }) => mandateFormContent(context, representative),
  refundOrder: (context, { representative }) => refundOrderContent(context, representative),
  // The charge and its amount are said by the step that takes it.
  counterReceipt: (_, { representative }) => ({ charge: '', yuan: '', ...(representative ? { representative } : {}) }),
  applicationForm: ({ row }, { taken, representative }) => ({
    papers: taken.map((paper) => ({ name: paper.entry.zh, received: paper.received })),
    ...(row.data.photoId ? { photoId: row.data.photoId } : {}),
    ...(representative ? { representative } : {}),
  }),
};

/** Issues a numbered paper of the case in its step's transaction, with what the case says now (附件1 第六条, 第十一条). */
export async function issueCasePaper(
  context: StepContext,
  kind: string,
  said: Partial<CounterReceiptContent & ApplicationFormContent> = {},
): Promise<{ id: string; number: string }> {
  const collectAt = kind === 'acceptanceReceipt' ? await bankWindowOf(context) : undefined;
  const facts = { ...(await paperFacts(context)), ...(collectAt ? { collectAt } : {}) };
  const { row } = context;
  const paper = await issuePaper(context.tx, context.cipher, {
    caseId: row.id,
    kind: kind as CasePaperKind,
    office: row.office,
    division: row.division,
    by: context.actor,
    at: context.clock.now,
    data: { ...(await contents[kind as CasePaperKind](context, facts)), ...said } as never,
    traceId: context.traceId,
  });
  note(context, 'paperIssued', { data: { paper: kind, paperId: paper.id, number: paper.number } });
  return paper;
}

async function paperFacts(context: StepContext): Promise<PaperFacts> {
  const { tx, row, cipher } = context;
  const items = await tx.rows<{ code: string; received_at: Date | null }>(
    'SELECT code, received_at FROM checklist_items WHERE case_id = $1',
    [row.id],
  );
  const received = new Map(items.map((item) => [item.code, item.received_at !== null]));
  const taken = checklistOf(row.type, row.data.by).map((entry) => ({
    entry,
    received: received.get(entry.code) ?? false,
  }));
  const { particulars_enc } = await tx.get<{ particulars_enc: Buffer | null }>(
    'SELECT particulars_enc FROM cases WHERE id = $1',
    [row.id],
  );
  if (!particulars_enc || row.data.by === 'applicant') return { taken };
  const { name, idNumber, phone, relation } = JSON.parse(cipher.decryptText(particulars_enc)) as Representative;
  const representative: Representative = { kind: row.data.by, name, idNumber, phone, relation };
  return { taken, representative };
}

/** The bank's window, where the agreement lets new cards be collected there; nothing where it is the office's. */
async function bankWindowOf({ tx, row }: StepContext): Promise<string | undefined> {
  const agreed = row.rules['replacement.collectedAt']?.value as RuleValue<'replacement.collectedAt'> | undefined;
  if (agreed?.at !== 'bank') return undefined;
  const bank = await tx.find<{ name: string }>(
    'SELECT b.name_zh AS name FROM cards d JOIN banks b ON b.code = d.bank WHERE d.id = $1',
    [row.card_id],
  );
  return `${bank?.name ?? '发卡银行'}社会保障卡业务窗口`;
}
