import { ulid } from 'ulid';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { issuePaper, type NewPaper } from '../../activities/papers/papers.js';
import type { CasePaperKind } from '../../domain/paper/paper.js';
import { freshDatabase, keyFile } from '../harness/harness.js';
import { sampleFrame } from './samples.js';

export const office = '14990101';
export const division = '149901';
export const madeAt = new Date('2026-11-24T16:05:00.000Z');

/** A database with one office and one open case in it, and the means to make papers of the case. */
export async function paperCase() {
  const fresh = await freshDatabase();
  const db = new Database(fresh.appUrl, { max: 10 });
  const cipher = new Cipher(new FileKeyProvider(await keyFile()));
  const owner = new Database(fresh.migratorUrl, { max: 1 });
  await insertOffice(owner);
  await owner.close();
  const caseId = await insertCase(db, cipher);
  const issue = <Kind extends CasePaperKind>(kind: Kind, data: NewPaper<Kind>['data']) =>
    db.transaction((tx) =>
      issuePaper(tx, cipher, { caseId, kind, office, division, by: 'clerk1', at: madeAt, data, traceId: 'trace1' }),
    );
  const close = async () => {
    await db.close();
    await fresh.drop();
  };
  return { db, cipher, caseId, issue, close };
}

async function insertOffice(owner: Database): Promise<void> {
  await owner.run("INSERT INTO divisions (code, name_zh, name_en) VALUES ($1, '测试区', 'Test')", [division]);
  await owner.run(
    "INSERT INTO offices (code, division, name_zh, name_en, phone, address) VALUES ($1, $2, $3, 'Test', $4, $5)",
    [office, division, sampleFrame.office.name, sampleFrame.office.phone, sampleFrame.office.address],
  );
}

async function insertCase(db: Database, cipher: Cipher): Promise<string> {
  const { applicant } = sampleFrame;
  const [personId, caseId] = [ulid(), ulid()];
  await db.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
     VALUES ($1, $2, $3, $3, $4, 'female', $5, $6, $7)`,
    [personId, cipher.encrypt(applicant.idNumber), personId, applicant.name, applicant.birthDate, division, madeAt],
  );
  await db.run(
    `INSERT INTO cases (id, number, type, status, step, person_id, subject, office, division, filed_by, filed_at, trace_id)
     VALUES ($1, $2, 'issuance', 'open', 'review', $3, $4, $5, $6, 'clerk1', $7, 'trace1')`,
    [caseId, sampleFrame.caseNumber, personId, `person:${personId}`, office, division, madeAt],
  );
  return caseId;
}
