import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { FactKind, FactLine } from '../../domain/fact-file/columns.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import { readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { enrolmentLoader } from './enrolment-loader.js';
import { employerLoader, localityLoader } from './liaison-loaders.js';
import type { FactLoader } from './loader.js';
import { mandateLoader } from './mandate-loader.js';
import { type FactCounts, openStage, sortLines, stageFacts } from './staging.js';

// biome-ignore lint/suspicious/noExplicitAny: each loader reads the lines of its own kind; the table brings them together.
const loaders: Readonly<Record<FactKind, FactLoader<any, any>>> = {
  enrolments: enrolmentLoader,
  employers: employerLoader,
  localities: localityLoader,
  mandates: mandateLoader,
};

/** Facts to take in, of one agency. */
export interface FactSet {
  readonly kind: FactKind;
  readonly agency: string;
  readonly source: string;
  readonly actor: string;
  readonly lines: readonly { readonly line: number; readonly texts: FactLine<FactKind> | Refusal }[];
  /** Told how many lines have been looked at. */
  readonly onRead?: (lines: number) => Promise<void>;
}

/** Why a line can't be taken in: never its values. */
export interface FactFinding {
  readonly line: number;
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** All findings of the lines, or what became of them. */
export type TakenFacts = { readonly findings: readonly FactFinding[] } | { readonly counts: FactCounts };

const linesAtOnce = 5_000;

/**
 * Takes in facts whole or not at all, in the caller's transaction, compared with the tables as a set: the same again
 * changes nothing. Loading is not filing: no case, no workflow.
 */
export async function takeFacts(tx: Transaction, cipher: Cipher, set: FactSet): Promise<TakenFacts> {
  const loader = loaders[set.kind];
  const { now: at } = await readClock(tx);
  const { division } = await tx.get<{ division: string }>('SELECT division FROM agencies WHERE code = $1', [
    set.agency,
  ]);
  const { agency, source, actor } = set;
  const scene = { tx, cipher, agency, division, source, actor, at };
  const findings = await stageLines(tx, cipher, set, toShanghaiDay(at));
  await loader.compare(scene);
  const found = await tx.rows<FactFinding>(
    `SELECT line, why_field AS field, why_code AS code, why_params AS params FROM staged WHERE why_code IS NOT NULL`,
  );
  if (findings.length + found.length > 0)
    return { findings: [...findings, ...found].sort((one, other) => one.line - other.line) };
  return { counts: await loader.enter(scene) };
}

/** Stages what is right by itself, piece by piece, and gives what is not. */
async function stageLines(tx: Transaction, cipher: Cipher, set: FactSet, today: string): Promise<FactFinding[]> {
  const loader = loaders[set.kind];
  const findings: FactFinding[] = [];
  await openStage(tx, loader.columns);
  for (let from = 0; from < set.lines.length; from += linesAtOnce) {
    const piece = set.lines.slice(from, from + linesAtOnce);
    const read = piece.map(({ line, texts }) => ({
      line,
      fact: isRefusal(texts) ? texts : loader.parse(texts, today),
    }));
    const { sound, faulty } = sortLines(read);
    await stageFacts({ tx, cipher }, loader.columns, sound);
    for (const { line, refusal } of faulty)
      findings.push({ line, field: refusal.field ?? '', code: refusal.code, params: refusal.params ?? {} });
    await set.onRead?.(from + piece.length);
  }
  return findings;
}
