import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { type BankSide, bankSideAfter, isBankState } from '../../../domain/card/bank-state.js';
import { isCardState } from '../../../domain/card/card-state.js';
import { pinStateOf } from '../../../domain/card/pin.js';
import { offersFor } from '../../../domain/case/offers.js';
import { maskAddress, maskCardNumber, maskPhone } from '../../../domain/person/masking.js';
import type { Caller, Language } from '../access/caller.js';
import { caseReaders } from '../cases/case-reader.js';
import { viewOf } from '../problem/problem.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type {
  cardMove,
  cardTold,
  cardView,
  offer,
  personCase,
  personNotice,
  personPaper,
  personView,
} from './people.contract.js';
import {
  bankEventsOfPersonSql,
  type CardRow,
  type CaseOfRow,
  cardsOfPersonSql,
  casesOfPersonSql,
  type MoveRow,
  movesOfPersonSql,
  noticesOfPersonSql,
  type PersonCaseRow,
  type PersonNoticeRow,
  type PersonPageRow,
  type PersonPaperRow,
  papersOfPersonSql,
  personPageSql,
  type ToldRow,
} from './people.queries.js';
import { matchView } from './people-reader.js';

/** Everything that the page of one person shows: 360°, personal data masked. */
@Injectable()
export class PersonPage {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  /** Throws `access.not-found` outside of the caller's reach. */
  async read(caller: Caller, id: string): Promise<z.output<typeof personView>> {
    const rows = <Row extends object>(sql: string) => this.reader.rows<Row>(caller, caseReaders, sql, [id]);
    const [person, cards, moves, told, cases, notices, papers] = await Promise.all([
      this.reader.get<PersonPageRow>(caller, caseReaders, personPageSql, [id]),
      rows<CardRow>(cardsOfPersonSql),
      rows<MoveRow>(movesOfPersonSql),
      rows<ToldRow>(bankEventsOfPersonSql),
      rows<PersonCaseRow>(casesOfPersonSql),
      rows<PersonNoticeRow>(noticesOfPersonSql),
      rows<PersonPaperRow>(papersOfPersonSql),
    ]);
    const { phone_enc: phone, address_enc: address } = person;
    const open = cases.filter((row) => row.status !== 'closed');
    return {
      ...matchView(this.cipher, person),
      phone: phone ? maskPhone(this.cipher.decryptText(phone)) : null,
      address: address ? maskAddress(this.cipher.decryptText(address)) : null,
      unitName: person.unit_name,
      cards: cards.map((card) => this.cardView(card, moves, told)),
      openCases: open.map(caseView),
      closedCases: cases.filter((row) => row.status === 'closed').map(caseView),
      notices: notices.map(noticeView),
      papers: papers.map(paperView),
      offers: offersOf(cards, open, caller.language),
    };
  }

  private cardView(row: CardRow, moves: readonly MoveRow[], told: readonly ToldRow[]): z.output<typeof cardView> {
    const { bank, hotline } = row;
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      since: row.state_since.toISOString(),
      pin: pinStateOf({ pinLocked: row.pin_locked, pinInitial: row.pin_initial }),
      cardNumber: row.card_number_enc ? maskCardNumber(this.cipher.decryptText(row.card_number_enc)) : null,
      office: row.office,
      officeName: { zh: row.office_zh, en: row.office_en },
      bankState: row.bank_state,
      bankPin: bankPinOf(row, told),
      bank:
        bank && hotline ? { code: bank, name: { zh: row.bank_zh ?? bank, en: row.bank_en ?? bank }, hotline } : null,
      moves: moves.filter(({ card_id }) => card_id === row.id).map(moveView),
      kept: keptViewOf(row),
      told: told.filter(({ card_id }) => card_id === row.id).map(toldView),
    };
  }
}

function offersOf(
  cards: readonly CardRow[],
  open: readonly PersonCaseRow[],
  language: Language,
): z.output<typeof offer>[] {
  const held = cards.map(({ id, kind, state, pin_locked: pinLocked }) => {
    if (!isCardState(state)) throw new Error(`card ${id} is in no known state`);
    return { id, kind, state, pinLocked };
  });
  const cases = open.map(({ id, number, type, card_id: cardId }) => ({ id, number, type, cardId }));
  return offersFor(held, cases).map(({ type, cardId, refusal, open: found }) => ({
    type,
    cardId,
    blockedBy: refusal ? viewOf(refusal, language) : null,
    open: found ? { id: found.id, number: found.number } : null,
  }));
}

/** The word of a row tells the gravest facet alone; the PIN's is folded from what the bank told. */
function bankPinOf({ id, bank_state, bank_state_base }: CardRow, told: readonly ToldRow[]): BankSide['pin'] {
  const base = bank_state_base ?? bank_state;
  if (!isBankState(base)) throw new Error(`card ${id} has the unknown bank state ${base}`);
  const kinds = told.filter(({ card_id }) => card_id === id).map(({ kind }) => kind);
  return bankSideAfter(base, kinds).pin;
}

function keptViewOf(row: CardRow): z.output<typeof cardView>['kept'] {
  const { kept_at: at, kept_source: source, kept_office_zh: zh, kept_office_en: en } = row;
  if (!at || !source) return null;
  return {
    at: at.toISOString(),
    source,
    officeName: { zh: zh ?? '', en: en ?? '' },
    bank: row.kept_bank,
    destroyedAt: row.destroyed_at?.toISOString() ?? null,
    listNumber: row.destroyed_by,
  };
}

function moveView(row: MoveRow): z.output<typeof cardMove> {
  const { from_state: from, to_state: to, step } = row;
  return { at: row.at.toISOString(), from, to, step, case: caseOrNone(row) };
}

function toldView(row: ToldRow): z.output<typeof cardTold> {
  const { kind, source, late, reaction } = row;
  return { at: row.occurred_at.toISOString(), kind, source, late, reaction, case: caseOrNone(row) };
}

function caseOrNone({
  case_id: id,
  case_number: number,
  case_type: type,
}: { readonly [Field in keyof CaseOfRow]: string | null }) {
  return id && number && type ? { id, number, type } : null;
}

function caseView(row: PersonCaseRow): z.output<typeof personCase> {
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    status: row.status,
    step: row.step,
    outcome: row.outcome,
    cardId: row.card_id,
    office: row.office,
    officeName: { zh: row.office_zh, en: row.office_en },
    filedAt: row.filed_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}

function caseOf(row: CaseOfRow) {
  return { id: row.case_id, number: row.case_number, type: row.case_type };
}

function noticeView(row: PersonNoticeRow): z.output<typeof personNotice> {
  const { id, template, state, created_at } = row;
  return { id, template, state, at: created_at.toISOString(), case: caseOrNone(row) };
}

function paperView(row: PersonPaperRow): z.output<typeof personPaper> {
  const { id, kind, number, prints, made_at, ready } = row;
  return { id, kind, number, prints, madeAt: made_at.toISOString(), ready, case: caseOf(row) };
}
