import type { Finding } from '../../domain/interchange/finding.js';
import { sm3 } from '../../domain/interchange/sm3.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** A file of the exchange as it is kept: drafted by us (ZK), or come from a factory (ZKR). */
export interface NewFactoryFile {
  readonly name: string;
  readonly kind: 'ZK' | 'ZKR';
  /** Empty where the name does not tell; such a file is the whole province's to decide on. */
  readonly office: string;
  readonly factory: string;
  readonly date: string;
  readonly n: number;
  readonly lines: number;
  readonly trailerSm3: string;
  /** The bytes as they travel. */
  readonly envelope: Buffer;
  /** What a held file holds, under our own key. */
  readonly contentEnc?: Buffer;
  readonly state: 'drafted' | 'taken' | 'held';
  readonly findings: readonly Finding[];
  readonly madeAt: Date;
  readonly takenAt?: Date;
}

/** Keeps a file; the caller has seen that its name is free. Gives its id. */
export async function keepFactoryFile(tx: Transaction, file: NewFactoryFile): Promise<string> {
  const id = newId();
  await tx.run(
    `INSERT INTO factory_files (id, name, kind, office, division, factory, date, n, lines, trailer_sm3, envelope_sm3,
       envelope, content_enc, state, findings, made_at, taken_at)
     VALUES ($1, $2, $3, $4, coalesce((SELECT division FROM offices WHERE code = $4),
       (SELECT code FROM divisions WHERE parent IS NULL ORDER BY code LIMIT 1), ''),
       $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      file.name,
      file.kind,
      file.office,
      file.factory,
      file.date,
      file.n,
      file.lines,
      file.trailerSm3,
      sm3(file.envelope),
      file.envelope,
      file.contentEnc ?? null,
      file.state,
      JSON.stringify(file.findings),
      file.madeAt,
      file.takenAt ?? null,
    ],
  );
  return id;
}

/** Lets one writer at a time decide what a factory's results mean, until the transaction ends. */
export async function lockResultsOf(tx: Transaction, factory: string): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [`factory results ${factory}`]);
}
