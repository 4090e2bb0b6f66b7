import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';

/** What a kind's lines are compared and entered with. */
export interface FactScene {
  readonly tx: Transaction;
  readonly cipher: Cipher;
  readonly agency: string;
  /** The agency's. */
  readonly division: string;
  /** `file:<id>`: what the facts came from. */
  readonly source: string;
  readonly actor: string;
  /** Business time. */
  readonly at: Date;
}

/** What became of the lines. */
export interface FactCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A column of the staging table and what it holds of a line. */
export type StagedColumn<Fact> = readonly [name: string, type: string, of: (cipher: Cipher, fact: Fact) => unknown];

/** Why a line can't be taken in: field, code, where it is so; `params` is an SQL expression. */
export interface StagedFinding {
  readonly field: string;
  readonly code: string;
  readonly where: string;
  readonly params?: string;
}

/** Makes the table beside which the facts are looked at; it is gone with the transaction. */
export async function openStage<Fact>(tx: Transaction, columns: readonly StagedColumn<Fact>[]): Promise<void> {
  await tx.run(
    `CREATE TEMPORARY TABLE staged (line integer PRIMARY KEY, why_field text, why_code text, why_params jsonb NOT NULL DEFAULT '{}',
       same boolean NOT NULL DEFAULT false, ${columns.map(([name, type]) => `${name} ${type}`).join(', ')}) ON COMMIT DROP`,
  );
}

/** Puts lines into the staging table. */
export async function stageFacts<Fact>(
  { tx, cipher }: Pick<FactScene, 'tx' | 'cipher'>,
  columns: readonly StagedColumn<Fact>[],
  facts: readonly { readonly line: number; readonly fact: Fact }[],
): Promise<void> {
  await tx.run(
    `INSERT INTO staged (line, ${columns.map(([name]) => name).join(', ')})
     SELECT * FROM unnest($1::integer[], ${columns.map(([, type], at) => `$${at + 2}::${type}[]`).join(', ')})`,
    [facts.map(({ line }) => line), ...columns.map(([, , of]) => facts.map(({ fact }) => of(cipher, fact)))],
  );
}

/** Notes a finding with every line that has none yet; `$1` is the agency, `$2` its division. */
export async function noteFinding(scene: FactScene, finding: StagedFinding): Promise<void> {
  const { field, code, where, params } = finding;
  await scene.tx.run(
    `UPDATE staged s SET why_field = '${field}', why_code = '${code}'${params ? `, why_params = ${params}` : ''}
     WHERE why_code IS NULL AND $1::text IS NOT NULL AND $2::text IS NOT NULL AND (${where})`,
    [scene.agency, scene.division],
  );
}

/** The line before that says the same of these columns. */
export async function noteRepeated({ tx }: FactScene, field: string, columns: string): Promise<void> {
  await tx.run(
    `UPDATE staged s SET why_field = '${field}', why_code = 'fact.repeated', why_params = jsonb_build_object('line', f.first)
     FROM (SELECT line, first_value(line) OVER (PARTITION BY ${columns} ORDER BY line) AS first FROM staged) f
     WHERE f.line = s.line AND f.first < s.line AND s.why_code IS NULL`,
  );
}

/** The columns by which a person is found, under every index key still in use. */
export const personColumns: readonly StagedColumn<{ readonly idNumber: string; readonly name: string }>[] = [
  ['candidates', 'text', (cipher, { idNumber }) => cipher.indexCandidates('idNumber', idNumber).join(' ')],
  ['name', 'text', (_, { name }) => name],
];

/** Finds the person of each line; a record that became part of another leads there. */
export async function findPeople(scene: FactScene): Promise<void> {
  await scene.tx.run('ALTER TABLE staged ADD COLUMN person_id text, ADD COLUMN record_name text');
  await scene.tx.run(
    `UPDATE staged s SET person_id = coalesce(p.merged_into, p.id), record_name = p.name
     FROM (SELECT line, unnest(string_to_array(candidates, ' ')) AS candidate FROM staged) c
     JOIN people p ON p.id_number_idx = c.candidate WHERE c.line = s.line`,
  );
  await scene.tx.run('CREATE INDEX ON staged (person_id)');
  await scene.tx.run('ANALYZE staged');
  await noteFinding(scene, { field: 'id_number', code: 'fact.person', where: 's.person_id IS NULL' });
  await noteFinding(scene, { field: 'name', code: 'person.name-differs', where: 's.record_name <> s.name' });
}

/** Lines that are right by themselves, apart from those that are not. */
export function sortLines<Fact>(read: readonly { readonly line: number; readonly fact: Fact | Refusal }[]): {
  sound: { line: number; fact: Fact }[];
  faulty: { line: number; refusal: Refusal }[];
} {
  const sound: { line: number; fact: Fact }[] = [];
  const faulty: { line: number; refusal: Refusal }[] = [];
  for (const { line, fact } of read) {
    if (isRefusal(fact)) faulty.push({ line, refusal: fact });
    else sound.push({ line, fact });
  }
  return { sound, faulty };
}

/** A condition on rows that count: what ended before it began counts never. */
export const counts = (alias: string) => `(${alias}.to_month IS NULL OR ${alias}.to_month >= ${alias}.from_month)`;
