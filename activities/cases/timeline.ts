import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';

/** One sentence of a case's story. `kind` and `data` are codes and ids; `text` is what a person wrote. */
export interface TimelineNote {
  readonly kind: string;
  readonly actor: string;
  readonly step?: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly text?: string;
}

/** The sentences as `insertStory` takes them, numbered on from `version`. */
export function storyOf(cipher: Cipher, version: number, notes: readonly TimelineNote[]): string {
  const rows = notes.map((note, index) => ({
    seq: version + index + 1,
    kind: note.kind,
    step: note.step ?? null,
    actor: note.actor,
    data: note.data ?? {},
    text: note.text ? cipher.encrypt(note.text).toString('hex') : null,
  }));
  return JSON.stringify(rows);
}

/** The statement that enters sentences; each of its parameters is named by its place (`$1`). */
export function insertStory(at: { caseId: string; at: string; traceId: string; story: string }): string {
  return `INSERT INTO timeline (case_id, seq, at, kind, step, actor, data, text_enc, trace_id)
    SELECT ${at.caseId}, n.seq, ${at.at}, n.kind, n.step, n.actor, n.data, decode(n.text, 'hex'), ${at.traceId}
    FROM jsonb_to_recordset(${at.story}) AS n(seq int, kind text, step text, actor text, data jsonb, text text)`;
}

/** Adds entries to a case's story from outside its steps (a notice that failed). Locks the case's row. */
export async function appendTimeline(
  tx: Transaction,
  cipher: Cipher,
  place: { readonly caseId: string; readonly at: Date; readonly traceId: string },
  notes: readonly TimelineNote[],
): Promise<void> {
  const { caseId, at, traceId } = place;
  const { version } = await tx.get<{ version: number }>(
    'UPDATE cases SET version = version + $2 WHERE id = $1 RETURNING version',
    [caseId, notes.length],
  );
  const statement = insertStory({ caseId: '$1', at: '$2', traceId: '$3', story: '$4' });
  tx.write(statement, [caseId, at, traceId, storyOf(cipher, version - notes.length, notes)]);
}
