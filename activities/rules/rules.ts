import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import {
  type BankProfile,
  bankRuleKey,
  isRuleKey,
  parseRule,
  type RuleKey,
  type RuleValue,
  ruleDefaults,
  usualBankProfile,
} from '../../domain/rule/catalogue.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** One version of a rule in force: its id is what a case keeps. */
export interface RuleVersion<Key extends RuleKey = RuleKey> {
  readonly id: string;
  readonly value: RuleValue<Key>;
}

/** A version that somebody proposes. `validFrom` is a day (YYYY-MM-DD), `basis` the document it follows. */
export interface RuleProposal {
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: string;
  readonly basis: string;
}

/** Released defaults are valid from here: before any case. */
const epoch = '2000-01-01';

/**
 * The version of a rule in force on a day (Asia/Shanghai): of the released ones already valid, the one that became
 * valid last. Throws where there is none, because the seed releases every default.
 */
export async function ruleAt<Key extends RuleKey>(q: Queryable, key: Key, on: Date): Promise<RuleVersion<Key>> {
  return (await rulesInForce(q, [key], on))[key];
}

/** As `ruleAt`, or nothing: for rules without a default, e.g. a year's calendar. */
export async function findRuleAt<Key extends RuleKey>(
  q: Queryable,
  key: Key,
  on: Date,
): Promise<RuleVersion<Key> | undefined> {
  return (await readInForce(q, [key], on)).get(key) as RuleVersion<Key> | undefined;
}

/** Several rules in force on a day, by key: what filing freezes on the case (`{ key: id }` of these). */
export async function rulesInForce<Key extends RuleKey>(
  q: Queryable,
  keys: readonly Key[],
  on: Date,
): Promise<{ [K in Key]: RuleVersion<K> }> {
  const found = await readInForce(q, keys, on);
  for (const key of keys) if (!found.has(key)) throw new Error(`no released version of rule ${key}`);
  return Object.fromEntries(found) as { [K in Key]: RuleVersion<K> };
}

async function readInForce(q: Queryable, keys: readonly RuleKey[], on: Date): Promise<Map<RuleKey, RuleVersion>> {
  const rows = await q.rows<StoredVersion>(
    `SELECT DISTINCT ON (key) id, key, value::text AS json FROM rules
     WHERE key = ANY($1) AND state = 'released' AND valid_from <= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
     ORDER BY key, valid_from DESC, version DESC`,
    [keys, on],
  );
  return new Map(rows.map((row) => [row.key, { id: row.id, value: readValue(row) }]));
}

/** The version a case was filed under, whatever came after. Throws for an unknown id or another rule's. */
export async function ruleById<Key extends RuleKey>(q: Queryable, key: Key, id: string): Promise<RuleVersion<Key>> {
  const row = await q.get<{ json: string }>('SELECT value::text AS json FROM rules WHERE id = $1 AND key = $2', [
    id,
    key,
  ]);
  return { id, value: readValue({ id, key, json: row.json }) as RuleValue<Key> };
}

/** Proposes a version; it counts for nothing until another person has checked it. Refuses `rule.value`. */
export async function proposeRule(
  tx: Transaction,
  proposal: RuleProposal,
  by: By,
): Promise<{ id: string; version: number } | Refusal> {
  const { key } = proposal;
  if (!isRuleKey(key)) return refuse('rule.value', { field: 'key', params: { why: key } });
  const value = parseRule(key, proposal.value);
  if (isRefusal(value)) return value;
  const { id, version } = await addVersion(tx, { ...proposal, key, value, state: 'proposed', maker: by.actor });
  await writeAudit(tx, {
    ...by,
    action: 'proposeRule',
    object: { kind: 'rule', id },
    detail: { key, version, validFrom: proposal.validFrom, value },
  });
  return { id, version };
}

/**
 * Releases or refuses a proposed version. Refuses `rule.same-person` (maker and checker are two people),
 * `rule.not-proposed`, `access.not-found`.
 */
