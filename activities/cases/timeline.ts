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

/** Writes entries numbered on from `version`; gives the last number. The case's row must be locked. */
export async function writeTimeline(
  tx: Transaction,
  cipher: Cipher,
  place: { readonly caseId: string; readonly version: number; readonly at: Date; readonly traceId: string },
  notes: readonly TimelineNote[],
): Promise<number> {
  if (notes.length === 0) return place.version;
  const rows = notes.map((note, index) => ({
    seq: place.version + index + 1,
    kind: note.kind,
    step: note.step ?? null,
    actor: note.actor,
    data: note.data ?? {},
    text: note.text ? cipher.encrypt(note.text).toString('hex') : null,
  }));
  tx.write(
    `INSERT INTO timeline (case_id, seq, at, kind, step, actor, data, text_enc, trace_id)
     SELECT $1, n.seq, $2, n.kind, n.step, n.actor, n.data, decode(n.text, 'hex'), $3
     FROM jsonb_to_recordset($4) AS n(seq int, kind text, step text, actor text, data jsonb, text text)`,
    [place.caseId, place.at, place.traceId, JSON.stringify(rows)],
  );
  return place.version + notes.length;
}

/** Adds entries to a case's story from outside its steps (a notice that failed). Locks the case's row. */
export async function appendTimeline(
  tx: Transaction,
  cipher: Cipher,
  place: { readonly caseId: string; readonly at: Date; readonly traceId: string },
  notes: readonly TimelineNote[],
): Promise<void> {
  const { version } = await tx.get<{ version: number }>(
    'UPDATE cases SET version = version + $2 WHERE id = $1 RETURNING version',
    [place.caseId, notes.length],
  );
  await writeTimeline(tx, cipher, { ...place, version: version - notes.length }, notes);
}
