import type { ListLine } from '../../domain/activation-list/list-line.js';
import { maskIdNumber } from '../../domain/person/masking.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type Cipher, lastFour } from '../cipher/cipher.js';
import { readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { type IssuedPaper, issueOfficePaper } from '../papers/papers.js';

interface ListRow {
  readonly office: string;
  readonly division: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly contact_enc: Buffer;
  readonly collection_paper_id: string | null;
}

/** The paper, and how often it was printed. */
export interface CollectionPaper extends IssuedPaper {
  readonly prints: number;
}

interface CardRow {
  readonly content_enc: Buffer;
  readonly card_number_enc: Buffer | null;
}

/**
 * Makes the 单位领卡清单 of a list's people whose card is on record as handed over, with a place for each signature. The
 * list's lines without such a card are not on it. A list has one: asked for again it is the same, printed as a copy.
 * Refuses `access.not-found`, `list.no-cards`.
 */
export async function issueCollectionList(
  tx: Transaction,
  cipher: Cipher,
  listId: string,
  by: { readonly actor: string; readonly traceId: string },
): Promise<CollectionPaper | Refusal> {
  const list = await tx.find<ListRow>(
    `SELECT office, division, unit_code, unit_name, contact_enc, collection_paper_id FROM activation_lists WHERE id = $1
     FOR UPDATE`,
    [listId],
  );
  if (!list) return refuse('access.not-found');
  if (list.collection_paper_id) return paperWithPrints(tx, list.collection_paper_id);
  const rows = await tx.rows<CardRow>(
    `SELECT l.content_enc, k.card_number_enc FROM activation_list_lines l JOIN cards k ON k.id = l.card_id
     WHERE l.list_id = $1 AND k.state IN ('delivered', 'active') ORDER BY l.line`,
    [listId],
  );
  if (rows.length === 0) return refuse('list.no-cards');
  const { now } = await readClock(tx);
  const contact = JSON.parse(cipher.decryptText(list.contact_enc)) as { name: string };
  const { id, number } = await issueOfficePaper(tx, cipher, {
    kind: 'collectionList',
    office: list.office,
    division: list.division,
    by: by.actor,
    at: now,
    traceId: by.traceId,
    data: {
      unitCode: list.unit_code,
      unitName: list.unit_name,
      contact: contact.name,
      cards: rows.flatMap((row) => cardLine(cipher, row)),
    },
  });
  tx.write('UPDATE activation_lists SET collection_paper_id = $2 WHERE id = $1', [listId, id]);
  return { id, number, prints: 0 };
}

async function paperWithPrints(tx: Transaction, paperId: string): Promise<CollectionPaper> {
  return tx.get<CollectionPaper>(
    `SELECT p.id, p.number, (SELECT count(*)::int FROM paper_prints x WHERE x.paper_id = p.id) AS prints
     FROM papers p WHERE p.id = $1`,
    [paperId],
  );
}

function cardLine(cipher: Cipher, row: CardRow) {
  const line = JSON.parse(cipher.decryptText(row.content_enc)) as ListLine | Refusal;
  if (isRefusal(line)) return [];
  return [
    {
      name: line.name,
      idNumber: maskIdNumber(line.id_number),
      lastFour: row.card_number_enc ? lastFour(cipher.decryptText(row.card_number_enc)) : '',
      collectedOn: line.collected_on,
    },
  ];
}
