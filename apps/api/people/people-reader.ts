import { Injectable } from '@nestjs/common';
import { Cipher, lastFour } from '../../../activities/cipher/cipher.js';
import { maskCardNumber, maskIdNumber, maskName, maskPhone } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { caseReaders } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type { PeopleSearchInput } from './people.contract.js';
import {
  type CardRow,
  cardsOfPersonSql,
  openCasesOfPersonSql,
  type PersonRow,
  peopleByCardNumberSql,
  peopleByIdLast4Sql,
  peopleByIdNumberSql,
  peopleByNameSql,
  personSql,
} from './people.queries.js';

interface OpenCaseRow {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly status: string;
  readonly step: string;
}

/** People within the caller's reach; personal data leaves it masked. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  /** At most 20 people by the most telling of the words given. */
  async search(caller: Caller, input: PeopleSearchInput): Promise<ReturnType<PeopleReader['matchView']>[]> {
    const { idNumber, cardNumber, idLast4, namePrefix } = input;
    const rows = await (() => {
      if (idNumber) return this.byIndex(caller, peopleByIdNumberSql, 'idNumber', idNumber.toUpperCase());
      if (cardNumber) return this.byIndex(caller, peopleByCardNumberSql, 'cardNumber', cardNumber);
      if (idLast4) return this.byIndex(caller, peopleByIdLast4Sql, 'idLast4', lastFour(idLast4.toUpperCase()));
      return this.find(caller, peopleByNameSql, [`${escapeLike(namePrefix ?? '')}%`]);
    })();
    return rows.map((row) => this.matchView(row));
  }

  /** One person with cards and open cases. Throws `access.not-found` outside of the caller's reach. */
  async read(caller: Caller, id: string) {
    const [person, cards, openCases] = await Promise.all([
      this.reader.get<PersonRow>(caller, caseReaders, personSql, [id]),
      this.reader.rows<CardRow>(caller, caseReaders, cardsOfPersonSql, [id]),
      this.reader.rows<OpenCaseRow>(caller, caseReaders, openCasesOfPersonSql, [id]),
    ]);
    const { phone_enc: phone, address_enc: address } = person;
    return {
      ...this.matchView(person),
      phone: phone ? maskPhone(this.cipher.decryptText(phone)) : null,
      address: address ? maskAddress(this.cipher.decryptText(address)) : null,
      cards: cards.map((card) => this.cardView(card)),
      openCases,
    };
  }

  /** Throws `access.not-found` for a person outside of the caller's reach. */
  async mustReach(caller: Caller, id: string): Promise<void> {
    await this.reader.get(caller, caseReaders, personSql, [id]);
  }

  private byIndex(caller: Caller, sql: string, field: 'idNumber' | 'cardNumber' | 'idLast4', value: string) {
    return this.find(caller, sql, [this.cipher.indexCandidates(field, value)]);
  }

  private find(caller: Caller, sql: string, params: readonly unknown[]): Promise<PersonRow[]> {
    return this.reader.rows<PersonRow>(caller, caseReaders, sql, params);
  }

  private matchView(row: PersonRow) {
    return {
      id: row.id,
      name: maskName(row.name),
      idNumber: maskIdNumber(this.cipher.decryptText(row.id_number_enc)),
      sex: row.sex,
      birthDate: `${row.birth_date.slice(0, 4)}-**-**`,
      division: row.division,
    };
  }

  private cardView(row: CardRow) {
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      cardNumber: row.card_number_enc ? maskCardNumber(this.cipher.decryptText(row.card_number_enc)) : null,
      office: row.office,
      bankState: row.bank_state,
      pinLocked: row.pin_locked,
    };
  }
}

/** Province and city stay, the street does not. */
function maskAddress(address: string): string {
  return `${[...address].slice(0, 6).join('')}****`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
