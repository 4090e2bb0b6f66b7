import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { addEmployer, changeEmployer } from '../../../activities/enrolments/employers.js';
import type { Role } from '../../../domain/reach/reach.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { AgencyReach } from '../agencies/agency-reach.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type EmployerChangeInput,
  type EmployerInput,
  type EmployerQuery,
  employerChangeInput,
  employerInput,
  employerMade,
  employerPage,
  employerQuery,
  type LocalityQuery,
  localityPage,
  localityQuery,
} from './employers.contract.js';

interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly liaison_name: string;
  readonly liaison_phone_enc: Buffer | null;
  readonly enrolled: number;
  readonly version: number;
}

const makers = ['scheduler'] as const satisfies readonly Role[];
const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];

const placesSql = (table: 'employers' | 'localities', column: 'employer' | 'locality', more: string) => `
  SELECT u.code, u.name, u.liaison_name, u.liaison_phone_enc, u.version${more},
    (SELECT count(*)::int FROM enrolments e WHERE e.${column} = u.code AND e.to_month IS NULL) AS enrolled
  FROM ${table} u WHERE {{reach:u/division}} AND ($2::text IS NULL OR u.code > $2)
    AND ($3::text IS NULL OR starts_with(u.code, $3) OR starts_with(u.name, $3))`;
const employersSql = `${placesSql('employers', 'employer', ', u.agency')} AND ($4::text IS NULL OR u.agency = $4)
  ORDER BY u.code LIMIT $1`;
const localitiesSql = `${placesSql('localities', 'locality', '')} ORDER BY u.code LIMIT $1`;
const employerSql = 'SELECT u.code FROM employers u WHERE u.code = $1 AND {{reach:u/division}}';

/** 参保单位, 街道、社区、乡村 with their liaisons (规程 第十二, 十三条). */
@Controller()
export class EmployersController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
    private readonly agencies: AgencyReach,
  ) {}

  @Route({
    method: 'GET',
    path: '/employers',
    roles: readers,
    reach: 'division',
    query: employerQuery,
    answer: employerPage,
    refusals: [],
    summary: { zh: '参保单位', en: 'Employers' },
    article: '规程 第十二条',
  })
  async list(@Who() caller: Caller, @Query() query: EmployerQuery) {
    const [after] = readCursor(query.cursor, ['text']) ?? [null];
    const params = [query.limit + 1, after, query.begins || null, query.agency ?? null];
    const rows = await this.reader.rows<PlaceRow>(caller, readers, employersSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.code],
      (row) => ({ ...this.view(row), agency: row.agency, version: row.version }),
    );
  }

  @Route({
    method: 'POST',
    path: '/employers',
    roles: makers,
    reach: 'division',
    body: employerInput,
    answer: employerMade,
    refusals: ['fact.other-place'],
    summary: { zh: '新增参保单位', en: 'Enter an employer' },
    article: '规程 第十二条',
  })
  async add(@Who() caller: Caller, @Body() input: EmployerInput) {
    const outside = await this.agencies.refusalOf(caller, makers, input.agency);
    if (outside) return outside;
    return this.writer.once(caller, '/employers', input, (tx) => addEmployer(tx, this.cipher, input, byOf(caller)));
  }

  @Route({
    method: 'POST',
    path: '/employers/:code/change',
    roles: makers,
    reach: 'division',
    body: employerChangeInput,
    answer: employerMade,
    refusals: ['employer.changed'],
    summary: { zh: '修改参保单位', en: 'Change an employer' },
    article: '规程 第十二条',
  })
  async change(@Who() caller: Caller, @Param('code') code: string, @Body() input: EmployerChangeInput) {
    await this.reader.get(caller, makers, employerSql, [code]);
    return this.writer.once(caller, `/employers/${code}/change`, input, (tx) =>
      changeEmployer(tx, this.cipher, { ...input, code }, byOf(caller)),
    );
  }

  @Route({
    method: 'GET',
    path: '/localities',
    roles: readers,
    reach: 'division',
    query: localityQuery,
    answer: localityPage,
    refusals: [],
    summary: { zh: '街道、社区、乡村及协办员', en: 'Streets and villages with their liaisons' },
    article: '规程 第十二条',
  })
  async localities(@Who() caller: Caller, @Query() query: LocalityQuery) {
    const [after] = readCursor(query.cursor, ['text']) ?? [null];
    const params = [query.limit + 1, after, query.begins || null];
    const rows = await this.reader.rows<PlaceRow>(caller, readers, localitiesSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.code],
      (row) => this.view(row),
    );
  }

  private view(row: PlaceRow) {
    return {
      code: row.code,
      name: row.name,
      liaisonName: row.liaison_name,
      // Whoever reminds by telephone needs the number (第十三条).
      liaisonPhone: row.liaison_phone_enc ? this.cipher.decryptText(row.liaison_phone_enc) : '',
      enrolled: row.enrolled,
    };
  }
}
