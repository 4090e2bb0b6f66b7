import { Body, Controller, Param, Query } from '@nestjs/common';
import { issueApplicationForm } from '../../../activities/cases/application-form.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { Database } from '../../../activities/database/database.js';
import { recordPrint } from '../../../activities/papers/prints.js';
import { printablePaper, shownPaper } from '../../../activities/papers/render.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { CasePage } from '../cases/case-page.js';
import { CaseReader, caseWorkers } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { requestOf, Writer } from '../steps/writer.js';
import {
  issuedPaper,
  type PaperContentQuery,
  type PrintInput,
  paperContentQuery,
  papers,
  printed,
  printInput,
} from './papers.contract.js';
import { paperSql } from './papers.queries.js';

@Controller()
export class PapersController {
  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
    private readonly reader: ScopedReader,
    private readonly cases: CaseReader,
    private readonly casePage: CasePage,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'GET',
    path: '/cases/:id/papers',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: papers,
    refusals: [],
    summary: { zh: '业务单据', en: 'Papers of a case' },
  })
  async list(@Who() caller: Caller, @Param('id') caseId: string) {
    await this.cases.mustReach(caller, caseWorkers, caseId);
    return { items: await this.casePage.papers(caller, caseId) };
  }

  @Route({
    method: 'POST',
    path: '/cases/:id/application-form',
    roles: ['clerk'],
    reach: 'office',
    answer: issuedPaper,
    refusals: ['paper.not-asked-for', 'case.closed'],
    summary: { zh: '出具业务办理表', en: 'Issue the filled-in application form, once a case' },
    article: '附件1 第十一条(2)',
  })
  async issueForm(@Who() caller: Caller, @Param('id') caseId: string) {
    await this.cases.mustReach(caller, ['clerk'], caseId);
    return this.writer.once(caller, `/cases/${caseId}/application-form`, null, (tx) =>
      issueApplicationForm(tx, this.cipher, caseId, byOf(caller)),
    );
  }

  @Route({
    method: 'GET',
    path: '/papers/:id/content',
    query: paperContentQuery,
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: 'pdf',
    refusals: [],
    summary: { zh: '单据内容(PDF)', en: 'The paper as PDF' },
  })
  async content(@Who() caller: Caller, @Param('id') paperId: string, @Query() query: PaperContentQuery) {
    await this.reader.get(caller, caseWorkers, paperSql, [paperId]);
    if (query.print === undefined) return shownPaper(this.database, this.cipher, paperId);
    return printablePaper(this.database, this.cipher, { paperId, ordinal: query.print });
  }

  @Route({
    method: 'POST',
    path: '/papers/:id/prints',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: printInput,
    answer: printed,
    refusals: ['paper.reason-missing'],
    summary: { zh: '打印登记', en: 'Count a print; the second is a copy' },
  })
  async print(@Who() caller: Caller, @Param('id') paperId: string, @Body() { reason }: PrintInput) {
    await this.reader.get(caller, caseWorkers, paperSql, [paperId]);
    const request = requestOf(caller, `/papers/${paperId}/prints`, { reason });
    return recordPrint(this.database, { paperId, by: caller.staffId, reason, request });
  }
}
