import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { deskEventKinds, refusalOfDeskEvent } from '../../../domain/card/bank-desk.js';
import { bankSideAfter, isBankState } from '../../../domain/card/bank-state.js';
import { isCardState, isUsableCardState } from '../../../domain/card/card-state.js';
import { choicesOf } from '../../../domain/case/actions.js';
import { maskCardNumber, maskIdNumber, maskName } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { CaseReader } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { viewOf } from '../problem/problem.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type { BankTaskQuery, bankTask, deskCard } from './bank-desk.contract.js';
import {
  type BankTaskRow,
  bankTaskSql,
  bankTasksQuestion,
  type DeskCardRow,
  deskCardByNumberSql,
  deskCardSql,
  type ToldRow,
  toldOfCardSql,
} from './bank-desk.queries.js';

export const bankDesk = ['bankOperator'] as const;

/** Tasks and cards of the caller's own bank; personal data leaves masked. */
@Injectable()
export class BankDeskReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cases: CaseReader,
    private readonly cipher: Cipher,
  ) {}

  /** A page of what waits for the bank's window. */
  async tasks(caller: Caller, query: BankTaskQuery) {
    const { clock } = await this.cases.today();
    const question = bankTasksQuestion(query, clock.now, readCursor(query.cursor, ['instant', 'text']));
    const rows = await this.reader.rows<BankTaskRow>(caller, bankDesk, question.sql, question.params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.urgent_at.toISOString(), row.id],
      (row) => this.taskView(row, clock.now),
    );
  }

  /** Which case a task of the bank belongs to. Throws `access.not-found` outside of the caller's reach. */
  async caseOf(caller: Caller, taskId: string): Promise<string> {
    return (await this.reader.get<{ caseId: string }>(caller, bankDesk, bankTaskSql, [taskId])).caseId;
  }

  /** True for a card of the caller's bank. */
  async reachesCard(caller: Caller, cardId: string): Promise<boolean> {
    return (await this.reader.rows(caller, bankDesk, deskCardSql, [cardId])).length > 0;
  }

  /** The card of the caller's bank that has this number. */
  async find(caller: Caller, cardNumber: string): Promise<z.output<typeof deskCard> | undefined> {
    const numbers = this.cipher.indexCandidates('cardNumber', cardNumber);
    const [row] = await this.reader.rows<DeskCardRow>(caller, bankDesk, deskCardByNumberSql, [numbers]);
    if (!row) return undefined;
    const told = await this.reader.rows<ToldRow>(caller, bankDesk, toldOfCardSql, [row.id]);
    return { id: row.id, ...this.stateView(row), ...this.holderView(row), events: eventsOf(row, told, caller) };
  }

  private taskView(row: BankTaskRow, now: Date): z.output<typeof bankTask> {
    return {
      id: row.id,
      step: row.step,
      caseNumber: row.number,
      caseType: row.case_type,
      caseStatus: row.status,
      ...this.holderView(row),
      card: this.stateView(row),
      takesBackOldCard: row.case_type === 'exchange' && isInUse(row.old_state),
      openedAt: row.opened_at.toISOString(),
      urgentAt: row.urgent_at.toISOString(),
      late: row.urgent_at < now,
      choices: [...choicesOf(row.case_type, row.step)],
    };
  }

  private holderView(row: Pick<DeskCardRow, 'name' | 'id_number_enc'>) {
    return { holder: maskName(row.name), idNumber: maskIdNumber(this.cipher.decryptText(row.id_number_enc)) };
  }

  private stateView({
    card_number_enc: sealed,
    ...row
  }: Pick<DeskCardRow, 'card_number_enc' | 'state' | 'bank_state'>) {
    const cardNumber = sealed ? maskCardNumber(this.cipher.decryptText(sealed)) : null;
    return { cardNumber, state: row.state, bankState: row.bank_state };
  }
}

function isInUse(state: string | null): boolean {
  return state !== null && isCardState(state) && isUsableCardState(state);
}

function eventsOf(row: DeskCardRow, told: readonly ToldRow[], { language }: Caller) {
  const base = row.bank_state_base ?? row.bank_state;
  const { state } = row;
  if (!isBankState(base) || !isCardState(state)) throw new Error(`card ${row.id} is in no known state`);
  const side = bankSideAfter(
    base,
    told.map(({ kind }) => kind),
  );
  return deskEventKinds.map((kind) => {
    const refusal = refusalOfDeskEvent(kind, { side, state });
    return { kind, blockedBy: refusal ? viewOf(refusal, language) : null };
  });
}
