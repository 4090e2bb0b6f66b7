import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Queryable } from '../database/database.js';

/** The chain's head at a moment, as written outside the database. */
export interface Anchor {
  readonly seq: string;
  readonly hash: string;
  readonly at: string;
}

const fileName = 'audit-anchor.jsonl';
const longestLine = 300;

/**
 * Appends the chain's head to the anchor file in `dir` (a place that the database's administrator cannot write, copied
 * away by the auditor), where it has moved and the newest anchor is older than `everySeconds`; gives the newest anchor,
 * or nothing while nothing is sealed.
 */
export async function anchorHead(q: Queryable, dir: string, everySeconds = 60): Promise<Anchor | undefined> {
  const head = await q.find<{ seq: bigint; hash: string }>(
    'SELECT seq, hash FROM audit_seals ORDER BY seq DESC LIMIT 1',
  );
  if (!head) return undefined;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const file = await open(join(dir, fileName), 'a+', 0o600);
  try {
    const { newest, whole } = await readEnd(file);
    // A head behind the newest anchor was cut off: verifyAudit tells of it, a new anchor must not cover it.
    if (newest && BigInt(newest.seq) >= head.seq) return newest;
    if (newest && Date.now() - Date.parse(newest.at) < everySeconds * 1000) return newest;
    const anchor: Anchor = { seq: head.seq.toString(), hash: head.hash, at: new Date().toISOString() };
    await file.appendFile(`${whole ? '' : '\n'}${JSON.stringify(anchor)}\n`);
    await file.sync();
    return anchor;
  } finally {
    await file.close();
  }
}

/** Every anchor written so far, oldest first, as a stream. A line that a kill left half written is passed over. */
export async function* readAnchors(dir: string): AsyncGenerator<Anchor> {
  try {
    for await (const line of createInterface({ input: createReadStream(join(dir, fileName)) })) {
      const anchor = parseAnchor(line);
      if (anchor) yield anchor;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function readEnd(file: Awaited<ReturnType<typeof open>>): Promise<{ newest?: Anchor; whole: boolean }> {
  const { size } = await file.stat();
  const end = Buffer.alloc(Math.min(size, 10 * longestLine));
  await file.read(end, 0, end.length, size - end.length);
  const anchors = end.toString('utf8').split('\n').map(parseAnchor);
  return { newest: anchors.findLast((anchor) => anchor !== undefined), whole: size === 0 || end.at(-1) === 10 };
}

function parseAnchor(line: string): Anchor | undefined {
  const fields = /^\{"seq":"(\d{1,19})","hash":"([^"]{64})","at":"([^"]{24})"\}$/.exec(line);
  return fields ? { seq: fields[1]!, hash: fields[2]!, at: fields[3]! } : undefined;
}
