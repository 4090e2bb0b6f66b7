import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { exchangeNow } from '../../../activities/factory/exchange-workflows.js';
import { heldResults } from '../../../activities/factory/held-results.js';
import { checkDecision, proposeDecision } from '../../../activities/held-files/decide.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { byFile, type ProposalRow, proposalView } from '../held-files/held-file-view.js';
import {
  type CheckInput,
  checkInput,
  madeProposal,
  type ProposalInput,
  proposalInput,
} from '../held-files/held-files.contract.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { Writer } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import { FactoryFileOrders } from './factory-file-orders.js';
import { factoryFileView } from './factory-file-view.js';
import {
  checkedFile,
  type FactoryFileQuery,
  factoryFileDetail,
  factoryFilePage,
  factoryFileQuery,
} from './factory-files.contract.js';
import { type FactoryFileRow, factoryFileSql, factoryFilesSql, factoryProposalsSql } from './factory-files.queries.js';

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
    body: proposalInput,
    answer: madeProposal,
    refusals: ['file.not-held', 'file.proposal-open', 'file.not-releasable'],
    summary: { zh: '提出扣留文件的处理意见', en: 'Propose what becomes of a held file' },
  })
  async propose(@Who() caller: Caller, @Param('id') id: string, @Body() input: ProposalInput) {
    await this.reader.get(caller, deciders, factoryFileSql, [id]);
    return this.writer.once(caller, `/factory-files/${id}/proposals`, input, (tx) =>
      proposeDecision(tx, heldResults(this.cipher), id, input, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/factory-files/:id/checks',
    roles: deciders,
    reach: 'office',
    body: checkInput,
    answer: checkedFile,
    refusals: ['file.same-person', 'file.no-proposal', 'file.not-held', 'file.not-releasable', 'case.reason-missing'],
    summary: { zh: '复核扣留文件的处理意见', en: 'Check what was proposed for a held file' },
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: CheckInput) {
    await this.reader.get(caller, deciders, factoryFileSql, [id]);
    const checked = await this.writer.once(caller, `/factory-files/${id}/checks`, input, async (tx) => {
      const decided = await checkDecision(tx, heldResults(this.cipher), id, input, byOf(caller));
      return isRefusal(decided) ? decided : { id, factory: decided.file.factory, state: decided.state };
    });
    if (!isRefusal(checked) && checked.state === 'taken') await this.tellCases(checked.factory);
    return checked;
  }

  private async proposals(caller: Caller, files: readonly FactoryFileRow[]) {
    const ids = files.map((file) => file.id);
    return byFile(await this.reader.rows<ProposalRow>(caller, readers, factoryProposalsSql, [ids]));
  }

  /** The waiting cases hear of it at once; while Temporal is away, in the exchange's next round. */
  private async tellCases(factory: string): Promise<void> {
    await this.temporal
      .within(patienceMs, (client) => exchangeNow(client, [factory]))
      .catch((err: Error) => logger().warn({ err }, 'the cases are told in the next round of the exchange'));
  }
}
