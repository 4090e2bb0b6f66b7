import { type ListLine, parseListLine } from '../../domain/activation-list/list-line.js';
import { isCardState } from '../../domain/card/card-state.js';
import { refusalOfFiling } from '../../domain/card/case-table.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';

/** A line of the list with its number. */
export interface NumberedLine {
  readonly line: number;
  readonly content: ListLine | Refusal;
}

/** What would become, or becomes, of a line. */
export interface Verdict {
  readonly line: number;
  readonly outcome: 'activated' | 'refused' | 'unknown';
  readonly cardId?: string;
  readonly personId?: string;
  readonly refusal?: Refusal;
}

interface HolderRow {
  readonly id_number_idx: string;
  readonly person_id: string;
  readonly name: string;
  readonly card_id: string | null;
  readonly state: string | null;
}

/**
 * Looks at lines as the window looks at one filing: the line by itself, the person, the card's state by the table of
 * card states × case types (附件1 第十二条). The cards' rows stay locked, in the order of their ids, so that what was
 * judged is still so when it is written. Who is outside the list's division does not exist.
 */
export async function judgeLines(
  tx: Transaction,
  cipher: Cipher,
  place: { readonly division: string; readonly today: string },
  lines: readonly NumberedLine[],
): Promise<Verdict[]> {
  const read = lines.map(({ line, content }) => ({
    line,
    holder: isRefusal(content) ? content : parseListLine(content, place.today),
  }));
  const keys = read.flatMap(({ holder }) =>
    isRefusal(holder) ? [] : cipher.indexCandidates('idNumber', holder.idNumber),
  );
  const rows = await holdersOf(tx, place.division, keys);
  const byKey = new Map(rows.map((row) => [row.id_number_idx, row]));
  return read.map(({ line, holder }): Verdict => {
    if (isRefusal(holder)) return { line, outcome: 'refused', refusal: holder };
    const row = cipher.indexCandidates('idNumber', holder.idNumber).flatMap((key) => byKey.get(key) ?? [])[0];
    return { line, ...verdictOn(holder.name, row) };
  });
}

function verdictOn(name: string, row: HolderRow | undefined): Omit<Verdict, 'line'> {
  if (!row?.card_id || !row.state || !isCardState(row.state))
    return { outcome: 'unknown', refusal: refuse('list.unknown-person', { field: 'id_number' }) };
  if (row.name !== name) return { outcome: 'refused', refusal: refuse('person.name-differs', { field: 'name' }) };
  const refusal = refusalOfFiling('activation', row.state);
  if (refusal) return { outcome: 'refused', cardId: row.card_id, refusal };
  return { outcome: 'activated', cardId: row.card_id, personId: row.person_id };
}

/** Each person with the formal card that counts: the live one, or else the one that changed last. */
async function holdersOf(tx: Transaction, division: string, keys: readonly string[]): Promise<HolderRow[]> {
  await tx.rows(
    `SELECT k.id FROM cards k JOIN people p ON p.id = k.person_id
     WHERE p.id_number_idx = ANY($1) AND k.kind = 'formal' ORDER BY k.id FOR UPDATE OF k`,
    [keys],
  );
  return tx.rows<HolderRow>(
    `SELECT p.id_number_idx, h.id AS person_id, h.name, c.id AS card_id, c.state
     FROM people p JOIN people h ON h.id = coalesce(p.merged_into, p.id)
     LEFT JOIN LATERAL (
       SELECT k.id, k.state FROM cards k WHERE k.person_id = h.id AND k.kind = 'formal' AND k.division LIKE $2 || '%'
       ORDER BY k.state NOT IN ('delivered', 'active', 'oral_lost', 'lost'), k.state_since DESC, k.id LIMIT 1) c ON true
     WHERE p.id_number_idx = ANY($1)`,
    [keys, division],
  );
}
