import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { logContact } from '../../../activities/cycles/contacts.js';
import { Database } from '../../../activities/database/database.js';
import { revealPerson } from '../../../activities/people/reveal.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Role } from '../../../domain/reach/reach.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, type Language, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { rowNumber } from '../line-exceptions/line-exceptions.controller.js';
import { placesView } from '../line-exceptions/place-view.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { codeMeaning } from '../rounds/code-meaning.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type ArrearsGroupQuery,
  type ArrearsQuery,
  arrearDetail,
  arrearsGroupQuery,
  arrearsGroups,
  arrearsPage,
  arrearsQuery,
  type CallSheetInput,
  type ContactInput,
  callSheet,
  callSheetInput,
  contactInput,
  contactLogged,
} from './arrears.contract.js';
import {
  type ArrearRow,
  type ArrearsGroupRow,
  arrearSql,
  arrearsGroupsSql,
  arrearsSql,
  type ContactRow,
  contactsSql,
  peopleOfDuesSql,
} from './arrears.queries.js';

const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];
const callers = ['scheduler'] as const satisfies readonly Role[];

/** 拖欠: what the window's close left, as the worklist of those who ask (规程 第十四条). */
@Controller()
export class ArrearsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
    private readonly database: Database,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'GET',
    path: '/arrears/groups',
    roles: readers,
    reach: 'division',
    query: arrearsGroupQuery,
    answer: arrearsGroups,
    refusals: [],
    summary: { zh: '拖欠:按单位、街道社区或原因汇总', en: 'Arrears by employer, by street and village, or by reason' },
    article: '规程 第十四条',
  })
  async groups(@Who() caller: Caller, @Query() query: ArrearsGroupQuery) {
    const sql = arrearsGroupsSql(query.by);
    const rows = await this.reader.rows<ArrearsGroupRow>(caller, readers, sql, filtersOf(query));
    return { items: rows.map((row) => groupView(row, query.by, caller.language)) };
  }

  @Route({
    method: 'GET',
    path: '/arrears',
    roles: readers,
    reach: 'division',
    query: arrearsQuery,
    answer: arrearsPage,
    refusals: [],
    summary: { zh: '拖欠明细(姓名遮盖)', en: 'Arrears, names masked' },
  })
  async list(@Who() caller: Caller, @Query() query: ArrearsQuery) {
    const [after] = readCursor(query.cursor, ['number']) ?? [null];
    const { employer = null, locality = null } = query;
    const params = [...filtersOf(query), after, employer, locality, query.limit + 1];
    const rows = await this.reader.rows<ArrearRow>(caller, readers, arrearsSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [Number(row.due_id)],
      (row) => arrearView(row, caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/arrears/:id',
    roles: readers,
    reach: 'division',
    answer: arrearDetail,
    refusals: [],
    summary: { zh: '一笔拖欠与联系记录', en: 'One arrear with its contact log' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const due = rowNumber(id);
    const row = await this.reader.get<ArrearRow>(caller, readers, arrearSql, [due]);
    const log = await this.reader.rows<ContactRow>(caller, readers, contactsSql, [due]);
    return { ...arrearView(row, caller.language), log: log.map((contact) => this.contactView(contact)) };
  }

  @Route({
    method: 'POST',
    path: '/arrears/call-sheets',
    roles: callers,
    reach: 'division',
    body: callSheetInput,
    answer: callSheet,
    refusals: ['access.reason-missing', 'access.not-found'],
    summary: { zh: '催缴电话单:查看姓名与电话(逐人留痕)', en: 'Call sheet: whole names and telephones, each logged' },
    article: '规程 第二十二条',
  })
  async callSheet(@Who() caller: Caller, @Body() { dueIds, reason }: CallSheetInput) {
    const people = await this.reader.rows<{ due_id: bigint; person_id: string }>(caller, callers, peopleOfDuesSql, [
      dueIds,
    ]);
    if (people.length < new Set(dueIds).size) return refuse('access.not-found', { field: 'dueIds' });
    return this.database.transaction(async (tx) => {
      const items: { dueId: string; name: string; phone: string | null }[] = [];
      for (const { due_id, person_id: personId } of people) {
        const asked = { personId, fields: ['name', 'phone'] as const, reason };
        const revealed = await revealPerson(tx, this.cipher, asked, byOf(caller));
        if (isRefusal(revealed)) return revealed;
        items.push({ dueId: String(due_id), name: revealed.name ?? '', phone: revealed.phone ?? null });
      }
      return { items };
    });
  }

  @Route({
    method: 'POST',
    path: '/arrears/:id/contacts',
    roles: callers,
    reach: 'division',
    body: contactInput,
    answer: contactLogged,
    refusals: [],
    summary: { zh: '记录催缴联系', en: 'Note who was asked, how, and what came of it' },
    article: '规程 第十四条',
  })
  async contact(@Who() caller: Caller, @Param('id') id: string, @Body() input: ContactInput) {
    const { due_id: dueId } = await this.reader.get<ArrearRow>(caller, callers, arrearSql, [rowNumber(id)]);
    return this.writer.once(caller, `/arrears/${id}/contacts`, input, (tx) =>
      logContact(tx, this.cipher, { dueId, ...input }, byOf(caller)),
    );
  }

  private contactView(row: ContactRow) {
    return {
      id: row.id,
      way: row.way,
      result: row.result,
      note: row.note_enc ? this.cipher.decryptText(row.note_enc) : '',
      by: actorView(row.by, row.by_name),
      at: row.at.toISOString(),
    };
  }
}

function filtersOf({ agency, insurance, cycle, reason, untouched }: ArrearsGroupQuery | ArrearsQuery) {
  return [agency ?? null, insurance ?? null, cycle ?? null, reason ?? null, untouched ?? null];
}

function groupView(row: ArrearsGroupRow, by: ArrearsGroupQuery['by'], language: Language) {
  const isPlace = by !== 'reason';
  const named = row.code === null ? null : { code: row.code, name: row.name ?? '', liaison: row.liaison ?? '' };
  return {
    place: isPlace ? named : null,
    reason: isPlace ? null : reasonView(row.code ?? '', language),
    count: Number(row.count),
    amount: formatYuan(row.fen),
  };
}

const reasonView = (code: string, language: Language) => ({ code, meaning: codeMeaning(code, language) });

function arrearView(row: ArrearRow, language: Language) {
  return {
    dueId: String(row.due_id),
    cycleId: row.cycle_id,
    personId: row.person_id,
    name: maskName(row.name),
    insurance: row.insurance,
    period: row.period,
    principal: formatYuan(row.principal_fen),
    reason: reasonView(row.code, language),
    ...placesView(row),
    since: row.since,
    endedOn: row.ended_on,
    endedHow: row.ended_how,
    contacts: Number(row.contacts),
    lastContact: row.last_result ? { result: row.last_result, at: row.last_at?.toISOString() } : null,
    waiverProposed: row.waiver_proposed,
    underWay: row.under_way,
  };
}
