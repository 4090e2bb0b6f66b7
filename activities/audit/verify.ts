import type { Database, Queryable } from '../database/database.js';
import { type Anchor, readAnchors } from './anchor.js';
import { beginning, entryColumns, type SealableEntry, sealHash } from './seal.js';

/**
 * changed: an entry or its seal is not what was sealed. removed: an entry or a seal is missing. reordered: a seal does
 * not follow the one before. unsealed: an entry older than the head was put in or lost its seal. anchor: the chain is
 * not the one whose head was written outside.
 */
export interface AuditFinding {
  readonly kind: 'changed' | 'removed' | 'reordered' | 'unsealed' | 'anchor';
  readonly seq: bigint;
  readonly entryId: string;
}

export interface AuditVerification {
  /** Seals looked at. */
  readonly checked: bigint;
  /** The first hundred. */
  readonly findings: readonly AuditFinding[];
}

type SealRow = { seq: bigint; entry_id: string; prev_hash: string; hash: string } & Partial<SealableEntry>;

const pageSize = 2000;
const enough = 100;

/** Reads the whole chain against its entries and the anchors in `dir`. (规程 第二十五条: 稽核检查制度) */
export async function verifyAudit(db: Database, dir: string): Promise<AuditVerification> {
  const findings: AuditFinding[] = [];
  let before = { seq: 0n, hash: beginning };
  for (let page = await readPage(db, 0n); page.length > 0; page = await readPage(db, before.seq)) {
    for (const seal of page) {
      findings.push(...findingsOf(seal, before));
      before = { seq: seal.seq, hash: seal.hash };
    }
    if (findings.length >= enough) break;
  }
  findings.push(...(await unsealedEntries(db)), ...(await anchorFindings(db, dir)));
  return { checked: before.seq, findings: findings.slice(0, enough) };
}

async function readPage(q: Queryable, after: bigint): Promise<SealRow[]> {
  return q.rows<SealRow>(
    `SELECT s.seq, s.entry_id, s.prev_hash, s.hash, ${entryColumns}
     FROM audit_seals s LEFT JOIN audit_entries e ON e.id = s.entry_id WHERE s.seq > $1 ORDER BY s.seq LIMIT $2`,
    [after, pageSize],
  );
}

function findingsOf(seal: SealRow, before: { seq: bigint; hash: string }): AuditFinding[] {
  const finding = (kind: AuditFinding['kind']): AuditFinding => ({ kind, seq: seal.seq, entryId: seal.entry_id });
  const found: AuditFinding[] = [];
  if (seal.seq !== before.seq + 1n) found.push(finding('removed'));
  else if (seal.prev_hash !== before.hash) found.push(finding('reordered'));
  if (seal.id == null) found.push(finding('removed'));
  else if (sealHash(seal.seq, seal.prev_hash, seal as SealableEntry) !== seal.hash) found.push(finding('changed'));
  return found;
}

// Sealing goes in order of transactions: whatever is older than the head's has its seal.
async function unsealedEntries(q: Queryable): Promise<AuditFinding[]> {
  const rows = await q.rows<{ id: string }>(
    `SELECT e.id FROM audit_entries e
     WHERE e.txid < (SELECT h.txid FROM audit_seals s JOIN audit_entries h ON h.id = s.entry_id ORDER BY s.seq DESC LIMIT 1)
       AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)
     ORDER BY e.txid, e.id LIMIT $1`,
    [enough],
  );
  return rows.map(({ id }) => ({ kind: 'unsealed', seq: 0n, entryId: id }));
}

async function anchorFindings(q: Queryable, dir: string): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  let page: Anchor[] = [];
  for await (const anchor of readAnchors(dir)) {
    page.push(anchor);
    if (page.length < pageSize) continue;
    findings.push(...(await compareAnchors(q, page)));
    page = [];
    if (findings.length >= enough) return findings;
  }
  return [...findings, ...(await compareAnchors(q, page))];
}

async function compareAnchors(q: Queryable, anchors: readonly Anchor[]): Promise<AuditFinding[]> {
  const rows = await q.rows<{ seq: bigint; hash: string }>('SELECT seq, hash FROM audit_seals WHERE seq = ANY($1)', [
    anchors.map(({ seq }) => seq),
  ]);
  const hashes = new Map(rows.map((row) => [row.seq.toString(), row.hash]));
  return anchors
    .filter((anchor) => hashes.get(anchor.seq) !== anchor.hash)
    .map((anchor) => ({ kind: 'anchor', seq: BigInt(anchor.seq), entryId: '' }));
}
