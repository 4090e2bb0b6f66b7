import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { addEnrolment, changeEnrolment, endEnrolment } from '../../../activities/enrolments/enrolments.js';
import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { parseEnrolmentTerms } from '../../../domain/enrolment/enrolment.js';
import { findMonth, wrongForm } from '../../../domain/fact-file/fields.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { parseIdNumber } from '../../../domain/person/id-number.js';
import { maskIdNumber, maskName } from '../../../domain/person/masking.js';
import type { Role } from '../../../domain/reach/reach.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { AgencyReach } from '../agencies/agency-reach.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type EnrolmentChangeInput,
  type EnrolmentEndInput,
  type EnrolmentInput,
  type EnrolmentQuery,
  type EnrolmentSearchInput,
  enrolmentChangeInput,
  enrolmentEndInput,
  enrolmentInput,
  enrolmentList,
  enrolmentMade,
  enrolmentPage,
  enrolmentQuery,
  enrolmentSearchInput,
  enrolmentsFound,
} from './enrolments.contract.js';
import {
  type EnrolmentRow,
  enrolmentSql,
  enrolmentsOfPersonSql,
  enrolmentsSql,
  type FoundRow,
  personByIdNumberSql,
  personThereSql,
} from './enrolments.queries.js';

const makers = ['scheduler'] as const satisfies readonly Role[];
const listReaders = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];
const personReaders = ['clerk', 'supervisor', 'auditor', 'scheduler', 'checker'] as const satisfies readonly Role[];
const entering = [
  'fact.insurance',
  'fact.employer',
  'fact.locality',
  'enrolment.assessed-by-one',
  'enrolment.employee-of',
] as const;
const changing = ['enrolment.changed', 'enrolment.ended', 'enrolment.month'] as const;

