import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { readClock, workingCalendar } from '../../../activities/clock/clock.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { type Roles, ScopedReader } from '../reach/scoped-reader.js';
import type { CaseQuery, caseSummary, timeline } from './cases.contract.js';
import {
  casesQuestion,
  dueDatesSql,
  isByPromise,
  type Question,
  type SummaryRow,
  type TimelineRow,
  timelineSql,
} from './cases.queries.js';
import { promiseView, soonWorkingDays, type Today } from './promise-view.js';

type CaseSummary = z.output<typeof caseSummary>;

/** Whoever may read cases: clerks and supervisors at work, auditors looking on. */
export const caseReaders = ['clerk', 'supervisor', 'auditor'] as const;

/** Whoever may take a case further. */
export const caseWorkers = ['clerk', 'supervisor'] as const;

/** Somebody as pages show them; the system itself has no row among the staff. */
export function actorView(id: string, name: string | null): { id: string; name: string } {
  return { id, name: name ?? id };
}

/** Lists and stories of cases within the caller's reach. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  /** Throws `access.not-found` for a case outside of the reach that the caller has by these roles. */
  async mustReach(caller: Caller, roles: Roles, caseId: string): Promise<{ status: string }> {
    return this.reader.get(caller, roles, 'SELECT c.status FROM cases c WHERE c.id = $1 AND {{reach:c}}', [caseId]);
  }

  /** Business time and calendar of this moment. */
  async today(): Promise<Today> {
    const { references } = this.reader;
    const [clock, calendar] = await Promise.all([readClock(references), workingCalendar(references)]);
    return { clock, calendar };
  }

  /** A page of cases by filters. */
  async page(caller: Caller, query: CaseQuery): Promise<{ items: CaseSummary[]; nextCursor: string | null }> {
    const today = await this.today();
    const after = readCursor(query.cursor, ['instant', 'text']);
    const { now } = today.clock;
    const soon = today.calendar.addWorkingDays(now, soonWorkingDays).dueAt;
    const question = casesQuestion(query, { now, soon }, after);
    const rows = await this.reader.rows<SummaryRow>(caller, caseReaders, question.sql, question.params);
    const at = (row: SummaryRow) => (isByPromise(query) ? row.promised_by! : row.filed_at);
    return pageOf(
      rows,
      query.limit,
      (row) => [at(row).toISOString(), row.id],
      (row) => summaryView(row, today),
    );
  }

  /** The cases that a question finds. */
  async summaries(caller: Caller, question: Question): Promise<CaseSummary[]> {
    const [rows, today] = await Promise.all([
      this.reader.rows<SummaryRow>(caller, caseReaders, question.sql, question.params),
      this.today(),
    ]);
    return rows.map((row) => summaryView(row, today));
  }

  /** The story of a case that the caller may read, and what is due next. */
  async story(caller: Caller, caseId: string): Promise<z.output<typeof timeline>> {
    const [entries, due] = await Promise.all([
      this.reader.rows<TimelineRow>(caller, caseReaders, timelineSql, [caseId]),
      this.reader.rows<{ kind: string; due_at: Date; provisional: boolean; state: string }>(
        caller,
        caseReaders,
        dueDatesSql,
        [caseId],
      ),
    ]);
    return {
      items: entries.map((entry) => ({
        seq: entry.seq,
        at: entry.at.toISOString(),
        kind: entry.kind,
        step: entry.step,
        actor: actorView(entry.actor, entry.actor_name),
        data: entry.data as z.output<typeof timeline>['items'][number]['data'],
        text: entry.text_enc ? this.cipher.decryptText(entry.text_enc) : null,
        traceId: entry.trace_id,
      })),
      next: due.map(({ kind, due_at, provisional, state }) => ({
        kind,
        dueAt: due_at.toISOString(),
        provisional,
        state,
      })),
    };
  }
}

/** A case as lists show it: the applicant's name masked. */
export function summaryView(row: SummaryRow, today: Today): CaseSummary {
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    status: row.status,
    step: row.step,
    outcome: row.outcome,
    version: row.version,
    applicant: maskName(row.name),
    office: row.office,
    filedAt: row.filed_at.toISOString(),
    promise: promiseView(row, today),
    escalation: row.escalation,
    holder: row.holder ? actorView(row.holder, row.holder_name) : null,
  };
}
