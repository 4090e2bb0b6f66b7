import type { BankEvent } from '../../domain/interchange/bank-event.js';
import { findBankEventFileName, readBankEventFile } from '../../domain/interchange/bank-event-file.js';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import { openEnvelope } from '../../domain/interchange/envelope.js';
import { type Finding, isFinding } from '../../domain/interchange/finding.js';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { sm3 } from '../../domain/interchange/sm3.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { clearAlert, raiseAlert } from '../alerts/alerts.js';
import { writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** Envelope keys by bank, and our own. */
export interface EventFileDeps {
  readonly cipher: Cipher;
  readonly keys: Pick<EnvelopeKeyFile, 'find'>;
}

/** Whose file it is, who brought it (`bank:<code>` where it came by itself) and from where it may be seen. */
export interface EventFileRequest {
  readonly bank: string;
  readonly actor: string;
  readonly traceId: string;
  /** Where whoever brought it sits; by default the whole province. */
  readonly division?: string;
  /** What the bank's profile says; UTF-8 by default. */
  readonly encoding?: FileEncoding;
}

/** A file as it travels: its name, with or without `.sm4`, and the envelope. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is kept. `known`: it had been brought before, and this is what became of it then. */
export interface KeptEventFile {
  readonly id: string;
  readonly state: 'entering' | 'taken' | 'held' | 'rejected';
  readonly known: boolean;
  readonly lines: number;
  readonly findings: readonly Finding[];
}

/** Kind of the alert that a held file raises, as files of the card factories do. */
const heldFileAlert = 'heldFile';

/**
 * Opens and checks a bank's event file whole (interchange §1, Bank events). With any finding it is held, and none of its
 * events counts; its name stays free for the bank's whole resend. Otherwise its lines are kept, sealed, to be entered
 * (`enterEventLines`). A file that was let in before is answered with what is there.
 */
export async function keepEventFile(
  tx: Transaction,
  { cipher, keys }: EventFileDeps,
  request: EventFileRequest,
  { name: sealedName, bytes }: SealedFile,
): Promise<KeptEventFile> {
  const name = sealedName.replace(/\.sm4$/, '');
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 5))', [`event files ${request.bank}`]);
  const envelopeSm3 = sm3(bytes);
  const checked = await checkEventFile(tx, keys, request, { name, bytes });
  const known = await findKept(tx, request.bank, { name, envelopeSm3, ...checked });
  if (known) return { ...known, known: true };
  const kept = {
    id: newId(),
    state: checked.findings.length > 0 ? 'held' : 'entering',
    known: false,
    lines: checked.events.length,
    findings: checked.findings,
  } as const;
  await insertFile(tx, request, kept, { name, envelopeSm3, trailerSm3: checked.trailerSm3 });
  if (kept.state === 'entering') await insertLines(tx, cipher, kept.id, checked.events);
  await tell(tx, request, kept, name);
  return kept;
}

/**
 * The bank was told of a held file and sends it whole again, or never: it is looked at no more. Refuses `file.not-held`.
 */
export async function rejectEventFile(
  tx: Transaction,
  fileId: string,
  by: { readonly actor: string; readonly traceId: string },
): Promise<{ id: string } | Refusal> {
  const file = await tx.find<{ name: string; division: string; bank: string }>(
    `UPDATE bank_event_files SET state = 'rejected' WHERE id = $1 AND state = 'held' RETURNING name, division, bank`,
    [fileId],
  );
  if (!file) return refuse('file.not-held');
  const { name, division, bank } = file;
  const others = await tx.rows(`SELECT id FROM bank_event_files WHERE name = $1 AND state = 'held' LIMIT 1`, [name]);
  if (others.length === 0) await clearAlert(tx, heldFileAlert, name);
  const object = { kind: 'bankEventFile', id: name };
  await writeAudit(tx, { ...by, action: 'rejectBankEventFile', object, division, detail: { bank } });
  return { id: fileId };
}

/** What a file says, and every finding. */
export interface CheckedFile {
  readonly events: readonly BankEvent[];
  /** Empty where the file could not be read so far. */
  readonly trailerSm3: string;
  readonly findings: readonly Finding[];
}

interface NamedFile {
  readonly name: string;
  readonly envelopeSm3: string;
}

