import type { z } from 'zod';
import type { Books } from '../books.js';
import type { changed, payday } from './shapes.js';

/** Changes some accounts, all or none. Gives the numbers that are no account's, where there are any. */
export async function changeAccounts(
  books: Books,
  bank: string,
  changes: readonly z.output<typeof changed>[],
): Promise<string[]> {
  const unknown: string[] = [];
  await books
    .transaction(async (tx) => {
      for (const { number, deposit = 0n, held, state, holder, idNumber, kind } of changes) {
        const done = await tx.run(
          `UPDATE accounts SET balance = balance + $3, put_in = put_in + $3, held = coalesce($4, held),
             state = coalesce($5, state), holder = coalesce($6, holder), id_number = coalesce($7, id_number),
             kind = coalesce($8, kind) WHERE bank = $1 AND number = $2`,
          [bank, number, deposit, held, state, holder, idNumber, kind],
        );
        if (done === 0) unknown.push(number);
      }
      if (unknown.length > 0) throw new Rollback();
    })
    .catch((error) => {
      if (!(error instanceof Rollback)) throw error;
    });
  return unknown;
}

class Rollback extends Error {}

/** Puts money into the accounts of a share of the customers. Gives how many. */
export async function payCustomers(books: Books, bank: string, pay: z.output<typeof payday>): Promise<number> {
  return books.session((session) =>
    session.run(
      `UPDATE accounts SET balance = balance + $2, put_in = put_in + $2
       WHERE bank = $1 AND abs(hashtext(number)::bigint) % 100 < $3`,
      [bank, pay.amount, pay.percent],
    ),
  );
}
