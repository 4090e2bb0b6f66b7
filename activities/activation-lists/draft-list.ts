import type { ListLine } from '../../domain/activation-list/list-line.js';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { sm3 } from '../cipher/digest.js';
import { readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { readListFile } from './list-file.js';
import { judgeLines, type NumberedLine } from './verdicts.js';

/** A unit's list as it was brought to the window, sealed with the unit's seal (附件1 第十二条(1)). */
export interface ListHead {
  readonly office: string;
  readonly division: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly traceId: string;
}

/** A list that came as a file. */
export interface NewActivationList extends ListHead {
  readonly file: Buffer;
}

/** A list's lines as they came, and the digest by which the same list is known. */
export interface ListContent {
  readonly lines: readonly (ListLine | Refusal)[];
  readonly digest: string;
}

/**
 * Takes a list in and says what would become of each line; no card changes before it is confirmed. The same file of the
 * unit again is the list that is there. Refuses `list.file`, `list.heading`, `list.size`.
 */
export async function draftActivationList(
  tx: Transaction,
  cipher: Cipher,
  list: NewActivationList,
  by: By,
): Promise<{ id: string; known: boolean } | Refusal> {
  const lines = readListFile(list.file);
  return isRefusal(lines) ? lines : draftLines(tx, cipher, list, { lines, digest: sm3(list.file) }, by);
}

/** Takes lines in, wherever they come from; the same content of the unit again is the list that is there. */
export async function draftLines(
  tx: Transaction,
  cipher: Cipher,
  list: ListHead,
  { lines: content, digest }: ListContent,
  by: By,
): Promise<{ id: string; known: boolean }> {
  const { now } = await readClock(tx);
  const id = newId();
  const contact = cipher.encrypt(JSON.stringify({ name: list.contactName, phone: list.contactPhone }));
  const made = await tx.run(
    `INSERT INTO activation_lists (id, office, division, unit_code, unit_name, contact_enc, file_digest, lines, state, made_by,
       made_at, trace_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'drafted', $9, $10, $11) ON CONFLICT (office, unit_code, file_digest) DO NOTHING`,
    [
      id,
      list.office,
      list.division,
      list.unitCode,
      list.unitName,
      contact,
      digest,
      content.length,
      by.actor,
      now,
      list.traceId,
    ],
  );
  if (made === 0) {
    const known = await tx.get<{ id: string }>(
      'SELECT id FROM activation_lists WHERE office = $1 AND unit_code = $2 AND file_digest = $3',
      [list.office, list.unitCode, digest],
    );
    return { id: known.id, known: true };
  }
  await enterLines(tx, cipher, { id, division: list.division, today: toShanghaiDay(now) }, content);
  await writeAudit(tx, {
    ...by,
    action: 'draftActivationList',
    object: { kind: 'activationList', id },
    division: list.division,
    detail: { lines: content.length, digest },
  });
  return { id, known: false };
}

async function enterLines(
  tx: Transaction,
  cipher: Cipher,
  list: { readonly id: string; readonly division: string; readonly today: string },
  content: readonly (ListLine | Refusal)[],
): Promise<void> {
  const lines = withoutRepeats(content);
  const verdicts = await judgeLines(tx, cipher, list, lines);
  await tx.run(
    `INSERT INTO activation_list_lines (list_id, line, content_enc, expected, card_id, refusal)
     SELECT $1, * FROM unnest($2::int[], $3::bytea[], $4::text[], $5::text[], $6::jsonb[])`,
    [
      list.id,
      lines.map(({ line }) => line),
      lines.map(({ content: one }) => cipher.encrypt(JSON.stringify(one))),
      verdicts.map(({ outcome }) => outcome),
      verdicts.map(({ cardId }) => cardId ?? null),
      verdicts.map(({ refusal }) => (refusal ? JSON.stringify(refusal) : null)),
    ],
  );
}

/** Numbers the lines, the first after the heading being 1; who was named before is refused. */
function withoutRepeats(content: readonly (ListLine | Refusal)[]): NumberedLine[] {
  const seen = new Set<string>();
  return content.map((one, at) => {
    const line = at + 1;
    if (isRefusal(one)) return { line, content: one };
    const key = one.id_number.toUpperCase();
    if (seen.has(key)) return { line, content: refuse('list.repeated', { field: 'id_number' }) };
    seen.add(key);
    return { line, content: one };
  });
}
