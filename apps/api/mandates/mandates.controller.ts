import { Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskCardNumber, maskIdNumber, maskName } from '../../../domain/person/masking.js';
import type { Role } from '../../../domain/reach/reach.js';
import { type Caller, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { type MandateQuery, mandateList, mandatePage, mandateQuery, mandateStory } from './mandates.contract.js';
import {
  type LineRow,
  linesSql,
  type MandateRow,
  mandateSql,
  mandatesOfPersonSql,
  mandatesSql,
  personThereSql,
  type VersionRow,
  versionsSql,
} from './mandates.queries.js';

const listReaders = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];
const personReaders = ['clerk', 'supervisor', 'auditor', 'scheduler', 'checker'] as const satisfies readonly Role[];

/** 委托付款授权书 (规程 第十二条, interchange §4): as they stand, and how they came to. */
@Controller()
export class MandatesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/mandates',
    roles: listReaders,
    reach: 'division',
    query: mandateQuery,
    answer: mandatePage,
    refusals: [],
    summary: { zh: '委托付款授权书', en: 'Mandates' },
    article: '规程 第十二条',
  })
  async list(@Who() caller: Caller, @Query() query: MandateQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const { agency = null, insurance = null, bank = null, state = null } = query;
    const params = [query.limit + 1, at, id, agency, insurance, bank, state];
    const rows = await this.reader.rows<MandateRow>(caller, listReaders, mandatesSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.created_at.toISOString(), row.id],
      (row) => this.view(row),
    );
  }

  @Route({
    method: 'GET',
    path: '/mandates/:id',
    roles: listReaders,
    reach: 'division',
    answer: mandateStory,
    refusals: [],
    summary: { zh: '一份授权书及其经历', en: 'A mandate with its versions' },
    article: '规程 第十二条',
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.reader.get<MandateRow>(caller, listReaders, mandateSql, [id]);
    const [versions, lines] = await Promise.all([
      this.reader.rows<VersionRow>(caller, listReaders, versionsSql, [id]),
      this.reader.rows<LineRow>(caller, listReaders, linesSql, [id]),
    ]);
    return { ...this.view(row), versions: versions.map(versionView), lines: lines.map(lineView) };
  }

  @Route({
    method: 'GET',
    path: '/people/:id/mandates',
    roles: personReaders,
    reach: 'division',
    answer: mandateList,
    refusals: [],
    summary: { zh: '一人的授权书', en: 'Mandates of a person' },
  })
  async ofPerson(@Who() caller: Caller, @Param('id') personId: string) {
    await this.reader.get(caller, personReaders, personThereSql, [personId]);
    const rows = await this.reader.rows<MandateRow>(caller, personReaders, mandatesOfPersonSql, [personId]);
    return { items: rows.map((row) => this.view(row)) };
  }

  private view(row: MandateRow) {
    return {
      id: row.id,
      number: row.number,
      personId: row.person_id,
      name: maskName(row.name),
      idNumber: maskIdNumber(this.cipher.decryptText(row.id_number_enc)),
      insurance: row.insurance,
      agency: row.agency,
      bank: row.bank,
      account: maskCardNumber(this.cipher.decryptText(row.account_enc)),
      terms: row.terms,
      ceiling: row.ceiling_fen === null ? null : formatYuan(row.ceiling_fen),
      firstMonth: row.first_month,
      signedOn: row.signed_on,
      byAgent: row.by_agent,
      state: row.state,
      suspendedFor: row.suspended_for,
      caseId: row.case_id,
      stateSince: row.state_since.toISOString(),
    };
  }
}

function versionView(row: VersionRow) {
  return {
    version: row.version,
    state: row.state,
    suspendedFor: row.suspended_for,
    why: row.why,
    caseId: row.case_id,
    by: actorView(row.actor, row.actor_name),
    at: row.at.toISOString(),
  };
}

function lineView(row: LineRow) {
  return {
    action: row.action,
    state: row.state,
    code: row.code,
    fileName: row.file_name,
    queuedAt: row.queued_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
  };
}
