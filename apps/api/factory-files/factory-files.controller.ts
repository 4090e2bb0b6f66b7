import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { checkHeldFileDecision, proposeHeldFileDecision } from '../../../activities/factory/decide-held-file.js';
import { exchangeNow } from '../../../activities/factory/exchange-workflows.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { Writer } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import { FactoryFileOrders } from './factory-file-orders.js';
import { factoryFileView, proposalView } from './factory-file-view.js';
import {
  checkedFile,
  type FactoryFileQuery,
  type FileCheckInput,
  type FileProposalInput,
  factoryFileDetail,
  factoryFilePage,
  factoryFileQuery,
  fileCheckInput,
  fileProposalInput,
  madeProposal,
} from './factory-files.contract.js';
import {
  type FactoryFileRow,
  factoryFileSql,
  factoryFilesSql,
  type ProposalRow,
  proposalsSql,
} from './factory-files.queries.js';

const readers = ['supervisor', 'systemAdmin'] as const;
const deciders = ['supervisor'] as const;
const patienceMs = 5_000;

/** Files of the exchange with the card factories, and what two people decide of those that are held. */
@Controller()
export class FactoryFilesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
    private readonly orders: FactoryFileOrders,
    private readonly temporal: TemporalGate,
  ) {}

  @Route({
    method: 'GET',
    path: '/factory-files',
    roles: readers,
    reach: 'office',
    query: factoryFileQuery,
    answer: factoryFilePage,
    refusals: [],
    summary: { zh: '制卡文件', en: 'Card factory files' },
  })
  async list(@Who() caller: Caller, @Query() query: FactoryFileQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, query.state ?? null, query.factory ?? null, at, id];
    const rows = await this.reader.rows<FactoryFileRow>(caller, readers, factoryFilesSql, params);
    const proposals = await this.proposals(caller, rows);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.made_at.toISOString(), row.id],
      (row) => factoryFileView(row, proposals.get(row.id)?.[0], caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/factory-files/:id',
    roles: readers,
    reach: 'office',
    answer: factoryFileDetail,
    refusals: [],
    summary: { zh: '制卡文件明细', en: 'A card factory file' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.reader.get<FactoryFileRow & { content_enc: Buffer | null }>(
      caller,
      readers,
      factoryFileSql,
      [id],
    );
    const proposals = (await this.proposals(caller, [row])).get(id) ?? [];
    return {
      ...factoryFileView(row, proposals[0], caller.language),
      orders: await this.orders.of(caller, readers, row),
      proposals: proposals.map(proposalView),
    };
  }

  @Route({
    method: 'POST',
    path: '/factory-files/:id/proposals',
    roles: deciders,
    reach: 'office',
    body: fileProposalInput,
    answer: madeProposal,
    refusals: ['file.not-held', 'file.proposal-open', 'file.not-releasable'],
    summary: { zh: '提出扣留文件的处理意见', en: 'Propose what becomes of a held file' },
  })
  async propose(@Who() caller: Caller, @Param('id') id: string, @Body() input: FileProposalInput) {
    await this.reader.get(caller, deciders, factoryFileSql, [id]);
    return this.writer.once(caller, `/factory-files/${id}/proposals`, input, (tx) =>
      proposeHeldFileDecision(tx, id, input, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/factory-files/:id/checks',
    roles: deciders,
    reach: 'office',
    body: fileCheckInput,
    answer: checkedFile,
    refusals: ['file.same-person', 'file.no-proposal', 'file.not-held', 'file.not-releasable', 'case.reason-missing'],
    summary: { zh: '复核扣留文件的处理意见', en: 'Check what was proposed for a held file' },
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: FileCheckInput) {
    await this.reader.get(caller, deciders, factoryFileSql, [id]);
    if (input.decision === 'refuse' && !input.reason) return refuse('case.reason-missing', { field: 'reason' });
    const checked = await this.writer.once(caller, `/factory-files/${id}/checks`, input, (tx) =>
      checkHeldFileDecision(tx, this.cipher, id, input, byOf(caller)),
    );
    if (!isRefusal(checked) && checked.state === 'taken') await this.tellCases(checked.factory);
    return checked;
  }

  private async proposals(
    caller: Caller,
    files: readonly FactoryFileRow[],
  ): Promise<ReadonlyMap<string, readonly ProposalRow[]>> {
    const ids = files.map((file) => file.id);
    const rows = await this.reader.rows<ProposalRow & { file_id: string }>(caller, readers, proposalsSql, [ids]);
    const byFile = new Map<string, ProposalRow[]>();
    for (const row of rows) byFile.set(row.file_id, [...(byFile.get(row.file_id) ?? []), row]);
    return byFile;
  }

  /** The waiting cases hear of it at once; while Temporal is away, in the exchange's next round. */
  private async tellCases(factory: string): Promise<void> {
    await this.temporal
      .within(patienceMs, (client) => exchangeNow(client, [factory]))
      .catch((err: Error) => logger().warn({ err }, 'the cases are told in the next round of the exchange'));
  }
}
