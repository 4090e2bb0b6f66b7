import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Queryable } from '../database/database.js';

/** The chain's head at a moment, as written outside the database. */
export interface Anchor {
  readonly seq: string;
  readonly hash: string;
  readonly at: string;
}

const fileName = 'audit-anchor.jsonl';

/**
 * Appends the chain's head to the anchor file in `dir` (a place that the database's administrator cannot write, copied
 * away by the auditor), where it has moved since; gives the newest anchor, or nothing while nothing is sealed.
 */
export async function anchorHead(q: Queryable, dir: string): Promise<Anchor | undefined> {
  const head = await q.find<{ seq: bigint; hash: string }>(
    'SELECT seq, hash FROM audit_seals ORDER BY seq DESC LIMIT 1',
  );
  const newest = (await readAnchors(dir)).at(-1);
  // A head behind the newest anchor was cut off: verifyAudit tells of it, a new anchor must not cover it.
  if (!head || (newest && BigInt(newest.seq) >= head.seq)) return newest;
  const anchor: Anchor = { seq: head.seq.toString(), hash: head.hash, at: new Date().toISOString() };
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await appendFile(join(dir, fileName), `${JSON.stringify(anchor)}\n`, { mode: 0o600, flush: true });
  return anchor;
}

/** Every anchor written so far, oldest first. Throws for a line that is no anchor, except a last one half written. */
export async function readAnchors(dir: string): Promise<Anchor[]> {
  const text = await readFile(join(dir, fileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Anchor);
}