/** 参保登记 and its amounts (规程 第十二条). */
@Controller()
export class EnrolmentsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
    private readonly agencies: AgencyReach,
  ) {}

  @Route({
    method: 'GET',
    path: '/enrolments',
    roles: listReaders,
    reach: 'division',
    query: enrolmentQuery,
    answer: enrolmentPage,
    refusals: [],
    summary: { zh: '参保信息', en: 'Enrolments' },
    article: '规程 第十二条',
  })
  async list(@Who() caller: Caller, @Query() query: EnrolmentQuery) {
    const [after] = readCursor(query.cursor, ['text']) ?? [null];
    const { agency = null, insurance = null, employer = null, locality = null, open = null } = query;
    const params = [query.limit + 1, after, agency, insurance, employer, locality, open];
    const rows = await this.reader.rows<EnrolmentRow>(caller, listReaders, enrolmentsSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => this.view(row),
    );
  }

  @Route({
    method: 'POST',
    path: '/enrolments/search',
    roles: listReaders,
    reach: 'division',
    body: enrolmentSearchInput,
    answer: enrolmentsFound,
    refusals: ['input.id-number'],
    summary: { zh: '按身份证号码查找参保人及其参保信息', en: 'Find a person and their enrolments by ID number' },
  })
  async search(@Who() caller: Caller, @Body() input: EnrolmentSearchInput) {
    const idNumber = parseIdNumber(
      input.idNumber,
      toShanghaiDay(await businessNow(this.reader.references)),
      'idNumber',
    );
    if (isRefusal(idNumber)) return idNumber;
    const candidates = this.cipher.indexCandidates('idNumber', idNumber.number);
    const [person] = await this.reader.rows<FoundRow>(caller, listReaders, personByIdNumberSql, [candidates]);
    if (!person) return { found: null };
    const rows = await this.reader.rows<EnrolmentRow>(caller, listReaders, enrolmentsOfPersonSql, [person.id]);
    const { id: personId, name, id_number_enc: sealed } = person;
    const shown = { personId, name: maskName(name), idNumber: maskIdNumber(this.cipher.decryptText(sealed)) };
    return { found: { ...shown, enrolments: rows.map((row) => this.view(row)) } };
  }

  @Route({
    method: 'GET',
    path: '/people/:id/enrolments',
    roles: personReaders,
    reach: 'division',
    answer: enrolmentList,
    refusals: [],
    summary: { zh: '一人的参保信息', en: 'Enrolments of a person' },
  })
  async ofPerson(@Who() caller: Caller, @Param('id') personId: string) {
    await this.reader.get(caller, personReaders, personThereSql, [personId]);
    const rows = await this.reader.rows<EnrolmentRow>(caller, personReaders, enrolmentsOfPersonSql, [personId]);
    return { items: rows.map((row) => this.view(row)) };
  }

  @Route({
    method: 'POST',
    path: '/people/:id/enrolments',
    roles: makers,
    reach: 'division',
    body: enrolmentInput,
    answer: enrolmentMade,
    refusals: [...entering, 'enrolment.overlaps', 'enrolment.other-agency'],
    summary: { zh: '新增参保', en: 'Enrol a person' },
    article: '规程 第十二条',
  })
  async add(@Who() caller: Caller, @Param('id') personId: string, @Body() input: EnrolmentInput) {
    await this.reader.get(caller, makers, personThereSql, [personId]);
    const outside = await this.agencies.refusalOf(caller, makers, input.agency);
    if (outside) return outside;
    const terms = parseEnrolmentTerms(input);
    if (isRefusal(terms)) return terms;
    return this.writer.once(caller, `/people/${personId}/enrolments`, input, (tx) =>
      addEnrolment(tx, { personId, agency: input.agency, ...terms }, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/enrolments/:id/change',
    roles: makers,
    reach: 'division',
    body: enrolmentChangeInput,
    answer: enrolmentMade,
    refusals: [...entering, ...changing],
    summary: { zh: '变更参保(自某月起)', en: 'Change an enrolment from a month on' },
    article: '规程 第十二条',
  })
  async change(@Who() caller: Caller, @Param('id') id: string, @Body() input: EnrolmentChangeInput) {
    await this.reader.get(caller, makers, enrolmentSql, [id]);
    const { version, ...texts } = input;
    // The type is the row's own; any sound code stands in for it here.
    const terms = parseEnrolmentTerms({ ...texts, insurance: '000', to: '' });
    if (isRefusal(terms)) return terms;
    return this.writer.once(caller, `/enrolments/${id}/change`, input, (tx) =>
      changeEnrolment(tx, id, { version, terms }, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/enrolments/:id/end',
    roles: makers,
    reach: 'division',
    body: enrolmentEndInput,
    answer: enrolmentMade,
    refusals: changing,
    summary: { zh: '终止参保', en: 'End an enrolment' },
    article: '规程 第十二条',
  })
  async end(@Who() caller: Caller, @Param('id') id: string, @Body() input: EnrolmentEndInput) {
    await this.reader.get(caller, makers, enrolmentSql, [id]);
    const lastMonth = findMonth(input.lastMonth);
    if (!lastMonth) return wrongForm('lastMonth');
    return this.writer.once(caller, `/enrolments/${id}/end`, input, (tx) =>
      endEnrolment(tx, id, { version: input.version, lastMonth, reason: input.reason }, byOf(caller)),
    );
  }

  private view(row: EnrolmentRow) {
    const yuan = (fen: bigint | null) => (fen === null ? null : formatYuan(fen));
    return {
      id: row.id,
      personId: row.person_id,
      name: maskName(row.name),
      idNumber: maskIdNumber(this.cipher.decryptText(row.id_number_enc)),
      insurance: row.insurance,
      agency: row.agency,
      payer: row.payer,
      amount: yuan(row.fen),
      base: yuan(row.base_fen),
      grade: row.grade,
      employer: row.employer === null ? null : { code: row.employer, name: row.employer_name ?? '' },
      locality: row.locality === null ? null : { code: row.locality, name: row.locality_name ?? '' },
      fromMonth: row.from_month,
      toMonth: row.to_month,
      endReason: row.end_reason,
      version: row.version,
      changedAt: row.changed_at.toISOString(),
    };
  }
}
