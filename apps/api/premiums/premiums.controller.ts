import { Body, Controller, Param } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { issuePaymentCertificate } from '../../../activities/postings/payment-certificate.js';
import type { Role } from '../../../domain/reach/reach.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { personThereSql } from '../enrolments/enrolments.queries.js';
import { issuedPaper } from '../papers/papers.contract.js';
import { placeOf } from '../reach/office-place.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { type CertificateInput, certificateInput, personPremiums } from './premiums.contract.js';
import {
  type EntryRow,
  entriesSql,
  type InterestRow,
  interestSql,
  type PaidInRow,
  type PremiumRow,
  paidInSql,
  premiumsSql,
} from './premiums.queries.js';
import { accountViews, entryView, premiumView } from './premiums-view.js';

const readers = ['clerk', 'supervisor', 'auditor', 'scheduler', 'checker'] as const satisfies readonly Role[];
const certifiers = ['clerk'] as const satisfies readonly Role[];

/** What one participant owes and has paid, the personal account, and the certificate of it (规程 第十四, 十八条). */
@Controller()
export class PremiumsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/people/:id/premiums',
    roles: readers,
    reach: 'division',
    answer: personPremiums,
    refusals: [],
    summary: { zh: '一人的缴费、记账与个人账户', en: 'Dues, entries and personal accounts of a person' },
    article: '规程 第十八条',
  })
  async ofPerson(@Who() caller: Caller, @Param('id') personId: string) {
    await this.reader.get(caller, readers, personThereSql, [personId]);
    const rows = <Row extends object>(sql: string) => this.reader.rows<Row>(caller, readers, sql, [personId]);
    const [dues, entries, paidIn, interest] = await Promise.all([
      rows<PremiumRow>(premiumsSql),
      rows<EntryRow>(entriesSql),
      rows<PaidInRow>(paidInSql),
      rows<InterestRow>(interestSql),
    ]);
    return { dues: dues.map(premiumView), entries: entries.map(entryView), accounts: accountViews(paidIn, interest) };
  }

  @Route({
    method: 'POST',
    path: '/people/:id/payment-certificates',
    roles: certifiers,
    reach: 'division',
    body: certificateInput,
    answer: issuedPaper,
    refusals: ['premium.nothing-paid'],
    summary: { zh: '出具缴费凭证', en: 'Issue a payment certificate' },
    article: '规程 第十四条',
  })
  async certify(@Who() caller: Caller, @Param('id') personId: string, @Body() input: CertificateInput) {
    await this.reader.get(caller, certifiers, personThereSql, [personId]);
    const { office, division } = await placeOf(this.reader, caller, input.office);
    const { insurance, from, to } = input;
    const wanted = { personId, insurance, fromPeriod: from, toPeriod: to, office, division };
    return this.writer.once(caller, `/people/${personId}/payment-certificates`, input, (tx) =>
      issuePaymentCertificate(tx, this.cipher, wanted, byOf(caller)),
    );
  }
}
