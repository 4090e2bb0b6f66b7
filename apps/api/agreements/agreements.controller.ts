import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  askToEndAgreement,
  decideAgreement,
  decideEndOfAgreement,
  proposeAgreement,
} from '../../../activities/agreements/agreements.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import type { Role } from '../../../domain/reach/reach.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { AgencyReach } from '../agencies/agency-reach.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type AgreementDecision,
  type AgreementEndInput,
  type AgreementInput,
  type AgreementQuery,
  agreementDecision,
  agreementEndInput,
  agreementInput,
  agreementMade,
  agreementPage,
  agreementQuery,
} from './agreements.contract.js';
import { type AgreementRow, agreementSql, agreementsSql } from './agreements.queries.js';

const makers = ['scheduler'] as const satisfies readonly Role[];
const checkers = ['checker'] as const satisfies readonly Role[];
const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];

/** Agreements of agencies with banks, and the accounts that they set up (规程 第八条): one enters, another one releases. */
@Controller()
export class AgreementsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
    private readonly agencies: AgencyReach,
  ) {}

  @Route({
    method: 'GET',
    path: '/agreements',
    roles: readers,
    reach: 'division',
    query: agreementQuery,
    answer: agreementPage,
    refusals: [],
    summary: { zh: '与发卡银行的代发代扣协议', en: 'Agreements with banks' },
    article: '规程 第八条',
  })
  async list(@Who() caller: Caller, @Query() query: AgreementQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const rows = await this.reader.rows<AgreementRow>(caller, readers, agreementsSql, [query.limit + 1, at, id]);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.made_at.toISOString(), row.id],
      (row) => this.view(row),
    );
  }

  @Route({
    method: 'POST',
    path: '/agreements',
    roles: makers,
    reach: 'division',
    body: agreementInput,
    answer: agreementMade,
    refusals: ['fact.bank', 'agreement.number'],
    summary: { zh: '登记协议与代扣代发账户', en: 'Enter an agreement with its accounts' },
    article: '规程 第八条',
  })
  async propose(@Who() caller: Caller, @Body() input: AgreementInput) {
    const outside = await this.agencies.refusalOf(caller, makers, input.agency);
    if (outside) return outside;
    return this.writer.once(caller, '/agreements', input, (tx) =>
      proposeAgreement(tx, this.cipher, input, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/agreements/:id/decide',
    roles: checkers,
    reach: 'division',
    body: agreementDecision,
    answer: agreementMade,
    refusals: ['agreement.decided', 'agreement.same-person'],
    summary: { zh: '复核协议', en: 'Release or refuse an agreement' },
    article: '规程 第八条',
  })
  async decide(@Who() caller: Caller, @Param('id') id: string, @Body() input: AgreementDecision) {
    await this.reader.get(caller, checkers, agreementSql, [id]);
    return this.writer.once(caller, `/agreements/${id}/decide`, input, (tx) =>
      decideAgreement(tx, id, input, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/agreements/:id/end',
    roles: makers,
    reach: 'division',
    body: agreementEndInput,
    answer: agreementMade,
    refusals: ['agreement.not-in-force', 'agreement.end-asked'],
    summary: { zh: '申请终止协议', en: 'Ask that an agreement end' },
    article: '规程 第八条',
  })
  async askToEnd(@Who() caller: Caller, @Param('id') id: string, @Body() input: AgreementEndInput) {
    await this.reader.get(caller, makers, agreementSql, [id]);
    return this.writer.once(caller, `/agreements/${id}/end`, input, (tx) =>
      askToEndAgreement(tx, id, input.reason, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/agreements/:id/end-decision',
    roles: checkers,
    reach: 'division',
    body: agreementDecision,
    answer: agreementMade,
    refusals: [
      'agreement.not-in-force',
      'agreement.end-not-asked',
      'agreement.end-same-person',
      'agreement.rounds-open',
    ],
    summary: { zh: '复核终止协议的申请', en: 'Agree that an agreement ends, or refuse' },
    article: '规程 第八条',
  })
  async decideEnd(@Who() caller: Caller, @Param('id') id: string, @Body() input: AgreementDecision) {
    await this.reader.get(caller, checkers, agreementSql, [id]);
    return this.writer.once(caller, `/agreements/${id}/end-decision`, input, (tx) =>
      decideEndOfAgreement(tx, id, input, byOf(caller)),
    );
  }

  private view(row: AgreementRow) {
    return {
      id: row.id,
      agency: row.agency,
      bank: row.bank,
      number: row.number,
      signedOn: row.signed_on,
      fromDay: row.from_day,
      toDay: row.to_day,
      state: row.state,
      accounts: row.uses.map((use, at) => ({
        use,
        account: this.cipher.decryptText(row.accounts[at] as Buffer),
        accountName: row.names[at],
      })),
      maker: actorView(row.maker, row.maker_name),
      madeAt: row.made_at.toISOString(),
      checker: row.checker ? actorView(row.checker, row.checker_name) : null,
      checkedAt: row.checked_at?.toISOString() ?? null,
      checkReason: row.check_reason,
      ending:
        row.end_maker && row.end_made_at
          ? {
              reason: row.end_reason,
              maker: actorView(row.end_maker, row.end_maker_name),
              madeAt: row.end_made_at.toISOString(),
              checker: row.end_checker ? actorView(row.end_checker, row.end_checker_name) : null,
            }
          : null,
    };
  }
}
