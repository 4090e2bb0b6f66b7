import { writeAudit } from '../audit/audit.js';
import { lockDues } from '../cycles/cycle-row.js';
import type { Transaction } from '../database/database.js';
import { type MandateRow, moveMandate, revokeMandate, withdrawMandateLine } from '../mandates/mandates.js';
import { newId } from '../numbers/new-id.js';
import { answerWaived } from '../refunds/recoveries.js';
import type { ClassedCodes } from './code-tables.js';
import type { AnsweredRound } from './find-round.js';

const actor = 'system';

/** What an answer sets going beyond its lines. */
export interface ConsequenceCounts {
  readonly deaths: number;
  readonly revoked: number;
  readonly waived: number;
}

interface Scene {
  readonly tx: Transaction;
  readonly round: AnsweredRound;
  /** Business time. */
  readonly at: Date;
  readonly today: string;
}

/**
 * What follows from single codes (interchange §1): a death (60) ends the person's mandates, enrolments and open dues; a
 * mandate that the bank calls revoked (61) is revoked here too. An open due that comes back to somebody known to have
 * died is waived as well. A life is set right again by people: what was ended stays as versions, a waiver can be undone.
 */
export async function carryOutConsequences(
  tx: Transaction,
  round: AnsweredRound,
  { codesOf }: Pick<ClassedCodes, 'codesOf'>,
  { at, today }: { readonly at: Date; readonly today: string },
): Promise<ConsequenceCounts> {
  const scene = { tx, round, at, today };
  const dead = await peopleWith(scene, codesOf('death'));
  await endMandates(scene, dead);
  await endEnrolments(scene, dead);
  for (const id of dead) {
    const detail = { round: String(round.ordinal) };
    await writeAudit(tx, {
      actor,
      action: 'noteDeath',
      object: { kind: 'person', id },
      division: round.division,
      detail,
    });
  }
  await lockDuesOf(scene, dead);
  const waived = await waiveForDeath(scene, await duesOfDead(scene, dead));
  const revoked = await revokeAtBank(scene, codesOf('new-mandate'));
  return { deaths: dead.length, revoked, waived };
}

/** Those whom the codes name; of records that were merged since, both: mandates moved, dues did not. */
async function peopleWith({ tx, round }: Scene, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await tx.rows<{ id: string }>(
    `SELECT DISTINCT n.id FROM line_outcomes o
     JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq JOIN dues d ON d.id = l.due_id
     JOIN people p ON p.id = d.person_id, unnest(ARRAY[p.id, p.merged_into]) AS n (id)
     WHERE o.ordinal = $1 AND o.revision = $2 AND o.code = ANY($3) AND n.id IS NOT NULL ORDER BY n.id`,
    [round.ordinal, round.revision, codes],
  );
  return rows.map(({ id }) => id);
}

/** One that is still being signed is left to its case: the bank's answer ends it. */
async function endMandates({ tx, round, at }: Scene, people: readonly string[]): Promise<void> {
  const mandates = await tx.rows<MandateRow>(
    `SELECT id, bank, state FROM mandates WHERE person_id = ANY($1) AND state IN ('active', 'suspended')
     ORDER BY id FOR UPDATE`,
    [people],
  );
  for (const mandate of mandates) {
    const change = { why: 'death', caseId: null, actor, at };
    if (mandate.bank === round.bank) moveMandate(tx, mandate.id, 'expired', change);
    else await revokeMandate(tx, mandate, change); // Another bank is told.
  }
}

/** The month in which the bank tells of the death is the last; what would begin later counts never. */
async function endEnrolments({ tx, at, today }: Scene, people: readonly string[]): Promise<void> {
  await tx.run(
    `UPDATE enrolments SET end_reason = 'died', version = version + 1, changed_at = $3,
       to_month = CASE WHEN from_month > $2 THEN to_char(to_date(from_month, 'YYYYMM') - interval '1 month', 'YYYYMM') ELSE $2 END
     WHERE person_id = ANY($1) AND (to_month IS NULL OR to_month > $2)`,
    [people, today.slice(0, 7).replace('-', ''), at],
  );
}

