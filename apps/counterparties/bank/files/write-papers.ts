import { createWriteStream } from 'node:fs';
import { copyFile, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BankParts } from '../bank-parts.js';
import type { Session } from '../books.js';
import { writeText } from '../text/write-text.js';
import { isWritten } from './is-written.js';
import { type Document, type Paper, textFaultOf } from './paper.js';
import { renderRefusal, renderResult } from './result-document.js';
import { sealFile } from './seal-file.js';
import { renderStatement } from './statement-document.js';

const columns = 'id, name, kind, batch_id, revision, agency_account, period, fault, made_at';

/** Writes every file whose time has come, and those that are to come a second time. Gives how many. */
export async function writeDue(parts: BankParts): Promise<number> {
  const { books, profile, clock } = parts;
  const due = await books.rows<Paper & { made_at: Date | null }>(
    `SELECT ${columns} FROM papers WHERE bank = $1 AND written_at IS NULL AND due_at <= $2 ORDER BY due_at, id LIMIT 100`,
    [profile.code, clock.now()],
  );
  for (const paper of due) {
    // A time that stands already: a writing that was broken off, which may have come as far as the renaming.
    const lies = paper.made_at !== null && (await isWritten(profile.folder, paper.name));
    if (!lies) await write(parts, await stamp(parts, paper.id));
    await books.rows(`UPDATE papers SET written_at = $2, again = (fault = 'twice') WHERE id = $1`, [
      paper.id,
      clock.now(),
    ]);
  }
  return due.length + (await writeAgain(parts));
}

/** The file's own made at, kept before anything is written: a writing begun anew makes the same bytes. */
async function stamp({ books, clock }: BankParts, id: string): Promise<Paper> {
  const rows = await books.rows<Paper>(
    `UPDATE papers p SET made_at = coalesce(p.made_at, greatest($2, (
       SELECT (b.settled_on::timestamp AT TIME ZONE 'Asia/Shanghai') FROM batches b WHERE b.id = p.batch_id)))
     WHERE id = $1 RETURNING ${columns}`,
    [id, clock.now()],
  );
  return rows[0] as Paper;
}

async function write(parts: BankParts, paper: Paper): Promise<void> {
  const name = paper.fault === 'otherName' ? otherName(paper.name) : paper.name;
  await parts.books.transaction(async (session) => {
    const document = await render(parts, session, paper);
    const target = join(parts.profile.folder, 'in', `${name}.sm4`);
    await writeSealed(parts, document, paper.fault, `${target}.part`);
    await rename(`${target}.part`, target);
    if (paper.fault === 'twiceRenamed') await copyFile(target, target.replace(`${name}.`, `${otherName(name)}.`));
  });
}

function render(parts: BankParts, session: Session, paper: Paper): Promise<Document> {
  if (paper.kind === 'refusal') return renderRefusal(session, paper);
  if (paper.kind === 'statement') return renderStatement(session, paper);
  return renderResult(parts, session, paper);
}

async function writeSealed(parts: BankParts, document: Document, fault: Paper['fault'], path: string): Promise<void> {
  const text = writeText(document.blocks, document.trailer, parts.profile.encoding, textFaultOf(fault));
  if (fault === 'unencrypted') return pipeline(text, createWriteStream(path, { mode: 0o600 }));
  await sealFile(parts, text, path);
  if (fault === 'envelope') await flipLastByte(path);
}

async function flipLastByte(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const at = (await file.stat()).size - 1;
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, at);
    await file.write(Buffer.from([(byte[0] as number) ^ 1]), 0, 1, at);
  } finally {
    await file.close();
  }
}

/** The same round under another number: a name that nobody expects. */
const otherName = (name: string): string => name.replace(/_\d{1,4}\.txt/, '_99.txt');

/** A file that was taken from in/ and is to come once more. */
async function writeAgain(parts: BankParts): Promise<number> {
  const { books, profile } = parts;
  const wanted = await books.rows<Paper>(`SELECT ${columns} FROM papers WHERE bank = $1 AND again`, [profile.code]);
  let written = 0;
  for (const paper of wanted) {
    if ((await readdir(join(profile.folder, 'in'))).includes(`${paper.name}.sm4`)) continue;
    await write(parts, paper);
    await books.rows('UPDATE papers SET again = false WHERE id = $1', [paper.id]);
    written += 1;
  }
  return written;
}
