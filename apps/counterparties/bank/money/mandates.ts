import type { Session } from '../books.js';
import { stateCodes } from '../codes.js';

/** States in which an account can't begin to be debited by mandate. */
const refusals = Object.entries(stateCodes)
  .filter(([, code]) => code !== '0')
  .map(([state, code]) => `WHEN '${state}' THEN '${code}'`)
  .join(' ');

/**
 * Carries out a mandate file in its order: adds and revocations of one mandate number one after the other, everything
 * else at once. A revocation needs nothing but the mandate.
 */
export async function carryOutMandates(tx: Session, bank: string, batch: string): Promise<void> {
  await tx.run(
    `CREATE TEMP TABLE orders ON COMMIT DROP AS
     SELECT *, row_number() OVER (PARTITION BY number ORDER BY seq) AS nth FROM mandate_lines WHERE batch_id = ${batch}`,
  );
  const { most } = await tx.get<{ most: number }>('SELECT coalesce(max(nth), 0)::int AS most FROM orders');
  for (let nth = 1; nth <= most; nth += 1) {
    await decide(tx, bank, batch, nth);
    await tx.run(
      `INSERT INTO mandates (bank, number, id_number, account, insurance, ceiling, from_period)
       SELECT $1, o.number, o.id_number, o.account, o.insurance, o.ceiling, o.from_period
       FROM orders o JOIN outcomes d ON d.batch_id = o.batch_id AND d.seq = o.seq AND d.code = '0'
       WHERE o.nth = $2 AND o.action = 'A'
       ON CONFLICT (bank, number) DO UPDATE SET ceiling = excluded.ceiling, from_period = excluded.from_period`,
      [bank, nth],
    );
    await tx.run(
      `UPDATE mandates m SET revoked = true FROM orders o JOIN outcomes d USING (batch_id, seq)
       WHERE d.code = '0' AND o.nth = $2 AND o.action = 'R' AND m.bank = $1 AND m.number = o.number`,
      [bank, nth],
    );
  }
  await tx.run(
    `UPDATE batches SET successes = (SELECT count(*) FROM outcomes WHERE batch_id = $1 AND code = '0') WHERE id = $1`,
    [batch],
  );
}

/** A number that stands for another person's account or insurance, or was revoked, can't be added again. */
async function decide(tx: Session, bank: string, batch: string, nth: number): Promise<void> {
  await tx.run(
    `INSERT INTO outcomes (batch_id, seq, code)
     SELECT $2, o.seq, CASE
       WHEN o.action = 'R' THEN CASE
         WHEN m.number IS NULL OR m.account <> o.account OR m.insurance <> o.insurance OR m.id_number <> o.id_number
         THEN '16' ELSE '0' END
       WHEN a.number IS NULL THEN '4' WHEN a.state = 'closed' THEN '9' WHEN a.holder <> o.name THEN '37'
       WHEN a.id_number <> o.id_number THEN '43' WHEN a.kind <> 'settlement' THEN '7'
       WHEN a.state <> 'normal' THEN CASE a.state ${refusals} END
       WHEN m.revoked THEN '61'
       WHEN m.account <> o.account OR m.insurance <> o.insurance OR m.id_number <> o.id_number THEN '16'
       ELSE '0' END
     FROM orders o LEFT JOIN accounts a ON a.bank = $1 AND a.number = o.account
     LEFT JOIN mandates m ON m.bank = $1 AND m.number = o.number WHERE o.nth = $3`,
    [bank, batch, nth],
  );
}
