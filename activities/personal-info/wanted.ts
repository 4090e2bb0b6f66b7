import type { Cipher } from '../cipher/cipher.js';
import type { Queryable } from '../database/database.js';

/** How a person's information shall be after the change; what is absent stays as it is. */
export interface WantedInfo {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}

interface Particulars {
  readonly wanted?: WantedInfo;
  readonly [more: string]: unknown;
}

/** What the case wants changed; nothing of cases of other types. */
export async function wantedOf(q: Queryable, cipher: Cipher, caseId: string): Promise<WantedInfo> {
  return (await particularsOf(q, cipher, caseId)).wanted ?? {};
}

/** Puts right what the case wants, as the document at the window shows it. */
export async function setWanted(q: Queryable, cipher: Cipher, caseId: string, wanted: WantedInfo): Promise<void> {
  const particulars = await particularsOf(q, cipher, caseId);
  const merged = { ...particulars, wanted: { ...particulars.wanted, ...wanted } };
  await q.run('UPDATE cases SET particulars_enc = $2 WHERE id = $1', [caseId, cipher.encrypt(JSON.stringify(merged))]);
}

async function particularsOf(q: Queryable, cipher: Cipher, caseId: string): Promise<Particulars> {
  const { particulars_enc: sealed } = await q.get<{ particulars_enc: Buffer | null }>(
    'SELECT particulars_enc FROM cases WHERE id = $1',
    [caseId],
  );
  return sealed ? (JSON.parse(cipher.decryptText(sealed)) as Particulars) : {};
}
