import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider, type KeyPurpose } from '../../activities/cipher/key-file.js';
import { rotateKeys } from '../../activities/cipher/rotation.js';
import { Database } from '../../activities/database/database.js';

// A process of its own, so that it can be killed: <database url> <key file> <purpose>. Tells each batch on stdout.
const [url, keys, purpose] = process.argv.slice(2) as [string, string, KeyPurpose];
const db = new Database(url, { max: 1 });
const onBatch = (table: string, rows: bigint) => void process.stdout.write(`${table} ${rows}\n`);
await rotateKeys(db, new Cipher(new FileKeyProvider(keys)), { purpose, batch: 10, onBatch });
await db.close();
