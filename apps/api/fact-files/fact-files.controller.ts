import { basename } from 'node:path';
import { Controller, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { sm3 } from '../../../activities/cipher/digest.js';
import { uploadFactFile } from '../../../activities/fact-files/fact-files.js';
import { type FactKind, factColumns, factKinds, mostFactBytes } from '../../../domain/fact-file/columns.js';
import type { Role } from '../../../domain/reach/reach.js';
import type { RefusalCode } from '../../../domain/refusal/catalog.js';
import { refusalSentence, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, type Language, Who } from '../access/caller.js';
import { AgencyReach } from '../agencies/agency-reach.js';
import { actorView } from '../cases/case-reader.js';
import { csvField } from '../contract/csv.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type FactFileQuery,
  factFileFindings,
  factFilePage,
  factFileQuery,
  factFileView,
  uploadedFactFile,
} from './fact-files.contract.js';
import { type FactFileRow, type FindingRow, factFileSql, factFilesSql, findingsSql } from './fact-files.queries.js';

const makers = ['scheduler'] as const satisfies readonly Role[];
const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];
const mostShown = 1_000;

/** Enrolments, employers, streets and existing mandates by file (规程 第十二, 十三条). */
@Controller()
export class FactFilesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
    private readonly agencies: AgencyReach,
  ) {}

  @Route({
    method: 'POST',
    path: '/fact-files/:kind/:agency',
    roles: makers,
    reach: 'division',
    upload: 'file',
    answer: uploadedFactFile,
    refusals: ['fact.file', 'fact.heading', 'fact.size'],
    summary: { zh: '上传参保、单位、街道或授权书文件', en: 'Upload a file of facts' },
    article: '规程 第十二条',
  })
  async upload(
    @Who() caller: Caller,
    @Param('kind') kind: string,
    @Param('agency') agency: string,
    @Req() request: FastifyRequest,
  ) {
    if (!isFactKind(kind)) return refuse('access.not-found', { field: 'kind' });
    const outside = await this.agencies.refusalOf(caller, makers, agency);
    if (outside) return outside;
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: mostFactBytes } }) : undefined;
    if (!part) return refuse('input.malformed', { field: 'file', params: { field: 'file', why: 'missing' } });
    const bytes = await part.toBuffer();
    const file = { kind, agency, fileName: basename(part.filename).slice(0, 200), bytes };
    return this.writer.once(caller, `/fact-files/${kind}/${agency}`, sm3(bytes), (tx) =>
      uploadFactFile(tx, this.cipher, file, byOf(caller)),
    );
  }

  @Route({
    method: 'GET',
    path: '/fact-files',
    roles: readers,
    reach: 'division',
    query: factFileQuery,
    answer: factFilePage,
    refusals: [],
    summary: { zh: '导入的文件', en: 'Files of facts' },
  })
  async list(@Who() caller: Caller, @Query() query: FactFileQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, at, id, query.kind ?? null];
    const rows = await this.reader.rows<FactFileRow>(caller, readers, factFilesSql, params);
    return pageOf(rows, query.limit, (row) => [row.at.toISOString(), row.id], fileView);
  }

  @Route({
    method: 'GET',
    path: '/fact-files/:id',
    roles: readers,
    reach: 'division',
    answer: factFileView,
    refusals: [],
    summary: { zh: '一个导入文件的进度与结果', en: 'How far a file of facts has come' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    return fileView(await this.reader.get<FactFileRow>(caller, readers, factFileSql, [id]));
  }

  @Route({
    method: 'GET',
    path: '/fact-files/:id/findings',
    roles: readers,
    reach: 'division',
    query: factFileQuery.omit({ kind: true }),
    answer: factFileFindings,
    refusals: [],
    summary: { zh: '导入文件逐行的问题', en: 'What is wrong with a file, line by line' },
  })
  async findings(@Who() caller: Caller, @Param('id') id: string, @Query() query: FactFileQuery) {
    const { kind } = await this.reader.get<FactFileRow>(caller, readers, factFileSql, [id]);
    const [after] = readCursor(query.cursor, ['number']) ?? [0];
    const rows = await this.reader.rows<FindingRow>(caller, readers, findingsSql, [id, query.limit + 1, after]);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.line],
      (row) => findingView(kind, row, caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/fact-files/:id/findings-csv',
    roles: readers,
    reach: 'division',
    answer: 'text',
    refusals: [],
    summary: { zh: '导入文件的问题(CSV)', en: 'What is wrong with a file, as CSV' },
  })
  async findingsCsv(@Who() caller: Caller, @Param('id') id: string) {
    const { kind } = await this.reader.get<FactFileRow>(caller, readers, factFileSql, [id]);
    const rows = await this.reader.rows<FindingRow>(caller, readers, findingsSql, [id, mostShown, 0]);
    const lines = rows.map((row) => {
      const { line, column, sentence } = findingView(kind, row, caller.language);
      return [String(line), column, sentence].map(csvField).join(',');
    });
    const titles = caller.language === 'zh' ? '行号,列,问题' : 'line,column,finding';
    return `\ufeff${[titles, ...lines].join('\r\n')}\r\n`;
  }
}

function isFactKind(text: string): text is FactKind {
  return (factKinds as readonly string[]).includes(text);
}

function fileView(row: FactFileRow) {
  return {
    id: row.id,
    kind: row.kind,
    agency: row.agency,
    fileName: row.file_name,
    format: row.format,
    state: row.state,
    lines: row.lines,
    read: row.read,
    added: row.added,
    changed: row.changed,
    unchanged: row.unchanged,
    findings: row.findings,
    by: actorView(row.by, row.by_name),
    at: row.at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

function findingView(kind: FactKind, row: FindingRow, language: Language) {
  const columns: Readonly<Record<string, { readonly zh: string }>> = factColumns[kind];
  const column = language === 'zh' ? (columns[row.field]?.zh ?? row.field) : row.field;
  const params = row.params.field ? { ...row.params, field: column } : row.params;
  const refusal = refuse(row.code as RefusalCode, { params });
  return { line: row.line, field: row.field, column, code: row.code, sentence: refusalSentence(refusal, language) };
}