export async function checkRule(
  tx: Transaction,
  id: string,
  check: { readonly decision: 'release' | 'refuse'; readonly reason: string },
  by: By,
): Promise<{ id: string; state: 'released' | 'refused' } | Refusal> {
  const rule = await tx.find<{ key: string; version: number; state: string; maker: string }>(
    'SELECT key, version, state, maker FROM rules WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!rule) return refuse('access.not-found');
  if (rule.state !== 'proposed') return refuse('rule.not-proposed', { conflict: { kind: 'rule', id } });
  if (rule.maker === by.actor) return refuse('rule.same-person');
  const state = check.decision === 'release' ? 'released' : 'refused';
  await tx.run('UPDATE rules SET state = $2, checker = $3, checked_at = now(), reason = $4 WHERE id = $1', [
    id,
    state,
    by.actor,
    check.reason,
  ]);
  await writeAudit(tx, {
    ...by,
    action: `${check.decision}Rule`,
    object: { kind: 'rule', id },
    reason: check.reason,
    detail: { key: rule.key, version: rule.version },
  });
  return { id, state };
}

/**
 * Releases the catalogue's defaults, and each bank's usual profile, for rules that have no version yet: the one release
 * where maker and checker are both the system. `profiles` are banks' that differ from the usual. Gives how many.
 */
export async function seedRules(
  tx: Transaction,
  profiles: Readonly<Record<string, Partial<BankProfile>>> = {},
): Promise<number> {
  const known = new Set((await tx.rows<{ key: string }>('SELECT DISTINCT key FROM rules')).map((row) => row.key));
  const banks = await tx.rows<{ code: string }>('SELECT code FROM banks ORDER BY code');
  const bankDefaults = banks.map(
    ({ code }) => [bankRuleKey(code), { ...usualBankProfile, ...profiles[code] }] as const,
  );
  const defaults = [...(Object.entries(ruleDefaults) as [RuleKey, unknown][]), ...bankDefaults];
  const missing = defaults.filter(([key]) => !known.has(key));
  for (const [key, initial] of missing) {
    const value = parseRule(key, initial);
    if (isRefusal(value)) throw new Error(`the default of rule ${key} is not valid`);
    const { id } = await addVersion(tx, {
      key,
      value,
      validFrom: epoch,
      basis: 'default',
      state: 'released',
      maker: 'system',
    });
    await writeAudit(tx, { actor: 'system', action: 'seedRule', object: { kind: 'rule', id }, detail: { key, value } });
  }
  return missing.length;
}

interface NewVersion extends RuleProposal {
  readonly key: RuleKey;
  readonly state: 'proposed' | 'released';
  readonly maker: string;
}

// Two proposals of one rule at once get two numbers: the lock holds until the transaction ends.
async function addVersion(tx: Transaction, made: NewVersion): Promise<{ id: string; version: number }> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`rule ${made.key}`]);
  const released = made.state === 'released';
  return tx.get<{ id: string; version: number }>(
    `INSERT INTO rules (id, key, version, value, valid_from, state, basis, maker, checker, checked_at)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8, CASE WHEN $9 THEN now() END
     FROM rules WHERE key = $2 RETURNING id, version`,
    [
      newId(),
      made.key,
      JSON.stringify(made.value),
      made.validFrom,
      made.state,
      made.basis,
      made.maker,
      released ? made.maker : null,
      released,
    ],
  );
}

interface StoredVersion {
  readonly id: string;
  readonly key: RuleKey;
  readonly json: string;
}

/** Versions read before: every filing reads several, and checking one takes longer than reading it. */
const checked = new Map<string, { readonly json: string; readonly value: RuleValue<RuleKey> }>();

function readValue({ id, key, json }: StoredVersion): RuleValue<RuleKey> {
  const known = checked.get(id);
  if (known?.json === json) return known.value;
  const value = parseRule(key, JSON.parse(json));
  if (isRefusal(value)) throw new Error(`a stored version of rule ${key} is not valid`);
  checked.set(id, { json, value });
  return value;
}
