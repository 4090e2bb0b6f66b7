import { ulid } from 'ulid';
import { fileCase } from '../../activities/cases/filing.js';
import { digestOf } from '../../activities/requests/requests.js';
import type { Filing } from '../../domain/case/filing.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import type { ApiStage } from './api-stage.js';

/** What routes name by id: a case that was filed without its workflow, and what lies around it. */
export interface FiledObjects {
  readonly caseId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly photoId: string;
  readonly paperId: string;
}

let people = 0;

/** Files a case at an office, past the interface, with a photo and an open task of its first step. */
export async function fileAt(api: ApiStage, office: string, division: string): Promise<FiledObjects> {
  const photoId = ulid();
  await api.db.run(
    `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
     VALUES ($1, $2, '', 358, 441, 1, 'clerk', $3)`,
    [photoId, api.cipher.encrypt('jpeg'), division],
  );
  const caseId = await fileThere(api, { office, photoId });
  const taskId = ulid();
  // Without a worker no task opens; the routes need one to name.
  await api.db.run(
    `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at)
     VALUES ($1, $2, 'papers', 'papers', 1, 'clerk', $3, $4, 'open', now(), now())`,
    [taskId, caseId, office, division],
  );
  const { personId } = await api.db.get<{ personId: string }>(
    'SELECT person_id AS "personId" FROM cases WHERE id = $1',
    [caseId],
  );
  const { id: paperId } = await api.db.get<{ id: string }>('SELECT id FROM papers WHERE case_id = $1', [caseId]);
  return { caseId, taskId, personId, photoId, paperId };
}

async function fileThere(api: ApiStage, place: { office: string; photoId: string }): Promise<string> {
  people += 1;
  const digits = `14010519900307${String(people).padStart(3, '0')}`;
  const filing: Filing = {
    type: 'issuance',
    by: 'applicant',
    applicant: { idNumber: digits + checkDigitOf(digits), name: '张三' },
    papersReceived: ['idOriginal'],
    ...place,
  };
  const digest = digestOf('/cases', filing);
  const request = { actor: 'clerk', requestId: ulid(), route: '/cases', digest, traceId: 't' };
  const filed = await fileCase({ db: api.db, cipher: api.cipher }, request, filing);
  if (isRefusal(filed)) throw new Error(`not filed: ${filed.code}`);
  return filed.id;
}
