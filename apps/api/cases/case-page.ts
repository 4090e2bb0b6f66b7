import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import type { WantedInfo } from '../../../activities/personal-info/wanted.js';
import { availableActions, choicesOf, needsReason } from '../../../domain/case/actions.js';
import { checklistOf } from '../../../domain/case/checklist.js';
import { maskIdNumber, maskName, maskPhone } from '../../../domain/person/masking.js';
import type { Caller, Language } from '../access/caller.js';
import { chargesOf } from '../case-types/charges-of.js';
import { viewOf } from '../problem/problem.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { actorView, CaseReader, caseReaders } from './case-reader.js';
import type { CaseView, caseAction, caseTask, checklistItem, paperSummary } from './cases.contract.js';
import {
  type CaseHeadRow,
  type ChecklistRow,
  caseChecklistSql,
  caseHeadSql,
  casePapersSql,
  caseTasksSql,
  holdReasonSql,
  type PaperRow,
  type TaskRow,
} from './cases.queries.js';
import { changesView } from './change-view.js';
import { promiseView, type Today } from './promise-view.js';

/** Who acts for the applicant, and what the type keeps beside. */
interface Particulars {
  readonly name?: string;
  readonly idNumber?: string;
  readonly relation?: string;
  readonly wanted?: WantedInfo;
}

interface CaseFacts {
  readonly head: CaseHeadRow;
  readonly tasks: readonly TaskRow[];
  readonly items: readonly ChecklistRow[];
}

/** Everything that the page of one case shows. */
@Injectable()
export class CasePage {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cases: CaseReader,
    private readonly cipher: Cipher,
  ) {}

  /** The case, personal data masked. Throws `access.not-found` outside of the caller's reach. */
  async read(caller: Caller, caseId: string): Promise<CaseView> {
    const [facts, papers, today, holdReason] = await Promise.all([
      this.facts(caller, caseId),
      this.papers(caller, caseId),
      this.cases.today(),
      this.holdReason(caller, caseId),
    ]);
    return {
      ...headView(facts.head, today),
      ...this.peopleView(facts.head),
      hold: facts.head.hold_since ? { since: facts.head.hold_since.toISOString(), reason: holdReason } : null,
      tasks: facts.tasks.map((row) => taskView(facts.head.type, row)),
      checklist: facts.items.map((row) => checklistView(facts.head, row)),
      papers,
      charges: chargesOf(facts.head.type, (rule) => (facts.head.rules[rule]?.value as { yuan?: string })?.yuan),
      actions: actionsOf(facts, caller.language),
    };
  }

  /** What is possible now, and what is not and why. */
  async actions(caller: Caller, caseId: string): Promise<z.output<typeof caseAction>[]> {
    return actionsOf(await this.facts(caller, caseId), caller.language);
  }

  /** The case's printed papers. */
  async papers(caller: Caller, caseId: string): Promise<z.output<typeof paperSummary>[]> {
    const rows = await this.reader.rows<PaperRow>(caller, caseReaders, casePapersSql, [caseId]);
    return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at.toISOString() }));
  }

  private async facts(caller: Caller, caseId: string): Promise<CaseFacts> {
    const [head, tasks, items] = await Promise.all([
      this.reader.get<CaseHeadRow>(caller, caseReaders, caseHeadSql, [caseId]),
      this.reader.rows<TaskRow>(caller, caseReaders, caseTasksSql, [caseId]),
      this.reader.rows<ChecklistRow>(caller, caseReaders, caseChecklistSql, [caseId]),
    ]);
    return { head, tasks, items };
  }

  private async holdReason(caller: Caller, caseId: string): Promise<string | null> {
    const [row] = await this.reader.rows<{ text_enc: Buffer | null }>(caller, caseReaders, holdReasonSql, [caseId]);
    return row?.text_enc ? this.cipher.decryptText(row.text_enc) : null;
  }

  private peopleView(head: CaseHeadRow): Pick<CaseView, 'person' | 'representative' | 'changes'> {
    const open = (sealed: Buffer | null) => (sealed ? this.cipher.decryptText(sealed) : null);
    const particulars = JSON.parse(open(head.particulars_enc) ?? '{}') as Particulars;
    const recorded = {
      name: head.name,
      idNumber: this.cipher.decryptText(head.id_number_enc),
      phone: open(head.phone_enc),
      address: open(head.address_enc),
    };
    return {
      person: {
        id: head.person_id,
        name: head.name,
        idNumber: maskIdNumber(recorded.idNumber),
        phone: recorded.phone ? maskPhone(recorded.phone) : null,
        birthDate: `${head.birth_date.slice(0, 4)}-**-**`,
      },
      // Particulars of the type itself (a unit's contact, what shall be changed) stand in the same place.
      representative: particulars.name
        ? {
            by: head.data.by,
            name: maskName(particulars.name),
            idNumber: maskIdNumber(particulars.idNumber ?? ''),
            relation: particulars.relation ?? '',
          }
        : null,
      // Once it is closed the record is what it was changed to.
      changes: head.status === 'closed' ? [] : changesView(recorded, particulars.wanted ?? {}),
    };
  }
}

function headView(head: CaseHeadRow, today: Today) {
  return {
    id: head.id,
    number: head.number,
    type: head.type,
    status: head.status,
    step: head.step,
    outcome: head.outcome,
    version: head.version,
    photoId: head.data.photoId ?? null,
    cardId: head.card_id,
    office: head.office,
    officeName: { zh: head.office_zh, en: head.office_en },
    filedBy: actorView(head.filed_by, head.filed_by_name),
    filedAt: head.filed_at.toISOString(),
    acceptedAt: head.accepted_at?.toISOString() ?? null,
    closedAt: head.closed_at?.toISOString() ?? null,
    promise: promiseView(head, today),
    escalation: head.escalation,
    traceId: head.trace_id,
  };
}

/** An open task with its choices, the usual one first. */
export function taskView(caseType: string, row: TaskRow): z.output<typeof caseTask> {
  return {
    id: row.id,
    type: row.type,
    step: row.step,
    role: row.role,
    office: row.office,
    holder: row.holder ? actorView(row.holder, row.holder_name) : null,
    openedAt: row.opened_at.toISOString(),
    urgentAt: row.urgent_at.toISOString(),
    about: row.about ?? null,
    choices: [...choicesOf(caseType, row.step)],
    reasoned: choicesOf(caseType, row.step).filter((choice) => needsReason(caseType, row.step, choice)),
  };
}

function checklistView(head: CaseHeadRow, row: ChecklistRow): z.output<typeof checklistItem> {
  const entry = checklistOf(head.type, head.data.by).find(
    ({ code, party }) => code === row.code && party === row.party,
  );
  return {
    code: row.code,
    party: row.party,
    required: row.required,
    name: { zh: entry?.zh ?? row.code, en: entry?.en ?? row.code },
    receivedAt: row.received_at?.toISOString() ?? null,
    receivedBy: row.received_by ? actorView(row.received_by, row.received_by_name) : null,
  };
}

function actionsOf({ head, tasks, items }: CaseFacts, language: Language): z.output<typeof caseAction>[] {
  const missingPapers = items.filter((item) => item.required && !item.received_at).length;
  const state = { type: head.type, status: head.status, step: head.step, tasks, missingPapers };
  return availableActions(state).map(({ action, blockedBy }) => ({
    action,
    blockedBy: blockedBy ? viewOf(blockedBy, language) : null,
  }));
}
