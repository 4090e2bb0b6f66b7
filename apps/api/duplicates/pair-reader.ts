import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { maskCardNumber, maskIdNumber, maskName, maskPhone } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type { pairView } from './duplicates.contract.js';
import { type PairRow, type SideCardRow, type SideRow, sideCardsSql, sidesSql } from './duplicates.queries.js';

type Pair = z.output<typeof pairView>;
type Side = Pair['first'];

export const pairReaders = ['supervisor', 'auditor'] as const;

/** Pairs with both records side by side, masked. */
@Injectable()
export class PairReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  async views(caller: Caller, pairs: readonly PairRow[]): Promise<Map<string, Pair>> {
    const ids = pairs.flatMap((pair) => [pair.first_id, pair.second_id]);
    const [people, cards] = await Promise.all([
      this.reader.rows<SideRow>(caller, pairReaders, sidesSql, [ids]),
      this.reader.rows<SideCardRow>(caller, pairReaders, sideCardsSql, [ids]),
    ]);
    const sides = new Map(people.map((person) => [person.id, this.side(person, cards)]));
    return new Map(pairs.map((pair) => [pair.id, pairOf(pair, sides)]));
  }

  private side(person: SideRow, cards: readonly SideCardRow[]): Side {
    return {
      id: person.id,
      name: maskName(person.name),
      idNumber: maskIdNumber(this.cipher.decryptText(person.id_number_enc)),
      birthDate: `${person.birth_date.slice(0, 4)}-**-**`,
      phone: person.phone_enc ? maskPhone(this.cipher.decryptText(person.phone_enc)) : null,
      division: person.division,
      since: person.created_at.toISOString(),
      cards: cards
        .filter((card) => card.person_id === person.id)
        .map(({ state, card_number_enc: number }) => ({
          state,
          cardNumber: number ? maskCardNumber(this.cipher.decryptText(number)) : null,
        })),
      openCases: person.open_cases,
    };
  }
}

function pairOf(pair: PairRow, sides: ReadonlyMap<string, Side>): Pair {
  const sideOf = (id: string): Side => {
    const side = sides.get(id);
    if (!side) throw new Error(`the pair ${pair.id} was read without its records`);
    return side;
  };
  return {
    id: pair.id,
    state: pair.state,
    signs: pair.signs.split(' ').filter(Boolean),
    foundAt: pair.found_at.toISOString(),
    first: sideOf(pair.first_id),
    second: sideOf(pair.second_id),
    keepId: pair.keep_id,
    reason: pair.reason,
    maker: pair.maker ? actorView(pair.maker, pair.maker_name) : null,
    checker: pair.checker ? actorView(pair.checker, pair.checker_name) : null,
    checkedAt: pair.checked_at?.toISOString() ?? null,
    checkReason: pair.check_reason,
  };
}
