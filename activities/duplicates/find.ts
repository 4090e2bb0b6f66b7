import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { businessNow } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** Most pairs a look may bring: a list that nobody can work through helps nobody. */
const mostPairs = 5_000;

/**
 * Looks for people who may be on record twice: same name and birth date, and the same telephone or the same last four
 * of the ID number. A pair once judged is not brought up again. Gives how many are new.
 */
export async function findDuplicates(db: Queryable): Promise<number> {
  const pairs = await db.rows<{ first_id: string; second_id: string; signs: string }>(
    `SELECT a.id AS first_id, b.id AS second_id,
       concat_ws(' ', CASE WHEN a.phone_idx = b.phone_idx THEN 'phone' END,
         CASE WHEN a.id_last4_idx = b.id_last4_idx THEN 'lastFour' END) AS signs
     FROM people a JOIN people b ON b.birth_date = a.birth_date AND b.name = a.name AND b.id > a.id
     WHERE a.merged_into IS NULL AND b.merged_into IS NULL
       AND (a.phone_idx = b.phone_idx OR a.id_last4_idx = b.id_last4_idx)
       AND NOT EXISTS (SELECT FROM person_pairs d WHERE d.first_id = a.id AND d.second_id = b.id)
     ORDER BY a.id LIMIT $1`,
    [mostPairs],
  );
  if (pairs.length === 0) return 0;
  return db.run(
    `INSERT INTO person_pairs (id, first_id, second_id, signs, state, found_at)
     SELECT p.id, p.first_id, p.second_id, p.signs, 'suspected', $2
     FROM jsonb_to_recordset($1) AS p(id text, first_id text, second_id text, signs text) ON CONFLICT DO NOTHING`,
    [JSON.stringify(pairs.map((pair) => ({ id: newId(), ...pair }))), await businessNow(db)],
  );
}

/** A person names two records that nobody found. Gives the pair, also where it is on the list already. */
export async function namePair(
  tx: Transaction,
  ids: { readonly personId: string; readonly otherId: string },
): Promise<{ id: string } | Refusal> {
  const [first, second] = [ids.personId, ids.otherId].sort();
  if (first === second)
    return refuse('input.malformed', { field: 'otherId', params: { field: 'otherId', why: 'wrong-form' } });
  await tx.run(
    `INSERT INTO person_pairs (id, first_id, second_id, signs, state, found_at)
     VALUES ($1, $2, $3, 'named', 'suspected', $4) ON CONFLICT (first_id, second_id) DO NOTHING`,
    [newId(), first, second, await businessNow(tx)],
  );
  return tx.get<{ id: string }>('SELECT id FROM person_pairs WHERE first_id = $1 AND second_id = $2', [first, second]);
}
