import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import { sm3 } from '../cipher/digest.js';
import type { Queryable } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { cardPhoto, type PhotoStandard, standardPhoto } from './standard-photo.js';

export interface NewPhoto {
  readonly bytes: Uint8Array;
  readonly uploadedBy: string;
  readonly division: string;
  /** The rule `photo.standard` of the day. */
  readonly standard: PhotoStandard;
}

export interface AcceptedPhoto {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** SM3 of the stored JPEG; the card factory's order carries it. */
  readonly digest: string;
}

/**
 * Takes in a photograph: checked by its content, brought to the second-generation ID card's standard, stored encrypted.
 * Refuses `input.photo`.
 * (附件1 第十一条(1))
 */
export async function acceptPhoto(db: Queryable, cipher: Cipher, photo: NewPhoto): Promise<AcceptedPhoto | Refusal> {
  const jpeg = await standardPhoto(photo.bytes, photo.standard);
  if (isRefusal(jpeg)) return jpeg;
  const { width, height } = cardPhoto;
  const accepted = { id: newId(), width, height, digest: sm3(jpeg) };
  await db.run(
    `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [accepted.id, cipher.encrypt(jpeg), accepted.digest, width, height, jpeg.length, photo.uploadedBy, photo.division],
  );
  return accepted;
}

/** A stored photograph as JPEG, or nothing. Throws where its bytes are not those that were stored. */
export async function readPhoto(
  q: Queryable,
  cipher: Cipher,
  id: string,
): Promise<{ content: Buffer; digest: string } | undefined> {
  const row = await q.find<{ content_enc: Buffer; digest: string }>(
    'SELECT content_enc, digest FROM photos WHERE id = $1',
    [id],
  );
  if (!row) return undefined;
  const content = cipher.decryptBytes(row.content_enc);
  if (sm3(content) !== row.digest) throw new Error(`photo ${id} does not match its digest`);
  return { content, digest: row.digest };
}

/** True for a photograph that was uploaded in this division or one above it. */
export async function isPhotoOf(q: Queryable, id: string, division: string): Promise<boolean> {
  return (
    (await q.find('SELECT id FROM photos WHERE id = $1 AND starts_with($2, division)', [id, division])) !== undefined
  );
}

/** The photograph that a person's card carried last; nothing for people whose cards came from the old system. */
export async function lastPhotoOf(q: Queryable, personId: string): Promise<string | undefined> {
  const row = await q.find<{ photo_id: string }>(
    `SELECT data->>'photoId' AS photo_id FROM cases WHERE person_id = $1 AND data->>'photoId' IS NOT NULL
     ORDER BY filed_at DESC LIMIT 1`,
    [personId],
  );
  return row?.photo_id;
}
