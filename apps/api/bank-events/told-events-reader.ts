import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { maskCardNumber, maskName } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type { ToldEventQuery, toldEvent } from './told-events.contract.js';
import { cardOfBankSql, type ToldEventRow, toldEventSql, toldEventsQuestion } from './told-events.queries.js';

/** Whoever looks after what banks tell: their own operators, and the supervisors of the social side. */
export const eventKeepers = ['bankOperator', 'supervisor'] as const;

/** What banks told, within the caller's reach; personal data leaves masked. */
@Injectable()
export class ToldEventsReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  /** A page of events, the newest first. */
  async events(caller: Caller, query: ToldEventQuery) {
    const question = toldEventsQuestion(query, readCursor(query.cursor, ['instant', 'text']));
    const rows = await this.reader.rows<ToldEventRow>(caller, eventKeepers, question.sql, question.params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.received_at.toISOString(), row.id],
      (row) => this.view(row),
    );
  }

  /** The bank of an event. Throws `access.not-found` outside of the caller's reach. */
  async bankOf(caller: Caller, eventId: string): Promise<string> {
    return (await this.reader.get<{ bank: string }>(caller, eventKeepers, toldEventSql, [eventId])).bank;
  }

  /** The card of this bank that has this number, within the caller's reach. */
  async findCard(caller: Caller, bank: string, cardNumber: string): Promise<string | undefined> {
    const numbers = this.cipher.indexCandidates('cardNumber', cardNumber);
    const [row] = await this.reader.rows<{ id: string }>(caller, eventKeepers, cardOfBankSql, [numbers, bank]);
    return row?.id;
  }

  private view(row: ToldEventRow): z.output<typeof toldEvent> {
    const open = (sealed: Buffer | null) => sealed && this.cipher.decryptText(sealed);
    const masked = (sealed: Buffer | null) => sealed && maskCardNumber(this.cipher.decryptText(sealed));
    return {
      id: row.id,
      bank: row.bank,
      bankName: { zh: row.bank_zh, en: row.bank_en },
      kind: row.kind,
      state: row.card_id ? 'matched' : row.set_aside_at ? 'setAside' : 'unmatched',
      cardNumber: masked(row.card_number_enc),
      account: masked(row.account_enc),
      detail: row.kind === 'account_changed' ? masked(row.detail_enc) : open(row.detail_enc),
      occurredAt: row.occurred_at.toISOString(),
      receivedAt: row.received_at.toISOString(),
      source: row.source,
      fileName: row.file_name,
      late: row.late,
      reaction: row.reaction,
      holder: row.name && maskName(row.name),
      personId: row.person_id,
      caseNumber: row.case_number,
      setAsideReason: open(row.set_aside_reason_enc),
    };
  }
}
