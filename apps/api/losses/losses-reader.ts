import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import {
  type FoundHolder,
  type HolderRow,
  holdersQuestion,
  readHolders,
} from '../../../activities/losses/find-holders.js';
import { ruleAt } from '../../../activities/rules/rules.js';
import { isCardState } from '../../../domain/card/card-state.js';
import { refusalOfFiling, typesPossible } from '../../../domain/card/case-table.js';
import { maskCardNumber, maskIdNumber, maskName } from '../../../domain/person/masking.js';
import type { Caller, Language } from '../access/caller.js';
import { CaseReader } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { viewOf } from '../problem/problem.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type {
  cardBank,
  LossSearchInput,
  lossCard,
  lossMatch,
  lossStatus,
  OralLossQuery,
  oralLossReports,
} from './losses.contract.js';
import {
  type BankColumns,
  cardsOfPeopleSql,
  type LossCardRow,
  type LossStatusRow,
  lossStatusSql,
  type OpenLossRow,
  type OralLossRow,
  openLossesSql,
  oralLossesSql,
} from './losses.queries.js';

/** Whoever takes reports of lost cards. */
export const lossDesks = ['agent12333', 'clerk'] as const;

/** Whoever may look at a loss case, the call centre among them. */
export const lossReaders = ['agent12333', 'clerk', 'supervisor', 'auditor'] as const;

const mostMatches = 10;

/** People who may have lost a card, and loss cases, within the caller's reach; personal data leaves masked. */
@Injectable()
export class LossesReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cases: CaseReader,
    private readonly cipher: Cipher,
  ) {}

  /** Whoever the details may mean, the best agreement first. */
  async search(caller: Caller, details: LossSearchInput) {
    const { clock } = await this.cases.today();
    const { value: rule } = await ruleAt(this.reader.references, 'oralLoss.identify', clock.now);
    const reach = '{{reach:p/division}}';
    const question = holdersQuestion(this.cipher, details, { reach, limit: mostMatches + 1 });
    const rows = await this.reader.rows<HolderRow>(caller, lossDesks, question.sql, question.params);
    const holders = readHolders(rows, details, rule).slice(0, mostMatches);
    const cards = await this.cardsOf(
      caller,
      holders.map(({ row }) => row.id),
    );
    return {
      needed: rule.details,
      more: rows.length > mostMatches,
      items: holders.map((holder) =>
        this.matchView(
          holder,
          cards.filter(({ personId }) => personId === holder.row.id).map(({ view }) => view),
        ),
      ),
    };
  }

  /** Where a loss case stands. Throws `access.not-found` outside of the reach, and for cases of other types. */
  async status(caller: Caller, caseId: string): Promise<z.output<typeof lossStatus>> {
    const row = await this.reader.get<LossStatusRow>(caller, lossReaders, lossStatusSql, [caseId]);
    return {
      id: row.id,
      number: row.number,
      type: row.type,
      status: row.status,
      step: row.step,
      outcome: row.outcome,
      holder: maskName(row.name),
      effectiveAt: row.effective_at?.toISOString() ?? null,
      lapsesAt: row.lapses_at?.toISOString() ?? null,
      card: { id: row.card_id, state: row.card_state, cardNumber: this.numberView(row) },
      bank: bankView(row),
      office: row.office,
      officeName: { zh: row.office_zh, en: row.office_en },
    };
  }

  /** Oral reports under way, about to lapse, or lapsed. */
  async oralReports(caller: Caller, query: OralLossQuery): Promise<z.output<typeof oralLossReports>> {
    const { clock } = await this.cases.today();
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, query.office ?? null, at, id, clock.now];
    const rows = await this.reader.rows<OralLossRow>(caller, lossReaders, oralLossesSql(query.state), params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.ordered_by.toISOString(), row.id],
      (row) => ({
        id: row.id,
        number: row.number,
        holder: maskName(row.name),
        office: row.office,
        officeName: { zh: row.office_zh, en: row.office_en },
        filedAt: row.filed_at.toISOString(),
        lapsesAt: row.lapses_at.toISOString(),
        cardState: row.card_state,
      }),
    );
  }

  /** The cards of these people, with the open cases on each. */
  private async cardsOf(caller: Caller, personIds: readonly string[]) {
    const cards = await this.reader.rows<LossCardRow>(caller, lossDesks, cardsOfPeopleSql, [personIds]);
    const open = await this.reader.rows<OpenLossRow>(caller, lossDesks, openLossesSql, [cards.map(({ id }) => id)]);
    return cards.map((card) => ({
      personId: card.person_id,
      view: this.cardView(
        card,
        open.filter(({ card_id }) => card_id === card.id),
        caller.language,
      ),
    }));
  }

  private matchView(
    { row, agreeing, differing, identified }: FoundHolder,
    cards: z.output<typeof lossCard>[],
  ): z.output<typeof lossMatch> {
    return {
      personId: row.id,
      name: maskName(row.name),
      idNumber: maskIdNumber(this.cipher.decryptText(row.id_number_enc)),
      division: row.division,
      unitName: row.unit_name,
      agreeing: [...agreeing],
      differing: [...differing],
      identified,
      cards,
    };
  }

  private cardView(row: LossCardRow, open: readonly OpenLossRow[], language: Language): z.output<typeof lossCard> {
    if (!isCardState(row.state)) throw new Error(`card ${row.id} is in no known state`);
    const refusal = refusalOfFiling('oralLoss', row.state);
    return {
      id: row.id,
      state: row.state,
      since: row.state_since.toISOString(),
      cardNumber: this.numberView(row),
      office: row.office,
      officeName: { zh: row.office_zh, en: row.office_en },
      bank: bankView(row),
      open: open.map(({ id, number, type, step, filed_at, lapses_at }) => ({
        id,
        number,
        type,
        step,
        filedAt: filed_at.toISOString(),
        lapsesAt: lapses_at?.toISOString() ?? null,
      })),
      possible: typesPossible(row.state),
      blockedBy: refusal ? viewOf(refusal, language) : null,
    };
  }

  private numberView({ card_number_enc: sealed }: { readonly card_number_enc: Buffer | null }): string | null {
    return sealed ? maskCardNumber(this.cipher.decryptText(sealed)) : null;
  }
}

function bankView(row: BankColumns): z.output<typeof cardBank> | null {
  const { bank, bank_state, bank_zh, bank_en, hotline } = row;
  return bank && hotline
    ? { code: bank, name: { zh: bank_zh ?? bank, en: bank_en ?? bank }, hotline, state: bank_state }
    : null;
}
