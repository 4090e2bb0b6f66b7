import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher, lastFour } from '../../../activities/cipher/cipher.js';
import { maskIdNumber, maskName } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { caseReaders } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type { PeopleSearchInput, personMatch } from './people.contract.js';
import {
  type PersonRow,
  peopleByCardNumberSql,
  peopleByIdLast4Sql,
  peopleByIdNumberSql,
  peopleByNameSql,
  personSql,
} from './people.queries.js';

/** People within the caller's reach; personal data leaves it masked. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  /** At most 20 people by the most telling of the words given. */
  async search(caller: Caller, input: PeopleSearchInput): Promise<z.output<typeof personMatch>[]> {
    const { idNumber, cardNumber, idLast4, namePrefix } = input;
    const rows = await (() => {
      if (idNumber) return this.byIndex(caller, peopleByIdNumberSql, 'idNumber', idNumber.toUpperCase());
      if (cardNumber) return this.byIndex(caller, peopleByCardNumberSql, 'cardNumber', cardNumber);
      if (idLast4) return this.byIndex(caller, peopleByIdLast4Sql, 'idLast4', lastFour(idLast4.toUpperCase()));
      return this.find(caller, peopleByNameSql, [`${escapeLike(namePrefix ?? '')}%`]);
    })();
    return rows.map((row) => matchView(this.cipher, row));
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
}

/** A person as lists show them. */
export function matchView(cipher: Cipher, row: PersonRow): z.output<typeof personMatch> {
  return {
    id: row.id,
    name: maskName(row.name),
    idNumber: maskIdNumber(cipher.decryptText(row.id_number_enc)),
    sex: row.sex,
    birthDate: `${row.birth_date.slice(0, 4)}-**-**`,
    division: row.division,
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
