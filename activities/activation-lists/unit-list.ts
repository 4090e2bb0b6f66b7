import { type ListLine, mostListLines } from '../../domain/activation-list/list-line.js';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { canonicalJson, sm3 } from '../cipher/digest.js';
import type { Transaction } from '../database/database.js';
import { draftLines, type ListHead } from './draft-list.js';

interface DeliveredRow {
  readonly card_id: string;
  readonly name: string;
  readonly id_number_enc: Buffer;
  readonly delivered_at: Date;
}

/**
 * A list of the unit's people on record whose card is handed over and not yet active, at most as long as a list may be,
 * the rest told as `left`. That each has signed is what the unit's sealed paper says (附件1 第十二条(1)). Refuses
 * `list.none-of-unit`.
 */
export async function draftUnitList(
  tx: Transaction,
  cipher: Cipher,
  list: ListHead,
  by: By,
): Promise<{ id: string; known: boolean; left: number } | Refusal> {
  const rows = await tx.rows<DeliveredRow>(deliveredSql, [list.unitCode, list.division]);
  if (rows.length === 0) return refuse('list.none-of-unit', { field: 'unitCode' });
  const taken = rows.slice(0, mostListLines);
  const lines = taken.map((row): ListLine => {
    const collectedOn = toShanghaiDay(row.delivered_at);
    return {
      name: row.name,
      id_number: cipher.decryptText(row.id_number_enc),
      collected_on: collectedOn,
      signed: '是',
    };
  });
  // Known again by its cards: a digest of names and numbers would be one of personal data.
  const digest = sm3(canonicalJson(taken.map(({ card_id: id }) => id)));
  const drafted = await draftLines(tx, cipher, list, { lines, digest }, by);
  return { ...drafted, left: rows.length - taken.length };
}

const deliveredSql = `SELECT k.id AS card_id, p.name, p.id_number_enc, coalesce((SELECT max(m.at) FROM card_transitions m
    WHERE m.card_id = k.id AND m.to_state = 'delivered' AND m.from_state IN ('produced', 'in_stock')), k.state_since) AS delivered_at
  FROM people p JOIN cards k ON k.person_id = p.id AND k.kind = 'formal' AND k.state = 'delivered'
  WHERE p.unit_code = $1 AND p.merged_into IS NULL AND starts_with(k.division, $2) ORDER BY k.id`;
