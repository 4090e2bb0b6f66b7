import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { Cipher } from '../../activities/cipher/cipher.js';
import { sm3 } from '../../activities/cipher/digest.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { acceptPhoto, readPhoto } from '../../activities/photos/photos.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { ruleDefaults } from '../../domain/rule/catalogue.js';
import { type FreshDatabase, freshDatabase, keyFile } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
let cipher: Cipher;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl);
  cipher = new Cipher(new FileKeyProvider(await keyFile()));
});
afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

const upload = (bytes: Uint8Array) =>
  acceptPhoto(db, cipher, {
    bytes,
    uploadedBy: 'clerk1',
    division: '140105',
    standard: ruleDefaults['photo.standard'],
  });
const picture = () =>
  sharp({ create: { width: 716, height: 882, channels: 3, background: '#4070a0' } })
    .jpeg()
    .toBuffer();

test('is stored sealed, with the digest of what is read back', async () => {
  const accepted = await upload(await picture());
  if (isRefusal(accepted)) throw new Error(accepted.code);
  expect(accepted).toMatchObject({ width: 358, height: 441 });
  const row = await db.get<{ content_enc: Buffer; uploaded_by: string }>('SELECT * FROM photos WHERE id = $1', [
    accepted.id,
  ]);
  expect(row.content_enc.includes('JFIF')).toBe(false);
  expect(row.uploaded_by).toBe('clerk1');
  const read = await readPhoto(db, cipher, accepted.id);
  expect(read?.digest).toBe(accepted.digest);
  expect(sm3(read!.content)).toBe(accepted.digest);
});

test('what is refused leaves no row', async () => {
  const count = () => db.get<{ n: bigint }>('SELECT count(*) AS n FROM photos');
  const before = await count();
  expect(await upload(Buffer.from('no picture'))).toMatchObject({ refused: true, code: 'input.photo', field: 'photo' });
  expect(await count()).toEqual(before);
});

test('an unknown one is not there', async () => {
  expect(await readPhoto(db, cipher, 'none')).toBeUndefined();
});
