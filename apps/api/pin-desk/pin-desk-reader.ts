import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { refusalOfFiling } from '../../../domain/card/case-table.js';
import { pinStateOf } from '../../../domain/card/pin.js';
import { maskCardNumber, maskName } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { taskView } from '../cases/case-page.js';
import { caseTasksSql, type TaskRow } from '../cases/cases.queries.js';
import { viewOf } from '../problem/problem.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type { pinCard, pinChangeView } from './pin-desk.contract.js';
import {
  openPinChangeSql,
  type PinCardRow,
  type PinChangeRow,
  pinCardByNumberSql,
  pinChangeSql,
} from './pin-desk.queries.js';

export const pinDesk = ['medicalOperator'] as const;

/** What the operator of a designated medical institution sees: the card that lies there and the changes filed there. */
@Injectable()
export class PinDeskReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  /** The card of this number, where it is of the divisions that the institution serves. */
  async find(caller: Caller, cardNumber: string): Promise<z.output<typeof pinCard> | undefined> {
    const numbers = this.cipher.indexCandidates('cardNumber', cardNumber);
    const [row] = await this.reader.rows<PinCardRow>(caller, pinDesk, pinCardByNumberSql, [numbers]);
    if (!row) return undefined;
    const [open] = await this.reader.rows<PinChangeRow>(caller, pinDesk, openPinChangeSql, [row.id]);
    const refusal = refusalOfFiling('pinChange', row.state, row.pin_locked);
    return {
      id: row.id,
      holder: maskName(row.name),
      cardNumber: maskCardNumber(this.cipher.decryptText(row.card_number_enc)),
      state: row.state,
      pin: pinStateOf({ pinLocked: row.pin_locked, pinInitial: row.pin_initial }),
      blockedBy: refusal ? viewOf(refusal, caller.language) : null,
      open: open ? await this.viewOf(caller, open) : null,
    };
  }

  /** A PIN change of the institution. Throws `access.not-found` for any other case. */
  async change(caller: Caller, caseId: string): Promise<z.output<typeof pinChangeView>> {
    return this.viewOf(caller, await this.reader.get<PinChangeRow>(caller, pinDesk, pinChangeSql, [caseId]));
  }

  private async viewOf(caller: Caller, row: PinChangeRow): Promise<z.output<typeof pinChangeView>> {
    const [task] = await this.reader.rows<TaskRow>(caller, pinDesk, caseTasksSql, [row.id]);
    if (!task) return { ...row, task: null };
    const { id, step, about, choices, reasoned } = taskView('pinChange', task);
    return { ...row, task: { id, step, about, choices, reasoned } };
  }
}
