import { Readable } from 'node:stream';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { noteDownload, noteHandedOver } from '../../../activities/bank-files/by-hand.js';
import { exchangeWithBanksNow } from '../../../activities/bank-files/exchange-workflows.js';
import { heldBankFiles } from '../../../activities/bank-files/held-bank-files.js';
import { sealedChunks } from '../../../activities/bank-files/registry.js';
import { Database } from '../../../activities/database/database.js';
import { checkDecision, proposeDecision } from '../../../activities/held-files/decide.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { done } from '../contract/fields.js';
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
import { bankFileEventView, bankFileView } from './bank-file-view.js';
import {
  type BankFileQuery,
  bankFileDetail,
  bankFilePage,
  bankFileQuery,
  checkedBankFile,
} from './bank-files.contract.js';
import {
  type BankFileEventRow,
  type BankFileRow,
  bankFileEventsSql,
  bankFileSql,
  bankFilesSql,
  bankProposalsSql,
} from './bank-files.queries.js';

const readers = ['scheduler', 'checker', 'bankOperator', 'auditor', 'systemAdmin'] as const;
/** Who carries files by hand: the agency's side, and the bank's. */
const carriers = ['scheduler', 'bankOperator'] as const;
const makers = ['scheduler', 'checker'] as const;
const checkers = ['checker'] as const;
const patienceMs = 5_000;

/** Files between the agencies and the banks, and what two people decide of those that are held (interchange §1). */
@Controller()
export class BankFilesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly database: Database,
    private readonly temporal: TemporalGate,
  ) {}

  @Route({
    method: 'GET',
    path: '/bank-files',
    roles: readers,
    reach: 'division',
    query: bankFileQuery,
    answer: bankFilePage,
    refusals: [],
    summary: { zh: '银行文件', en: 'Files between agencies and banks' },
  })
  async list(@Who() caller: Caller, @Query() query: BankFileQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const { state = null, kind = null, bank = null } = query;
    const params = [query.limit + 1, state, kind, bank, at, id];
    const rows = await this.reader.rows<BankFileRow>(caller, readers, bankFilesSql, params);
    const proposals = await this.proposals(caller, rows);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.made_at.toISOString(), row.id],
      (row) => bankFileView(row, proposals.get(row.id)?.[0], caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/bank-files/:id',
    roles: readers,
    reach: 'division',
    answer: bankFileDetail,
    refusals: [],
    summary: { zh: '银行文件明细', en: 'A file between agency and bank' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.reader.get<BankFileRow>(caller, readers, bankFileSql, [id]);
    const proposals = (await this.proposals(caller, [row])).get(id) ?? [];
    const events = await this.reader.rows<BankFileEventRow>(caller, readers, bankFileEventsSql, [id]);
    return {
      ...bankFileView(row, proposals[0], caller.language),
      events: events.map(bankFileEventView),
      proposals: proposals.map(proposalView),
    };
  }

  @Route({
    method: 'POST',
    path: '/bank-files/:id/downloads',
    roles: carriers,
    reach: 'division',
    answer: 'file',
    refusals: ['file.not-checked'],
    summary: { zh: '下载加密文件(留痕)', en: 'The file as it travels, encrypted; each download is logged' },
  })
  async download(@Who() caller: Caller, @Param('id') id: string) {
    await this.reader.get(caller, carriers, bankFileSql, [id]);
    const noted = await this.writer.once(caller, `/bank-files/${id}/downloads`, null, (tx) =>
      noteDownload(tx, id, byOf(caller)),
    );
    return isRefusal(noted) ? noted : Readable.from(sealedChunks(this.database, id), { objectMode: false });
  }

  @Route({
    method: 'POST',
    path: '/bank-files/:id/handed-over',
    roles: carriers,
    reach: 'division',
    answer: done,
    refusals: ['file.not-queued'],
    summary: { zh: '登记已人工报送', en: 'The file was carried to the bank by hand: it counts as sent' },
  })
  async handOver(@Who() caller: Caller, @Param('id') id: string) {
    await this.reader.get(caller, carriers, bankFileSql, [id]);
    const noted = await this.writer.once(caller, `/bank-files/${id}/handed-over`, null, (tx) =>
      noteHandedOver(tx, id, byOf(caller)),
    );
    return isRefusal(noted) ? noted : { done: true };
  }

  @Route({
    method: 'POST',
    path: '/bank-files/:id/proposals',
    roles: makers,
    reach: 'division',
    body: proposalInput,
    answer: madeProposal,
    refusals: ['file.not-held', 'file.proposal-open', 'file.not-releasable'],
    summary: { zh: '提出扣留文件的处理意见', en: 'Propose what becomes of a held file' },
  })
  async propose(@Who() caller: Caller, @Param('id') id: string, @Body() input: ProposalInput) {
    await this.reader.get(caller, makers, bankFileSql, [id]);
    return this.writer.once(caller, `/bank-files/${id}/proposals`, input, (tx) =>
      proposeDecision(tx, heldBankFiles, id, input, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/bank-files/:id/checks',
    roles: checkers,
    reach: 'division',
    body: checkInput,
    answer: checkedBankFile,
    refusals: ['file.same-person', 'file.no-proposal', 'file.not-held', 'file.not-releasable', 'case.reason-missing'],
    summary: { zh: '复核扣留文件的处理意见', en: 'Check what was proposed for a held file' },
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: CheckInput) {
    await this.reader.get(caller, checkers, bankFileSql, [id]);
    const checked = await this.writer.once(caller, `/bank-files/${id}/checks`, input, async (tx) => {
      const decided = await checkDecision(tx, heldBankFiles, id, input, byOf(caller));
      return isRefusal(decided) ? decided : { id, bank: decided.file.bank, state: decided.state };
    });
    if (!isRefusal(checked) && checked.state === 'confirmed') await this.exchange(checked.bank);
    return checked;
  }

  private async proposals(caller: Caller, files: readonly BankFileRow[]) {
    const ids = files.map((file) => file.id);
    return byFile(await this.reader.rows<ProposalRow>(caller, readers, bankProposalsSql, [ids]));
  }

  /** What was released is let in at once; while Temporal is away, in the exchange's next round. */
  private async exchange(bank: string): Promise<void> {
    await this.temporal
      .within(patienceMs, (client) => exchangeWithBanksNow(client, [bank]))
      .catch((err: Error) => logger().warn({ err }, 'the file waits for the next round of the exchange'));
  }
}
