import { Body, Controller, Param, Query } from '@nestjs/common';
import { writeAudit } from '../../../activities/audit/audit.js';
import { enterDeskEvent } from '../../../activities/bank-events/enter-at-desk.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { Database } from '../../../activities/database/database.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { CaseFiling } from '../cases/case-filing.js';
import { type CompleteTaskInput, completeTaskInput, stepAnswer } from '../cases/cases.contract.js';
import { Route } from '../route/route.js';
import { CaseSteps } from '../steps/case-steps.js';
import { Writer } from '../steps/writer.js';
import {
  type BankTaskQuery,
  bankTaskQuery,
  bankTasks,
  type DeskCardSearch,
  type DeskEventInput,
  deskCardFound,
  deskCardSearch,
  deskEventInput,
  deskEventTaken,
} from './bank-desk.contract.js';
import { BankDeskReader, bankDesk } from './bank-desk-reader.js';

/** The bank's window: what waits for it, and what an operator enters by hand. */
@Controller()
export class BankDeskController {
  constructor(
    private readonly desk: BankDeskReader,
    private readonly steps: CaseSteps,
    private readonly writer: Writer,
    private readonly filing: CaseFiling,
    private readonly database: Database,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/bank-desk/tasks',
    roles: bankDesk,
    reach: 'bank',
    query: bankTaskQuery,
    answer: bankTasks,
    refusals: [],
    summary: {
      zh: '银行待办:待交付新卡、待注销账户',
      en: 'What waits for the bank: cards to hand over, accounts to close',
    },
    article: '附件1 第十五条',
  })
  async tasks(@Who() caller: Caller, @Query() query: BankTaskQuery) {
    return this.desk.tasks(caller, query);
  }

  @Route({
    method: 'POST',
    path: '/bank-desk/tasks/:id/complete',
    roles: bankDesk,
    reach: 'bank',
    body: completeTaskInput,
    answer: stepAnswer,
    refusals: [
      'case.task-not-open',
      'case.task-held',
      'case.choice-unknown',
      'case.closed',
      'case.on-hold',
      'case.being-prepared',
      'card.wrong-state',
      'exchange.old-card-missing',
      'loss.collector-not-verified',
      'part.temporal-down',
    ],
    summary: { zh: '银行办结:交付新卡、注销账户', en: 'Complete a step of the bank' },
    article: '附件1 第十五条',
  })
  async complete(@Who() caller: Caller, @Param('id') taskId: string, @Body() input: CompleteTaskInput) {
    const caseId = await this.desk.caseOf(caller, taskId);
    return this.steps.carryOut(caller, { caseId, action: 'complete', taskId, choice: input.choice, body: input });
  }

  @Route({
    method: 'POST',
    path: '/bank-desk/cards/search',
    roles: bankDesk,
    reach: 'bank',
    body: deskCardSearch,
    answer: deskCardFound,
    refusals: [],
    summary: { zh: '按卡号查找本行的卡', en: 'A card of the bank by its full number' },
  })
  async search(@Who() caller: Caller, @Body() input: DeskCardSearch) {
    const card = (await this.desk.find(caller, input.cardNumber)) ?? null;
    // Who was shown to whom stays known (规程 第二十二条); the number that was typed does not.
    const object = { kind: 'search', id: caller.requestId };
    const searched = { ...byOf(caller), action: 'searchBankCard' as const, object, detail: { card: card?.id ?? null } };
    await this.database.transaction((tx) => writeAudit(tx, searched));
    return { card };
  }

  @Route({
    method: 'POST',
    path: '/bank-desk/events',
    roles: bankDesk,
    reach: 'bank',
    body: deskEventInput,
    answer: deskEventTaken,
    refusals: ['access.not-found', 'bank-event.no-effect', 'bank-event.pin-reset-only', 'card.replaced'],
    summary: {
      zh: '登记银行事件:激活、解挂、密码解锁、密码重置',
      en: 'Enter an event of the bank: activated, loss lifted, PIN unlocked or reset',
    },
    article: '附件1 第十四条',
  })
  async enter(@Who() caller: Caller, @Body() input: DeskEventInput) {
    if (!(await this.desk.reachesCard(caller, input.cardId))) return refuse('access.not-found', { field: 'cardId' });
    const taken = await this.writer.once(caller, '/bank-desk/events', input, (tx) =>
      enterDeskEvent(tx, this.cipher, byOf(caller), input),
    );
    if (isRefusal(taken)) return taken;
    // What the event filed is in force already; its workflow follows, or the sweep starts it.
    if (taken.filed) await this.filing.startFiled(taken.filed.type, taken.filed);
    return { kind: input.kind, reaction: taken.reaction, caseNumber: taken.filed?.number ?? null };
  }
}
