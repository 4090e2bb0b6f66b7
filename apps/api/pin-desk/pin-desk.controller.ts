import { Body, Controller, Param } from '@nestjs/common';
import { writeAudit } from '../../../activities/audit/audit.js';
import { Database } from '../../../activities/database/database.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { CaseFiling } from '../cases/case-filing.js';
import { type CompleteTaskInput, completeTaskInput, filedCase, stepAnswer } from '../cases/cases.contract.js';
import { Route } from '../route/route.js';
import { CaseSteps } from '../steps/case-steps.js';
import {
  type FilePinChangeInput,
  filePinChangeInput,
  type PinCardSearch,
  pinCardFound,
  pinCardSearch,
  pinChangeView,
} from './pin-desk.contract.js';
import { PinDeskReader, pinDesk } from './pin-desk-reader.js';

/** The PIN desk of a designated medical institution (附件1 第十七条1): a change, never an unlocking or a reset. */
@Controller()
export class PinDeskController {
  constructor(
    private readonly desk: PinDeskReader,
    private readonly filing: CaseFiling,
    private readonly steps: CaseSteps,
    private readonly database: Database,
  ) {}

  @Route({
    method: 'POST',
    path: '/pin-desk/cards/search',
    roles: pinDesk,
    reach: 'division',
    body: pinCardSearch,
    answer: pinCardFound,
    refusals: [],
    summary: { zh: '按卡号查找来院持卡人的卡', en: 'A card presented at the institution, by its full number' },
    article: '附件1 第十七条',
  })
  async search(@Who() caller: Caller, @Body() input: PinCardSearch) {
    const card = (await this.desk.find(caller, input.cardNumber)) ?? null;
    // Who was shown to whom stays known (规程 第二十二条); the number that was typed does not.
    const object = { kind: 'search', id: caller.requestId };
    const searched = { ...byOf(caller), action: 'searchPinCard' as const, object, detail: { card: card?.id ?? null } };
    await this.database.transaction((tx) => writeAudit(tx, searched));
    return { card };
  }

  @Route({
    method: 'POST',
    path: '/pin-desk/changes',
    roles: pinDesk,
    reach: 'office',
    body: filePinChangeInput,
    answer: filedCase,
    refusals: [
      'access.not-found',
      'case.already-open',
      'card.pin-locked',
      'card.not-handed-over',
      'card.lost-first-lift',
      'card.replaced',
      'card.cancelled',
      'card.destroyed',
    ],
    summary: { zh: '定点医疗机构受理密码修改', en: 'File a PIN change at a medical institution' },
    article: '附件1 第十七条',
  })
  async file(@Who() caller: Caller, @Body() { cardId, office }: FilePinChangeInput) {
    // The holder stands there with the card: nobody in their place, and no other paper.
    return this.filing.file(caller, { type: 'pinChange', office, cardId, by: 'applicant', papersReceived: ['card'] });
  }

  @Route({
    method: 'GET',
    path: '/pin-desk/changes/:id',
    roles: pinDesk,
    reach: 'office',
    answer: pinChangeView,
    refusals: ['access.not-found'],
    summary: { zh: '本机构受理的密码修改', en: 'A PIN change of the institution' },
    article: '附件1 第十七条',
  })
  async change(@Who() caller: Caller, @Param('id') id: string) {
    return this.desk.change(caller, id);
  }

  @Route({
    method: 'POST',
    path: '/pin-desk/changes/:id/tasks/:taskId/complete',
    roles: pinDesk,
    reach: 'office',
    body: completeTaskInput,
    answer: stepAnswer,
    refusals: [
      'access.not-found',
      'case.task-not-open',
      'case.task-held',
      'case.choice-unknown',
      'case.reason-missing',
      'case.closed',
      'case.being-prepared',
      'part.temporal-down',
    ],
    summary: { zh: '定点医疗机构办结密码修改的步骤', en: 'Complete a step of a PIN change of the institution' },
    article: '附件1 第十七条',
  })
  async complete(
    @Who() caller: Caller,
    @Param('id') id: string,
    @Param('taskId') taskId: string,
    @Body() input: CompleteTaskInput,
  ) {
    const { id: caseId } = await this.desk.change(caller, id);
    return this.steps.carryOut(caller, { caseId, action: 'complete', taskId, choice: input.choice, body: input });
  }
}
