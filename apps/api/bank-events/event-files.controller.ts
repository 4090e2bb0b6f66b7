import { Controller, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { enterEventLines } from '../../../activities/bank-events/enter-lines.js';
import { keepEventFile, rejectEventFile } from '../../../activities/bank-events/event-files.js';
import { bankProfileAt } from '../../../activities/bank-files/bank-profile.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { sm3 } from '../../../activities/cipher/digest.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { Database } from '../../../activities/database/database.js';
import { findBankEventFileName } from '../../../domain/interchange/bank-event-file.js';
import { findingSentence } from '../../../domain/interchange/finding.js';
import { isRefusal, refusalSentence, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, type Language, reachFor, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { BankKeys } from './bank-keys.js';
import {
  type EventFileQuery,
  type EventLineQuery,
  eventFile,
  eventFileQuery,
  eventFiles,
  eventLineQuery,
  eventLines,
  keptEventFile,
  rejectedEventFile,
} from './event-files.contract.js';
import {
  type EventFileRow,
  type EventLineRow,
  eventFileSql,
  eventFilesSql,
  eventLinesSql,
} from './event-files.queries.js';
import { eventKeepers } from './told-events-reader.js';

const mostBytes = 8 * 1024 * 1024;
const mostFindings = 50;
/** A long file goes on in the worker's sweep; the page looks again. */
const patienceMs = 10_000;

/** Files of bank events (`SJ_…`), brought by hand, and what became of each line. */
@Controller()
export class EventFilesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly database: Database,
    private readonly cipher: Cipher,
    private readonly keys: BankKeys,
  ) {}

  @Route({
    method: 'POST',
    path: '/bank-event-files',
    roles: eventKeepers,
    reach: 'division',
    upload: 'file',
    answer: keptEventFile,
    refusals: ['bank-event.file-name'],
    summary: { zh: '导入银行事件文件', en: 'Take in a file of bank events' },
    article: '附件1 第十三条',
  })
  async bring(@Who() caller: Caller, @Req() request: FastifyRequest) {
    const file = request.isMultipart() ? await request.file({ limits: { fileSize: mostBytes } }) : undefined;
    if (!file) return refuse('input.malformed', { field: 'file', params: { field: 'file', why: 'missing' } });
    const bytes = await file.toBuffer();
    const name = file.filename.replace(/\.sm4$/, '');
    const bank = findBankEventFileName(name)?.bank;
    const reach = reachFor(caller, eventKeepers).find((one) => one.role !== 'bankOperator' || one.bank === bank);
    if (!bank || !reach) return refuse('bank-event.file-name', { field: 'file' });
    const deps = { cipher: this.cipher, keys: this.keys };
    const kept = await this.writer.once(caller, '/bank-event-files', { name, digest: sm3(bytes) }, async (tx) => {
      const { encoding } = await bankProfileAt(tx, bank, await businessNow(tx));
      const whose = { bank, division: reach.division, encoding, ...byOf(caller) };
      return keepEventFile(tx, deps, whose, { name, bytes });
    });
    if (isRefusal(kept)) return kept;
    const { id, state, known } = kept;
    if (state !== 'entering') return { id, state, known };
    const entering = { db: this.database, cipher: this.cipher };
    const left = await enterEventLines(entering, id, Date.now() + patienceMs);
    return { id, state: left > 0 ? state : ('taken' as const), known };
  }

  @Route({
    method: 'GET',
    path: '/bank-event-files',
    roles: eventKeepers,
    reach: 'division',
    query: eventFileQuery,
    answer: eventFiles,
    refusals: [],
    summary: { zh: '银行事件文件', en: 'Files of bank events' },
  })
  async list(@Who() caller: Caller, @Query() query: EventFileQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, query.state ?? null, query.bank ?? null, at, id];
    const rows = await this.reader.rows<EventFileRow>(caller, eventKeepers, eventFilesSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.taken_at.toISOString(), row.id],
      (row) => fileView(row, caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/bank-event-files/:id',
    roles: eventKeepers,
    reach: 'division',
    answer: eventFile,
    refusals: [],
    summary: { zh: '银行事件文件', en: 'A file of bank events' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.reader.get<EventFileRow>(caller, eventKeepers, eventFileSql, [id]);
    return fileView(row, caller.language);
  }

  @Route({
    method: 'GET',
    path: '/bank-event-files/:id/lines',
    roles: eventKeepers,
    reach: 'division',
    query: eventLineQuery,
    answer: eventLines,
    refusals: [],
    summary: { zh: '银行事件文件逐行结果', en: 'What became of each line of a file of bank events' },
  })
  async lines(@Who() caller: Caller, @Param('id') id: string, @Query() query: EventLineQuery) {
    await this.reader.get(caller, eventKeepers, eventFileSql, [id]);
    const [after] = readCursor(query.cursor, ['number']) ?? [0];
    const rows = await this.reader.rows<EventLineRow>(caller, eventKeepers, eventLinesSql, [
      id,
      query.limit + 1,
      after,
    ]);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.line],
      (row) => lineView(row, caller.language),
    );
  }

  @Route({
    method: 'POST',
    path: '/bank-event-files/:id/reject',
    roles: ['supervisor'],
    reach: 'division',
    answer: rejectedEventFile,
    refusals: ['file.not-held'],
    summary: { zh: '退回扣留的银行事件文件', en: 'Reject a held file of bank events' },
  })
  async reject(@Who() caller: Caller, @Param('id') id: string) {
    await this.reader.get(caller, ['supervisor'], eventFileSql, [id]);
    return this.writer.once(caller, `/bank-event-files/${id}/reject`, null, (tx) =>
      rejectEventFile(tx, id, byOf(caller)),
    );
  }
}

function fileView(row: EventFileRow, language: Language) {
  const { id, name, bank, state, lines, outcomes, findings } = row;
  return {
    id,
    name,
    bank,
    state,
    lines,
    outcomes,
    findingCount: findings.length,
    findings: findings.slice(0, mostFindings).map((finding) => findingSentence(finding, language)),
    takenBy: actorView(row.taken_by, row.taken_by_name),
    takenAt: row.taken_at.toISOString(),
  };
}

function lineView(row: EventLineRow, language: Language) {
  const { line, event_id: eventId, kind, outcome, refusal } = row;
  return { line, eventId, kind, outcome, reason: refusal && refusalSentence(refusal, language) };
}
