import { yearOf } from '../../domain/calendar/shanghai-time.js';
import type { ChecklistEntry } from '../../domain/case/case-type.js';
import { checklistOf } from '../../domain/case/checklist.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { newId } from '../numbers/new-id.js';
import { type CaseRow, caseColumns, changeOf } from './case-row.js';
import type { FilingScene, FilingSubject } from './conduct.js';
import { insertStory, storyOf } from './timeline.js';

/** What the row of a new case holds beside what the filing's scene says. */
export interface NewCase {
  readonly subject: FilingSubject;
  /** What one open case of the type is allowed for. */
  readonly key: string;
  readonly traceId: string;
}

/** Enters the case's row. A second case of the type while one is open is refused, pointing to it: `case.already-open`. */
export async function insertCase(scene: FilingScene, made: NewCase): Promise<CaseRow | Refusal> {
  const { tx, filing, clock, cipher } = scene;
  const { subject, key, traceId } = made;
  const data = { ...subject.data, by: filing.by, photoId: filing.photoId ?? null, papersMissingAtFiling: false };
  const particulars = { ...filing.representative, ...subject.particulars };
  const row = await tx.find<CaseRow>(
    `INSERT INTO cases AS c (id, number, type, status, step, person_id, card_id, subject, office, division, filed_by, filed_at,
       data, particulars_enc, rules, trace_id, version)
     VALUES ($1, $2 || lpad(nextval('case_numbers')::text, 7, '0'), $3, 'open', 'filed', $4, $5, $6, $7, $8, $9, $10, $11, $12,
       $13, $14, 1)
     ON CONFLICT (type, subject) WHERE status <> 'closed' AND type <> 'complaint' DO NOTHING RETURNING ${caseColumns}`,
    [
      newId(),
      `${filing.office}-${yearOf(scene.today)}-`,
      filing.type,
      subject.personId,
      subject.cardId ?? null,
      key,
      filing.office,
      scene.division,
      scene.actor,
      clock.now,
      JSON.stringify(data),
      Object.keys(particulars).length > 0 ? cipher.encrypt(JSON.stringify(particulars)) : null,
      JSON.stringify(scene.rules),
      traceId,
    ],
  );
  return row ?? alreadyOpen(scene, key);
}

async function alreadyOpen({ tx, filing }: FilingScene, key: string): Promise<Refusal> {
  const { id, number } = await tx.get<{ id: string; number: string }>(
    'SELECT id, number FROM cases WHERE type = $1 AND subject = $2 ORDER BY id DESC LIMIT 1',
    [filing.type, key],
  );
  return refuse('case.already-open', { params: { number }, conflict: { kind: 'case', id } });
}

/** Enters the checklist; gives the required papers that are missing. A photo counts as received by its upload. */
export function insertChecklist({ tx, filing, actor, clock }: FilingScene, caseId: string): readonly ChecklistEntry[] {
  const asked = checklistOf(filing.type, filing.by);
  const isReceived = ({ code }: ChecklistEntry) =>
    code === 'photo' ? filing.photoId !== undefined : filing.papersReceived.includes(code);
  const entries = asked.map((entry) => ({
    code: entry.code,
    party: entry.party,
    required: entry.required,
    received: isReceived(entry),
  }));
  tx.write(
    `INSERT INTO checklist_items (case_id, code, party, required, received_at, received_by)
     SELECT $1, e.code, e.party, e.required, CASE WHEN e.received THEN $2::timestamptz END, CASE WHEN e.received THEN $3 END
     FROM jsonb_to_recordset($4) AS e(code text, party text, required boolean, received boolean)`,
    [caseId, clock.now, actor, JSON.stringify(entries)],
  );
  return asked.filter((entry) => entry.required && !isReceived(entry));
}

/** The first sentence of the case's story; tells the live pages. */
export function tellFiled({ tx, cipher, filing, actor, clock }: FilingScene, row: CaseRow, missing: number): void {
  const story = storyOf(cipher, 0, [{ kind: 'filed', actor, data: { type: filing.type, by: filing.by, missing } }]);
  tx.write(
    `WITH story AS (${insertStory({ caseId: '$1', at: '$2', traceId: '$3', story: '$4' })})
     SELECT pg_notify('sscard_changes', $5)`,
    [row.id, clock.now, row.trace_id, story, changeOf(row)],
  );
}
