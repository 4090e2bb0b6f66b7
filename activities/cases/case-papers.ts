import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { type ChecklistEntry, checklistOf } from '../../domain/case/checklist.js';
import { missingPaper } from '../../domain/paper/accepted-papers.js';
import type { PaperContents, PaperKind, Representative } from '../../domain/paper/paper.js';
import { issuePaper } from '../papers/papers.js';
import { ruleOf } from './case-row.js';
import { note, type StepContext } from './step-context.js';

interface TakenPaper {
  readonly entry: ChecklistEntry;
  readonly received: boolean;
}

type Contents = { [Kind in PaperKind]: (context: StepContext, facts: PaperFacts) => PaperContents[Kind] };

interface PaperFacts {
  readonly taken: readonly TakenPaper[];
  readonly representative?: Representative;
}

const contents: Contents = {
  acceptanceReceipt: ({ row }, { taken, representative }) => {
    if (!row.promised_by) throw new Error(`case ${row.id} is not accepted`);
    return {
      workingDays: ruleOf(row, 'issuance.promise').workingDays,
      promisedOn: toShanghaiDay(row.promised_by),
      provisional: row.promise_provisional,
      papers: taken.filter((paper) => paper.received).map((paper) => paper.entry.zh),
      ...(representative ? { representative } : {}),
    };
  },
  missingPapersNotice: (_, { taken, representative }) => ({
    missing: taken.filter((paper) => !paper.received && paper.entry.required).map(({ entry }) => missingPaper(entry)),
    received: taken.filter((paper) => paper.received).map((paper) => paper.entry.zh),
    ...(representative ? { representative } : {}),
  }),
  applicationForm: ({ row }, { taken, representative }) => ({
    papers: taken.map((paper) => ({ name: paper.entry.zh, received: paper.received })),
    ...(row.data.photoId ? { photoId: row.data.photoId } : {}),
    ...(representative ? { representative } : {}),
  }),
};

/** Issues a numbered paper of the case in its step's transaction, with what the case says now (附件1 第六条, 第十一条). */
export async function issueCasePaper(context: StepContext, kind: string): Promise<void> {
  const facts = await paperFacts(context);
  const { row } = context;
  const paper = await issuePaper(context.tx, context.cipher, {
    caseId: row.id,
    kind: kind as PaperKind,
    office: row.office,
    division: row.division,
    by: context.actor,
    at: context.clock.now,
    data: contents[kind as PaperKind](context, facts) as never,
    traceId: context.traceId,
  });
  note(context, 'paperIssued', { data: { paper: kind, paperId: paper.id, number: paper.number } });
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
  const representative = { kind: row.data.by, ...JSON.parse(cipher.decryptText(particulars_enc)) } as Representative;
  return { taken, representative };
}