/**
 * Nothing that the dead owe, whatever the type, is drafted or waived while it ends: a draft that began before is waited
 * for, and its claims are seen. Always in one order, so that two results never wait for each other.
 */
async function lockDuesOf({ tx, round }: Scene, people: readonly string[]): Promise<void> {
  const owed = await tx.rows<{ agency: string; insurance: string }>(
    `SELECT c.agency, c.insurance FROM dues d JOIN cycles c ON c.no = d.cycle_no WHERE d.person_id = ANY($1)
     UNION SELECT $2::text, $3::text ORDER BY agency, insurance`,
    [people, round.agency, round.insurance],
  );
  for (const of of owed) await lockDues(tx, of);
}

/** Every due of theirs that is neither paid nor under way, and what came back just now of people who had died before. */
async function duesOfDead({ tx, round }: Scene, people: readonly string[]): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    `SELECT id FROM due_now WHERE person_id = ANY($3) AND state IN ('open', 'arrears')
     UNION
     SELECT d.id FROM (SELECT DISTINCT f.person_id FROM waivers w JOIN dues f ON f.id = w.due_id
         WHERE w.reason = 'death' AND w.maker = '${actor}' AND w.state = 'released') known
     JOIN due_now d ON d.person_id = known.person_id AND d.state IN ('open', 'arrears')
     JOIN round_lines l ON l.due_id = d.id AND l.ordinal = $1
     JOIN line_outcomes o ON o.ordinal = l.ordinal AND o.seq = l.seq AND o.revision = $2 AND o.code <> '0'
     ORDER BY id`,
    [round.ordinal, round.revision, people],
  );
  return rows.map(({ id }) => id);
}

/** A waiver that waited for its checker is released by the death; other dues get one of the system's. */
async function waiveForDeath({ tx, at, today }: Scene, dues: readonly bigint[]): Promise<number> {
  if (dues.length === 0) return 0;
  await tx.run(
    `UPDATE waivers SET state = 'released', checker = '${actor}', checked_at = $2, check_reason = 'death'
     WHERE due_id = ANY($1) AND state = 'proposed'`,
    [dues, at],
  );
  await tx.run(
    `INSERT INTO waivers (id, due_id, reason, state, maker, made_at)
     SELECT w.id, w.due_id, 'death', 'released', '${actor}', $3 FROM unnest($1::text[], $2::bigint[]) AS w (id, due_id)
     ON CONFLICT DO NOTHING`,
    [dues.map(() => newId()), dues, at],
  );
  await tx.run(`UPDATE arrears SET ended_on = $2, ended_how = 'waived' WHERE due_id = ANY($1) AND ended_on IS NULL`, [
    dues,
    today,
  ]);
  await tx.run(
    `UPDATE line_exceptions SET state = 'ended', ended_at = $2, ended_by = '${actor}'
     WHERE due_id = ANY($1) AND state = 'open' AND kind <> 'death'`,
    [dues, at],
  );
  await answerWaived(tx, dues, at);
  return dues.length;
}

/** The bank has ended it already, so it is not told. */
async function revokeAtBank({ tx, round, at }: Scene, codes: readonly string[]): Promise<number> {
  if (codes.length === 0) return 0;
  const mandates = await tx.rows<{ id: string }>(
    `SELECT m.id FROM mandates m WHERE m.state IN ('active', 'suspended') AND m.id IN (
       SELECT l.mandate_id FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
       WHERE o.ordinal = $1 AND o.revision = $2 AND o.code = ANY($3)) ORDER BY m.id FOR UPDATE`,
    [round.ordinal, round.revision, codes],
  );
  for (const { id } of mandates) {
    moveMandate(tx, id, 'revoked', { why: 'bankRevoked', caseId: null, actor, at });
    await withdrawMandateLine(tx, id, 'A', at);
  }
  return mandates.length;
}