/** Opens and reads a file, and finds what is wrong with it and whether it came before; nothing is kept. */
export async function checkEventFile(
  tx: Transaction,
  keys: Pick<EnvelopeKeyFile, 'find'>,
  { bank, encoding }: EventFileRequest,
  { name, bytes }: SealedFile,
): Promise<CheckedFile> {
  const opened = openEnvelope(bytes, (keyId) => keys.find(bank, keyId));
  if (isFinding(opened)) return { events: [], trailerSm3: '', findings: [opened] };
  const { events, trailerSm3 = '', findings } = readBankEventFile(name, opened, encoding);
  const isForeign = (findBankEventFileName(name)?.bank ?? bank) !== bank;
  const foreign: Finding[] = isForeign ? [{ code: 'header-name', field: 'bank' }] : [];
  const used = await usedBefore(tx, bank, { name, trailerSm3 });
  return { events, trailerSm3, findings: [...findings, ...foreign, ...used] };
}

/** A name is used once, and so is a content; the very same file again is no breach, but known. */
async function usedBefore(
  tx: Transaction,
  bank: string,
  { name, trailerSm3 }: { readonly name: string; readonly trailerSm3: string },
): Promise<Finding[]> {
  const others = await tx.rows<{ name: string; trailer_sm3: string }>(
    `SELECT name, trailer_sm3 FROM bank_event_files WHERE bank = $1 AND state IN ('entering', 'taken')
       AND (name = $2 OR trailer_sm3 = $3) AND NOT (name = $2 AND trailer_sm3 = $3)`,
    [bank, name, trailerSm3],
  );
  return [
    ...(others.some((one) => one.name === name) ? [{ code: 'name-used' } as const] : []),
    ...(others.some((one) => one.trailer_sm3 === trailerSm3) ? [{ code: 'file-repeated' } as const] : []),
  ];
}

/** The file that was let in under this name with this content, or the same bytes that are still held. */
async function findKept(
  tx: Transaction,
  bank: string,
  { name, envelopeSm3, trailerSm3, findings }: NamedFile & CheckedFile,
): Promise<Omit<KeptEventFile, 'known'> | undefined> {
  const columns = 'id, state, lines, findings';
  return findings.length === 0
    ? tx.find(
        `SELECT ${columns} FROM bank_event_files
         WHERE bank = $1 AND name = $2 AND trailer_sm3 = $3 AND state IN ('entering', 'taken')`,
        [bank, name, trailerSm3],
      )
    : tx.find(
        `SELECT ${columns} FROM bank_event_files
         WHERE bank = $1 AND name = $2 AND envelope_sm3 = $3 AND state IN ('held', 'rejected') ORDER BY id DESC LIMIT 1`,
        [bank, name, envelopeSm3],
      );
}

async function insertFile(
  tx: Transaction,
  request: EventFileRequest,
  kept: KeptEventFile,
  { name, envelopeSm3, trailerSm3 }: NamedFile & { readonly trailerSm3: string },
): Promise<void> {
  await tx.run(
    `INSERT INTO bank_event_files (id, name, bank, lines, trailer_sm3, envelope_sm3, state, findings, taken_by, taken_at, division)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
       coalesce($11, (SELECT code FROM divisions WHERE parent IS NULL ORDER BY code LIMIT 1), ''))`,
    [
      kept.id,
      name,
      request.bank,
      kept.lines,
      trailerSm3,
      envelopeSm3,
      kept.state,
      JSON.stringify(kept.findings),
      request.actor,
      await businessNow(tx),
      request.division ?? null,
    ],
  );
}

/** Lines keep their number in the file: the first after the header is the second. */
async function insertLines(
  tx: Transaction,
  cipher: Cipher,
  fileId: string,
  events: readonly BankEvent[],
): Promise<void> {
  await tx.run(
    `INSERT INTO bank_event_lines (file_id, line, event_id, kind, content_enc)
     SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::bytea[])`,
    [
      fileId,
      events.map((_, at) => at + 2),
      events.map(({ eventId }) => eventId),
      events.map(({ kind }) => kind),
      events.map((event) => cipher.encrypt(JSON.stringify(event))),
    ],
  );
}

async function tell(tx: Transaction, request: EventFileRequest, kept: KeptEventFile, name: string): Promise<void> {
  const { actor, traceId, bank } = request;
  const isHeld = kept.state === 'held';
  const codes = [...new Set(kept.findings.map(({ code }) => code))];
  const detail = isHeld ? { bank, findings: kept.findings.length, codes } : { bank, lines: kept.lines };
  if (isHeld) await raiseAlert(tx, { kind: heldFileAlert, subject: name, detail: { ...detail, file: kept.id } });
  else await clearAlert(tx, heldFileAlert, name);
  const action = isHeld ? 'holdBankEventFile' : 'takeBankEventFile';
  await writeAudit(tx, { actor, action, object: { kind: 'bankEventFile', id: name }, detail, traceId });
}
