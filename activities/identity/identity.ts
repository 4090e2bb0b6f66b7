import { ApplicationFailure, Context } from '@temporalio/activity';
import { parseIdNumber } from '../../domain/person/id-number.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Queryable } from '../database/database.js';
import { wantedOf } from '../personal-info/wanted.js';
import { ruleAt } from '../rules/rules.js';
import type { AskedPerson, IdentityResult, PoliceAnswer } from './police-answer.js';
import { askPolice, PoliceServiceFailed } from './police-service.js';

export type { IdentityResult } from './police-answer.js';

export interface IdentityDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** The police ID service's address. */
  readonly policeUrl: string;
  /** Which try this is, from 1; Temporal's own count unless a test says otherwise. */
  readonly attempt?: () => number;
}

/** One check of one case. */
export interface IdentityCheckKey {
  readonly caseId: string;
  readonly ordinal: number;
}

/** Activities that ask the police record; they wait for an outside party, so they run on the queue `counterparties`. */
export function createIdentityActivities(deps: IdentityDeps) {
  return {
    /**
     * Compares the case's person with the police record (规程 第九条) and keeps the answer once for (case, ordinal).
     * While the service is slow, down or answers rubbish the activity fails and Temporal tries again, with the pauses
     * of the rule `identity.policy`; the policy's last try gives `unreachable`, which needs a person, and never a match.
     */
    async matchPoliceRecord(key: IdentityCheckKey): Promise<IdentityResult> {
      const before = await findCheck(deps.db, key);
      if (before) return before;
      const now = await businessNow(deps.db);
      const { value: policy } = await ruleAt(deps.db, 'identity.policy', now);
      const asked = await askedPerson(deps, key.caseId);
      const attempt = deps.attempt?.() ?? Context.current().info.attempt;
      try {
        const answer = await askPolice(deps.policeUrl, asked, policy.timeoutSeconds * 1000);
        return await keepCheck(deps, key, answer.result, answer, now);
      } catch (error) {
        if (!(error instanceof PoliceServiceFailed)) throw error;
        if (attempt >= policy.attempts) return keepCheck(deps, key, 'unreachable', undefined, now);
        throw ApplicationFailure.create({
          message: error.message,
          type: 'PoliceServiceFailed',
          nextRetryDelay: policy.firstRetrySeconds * 1000 * policy.backoff ** (attempt - 1),
        });
      }
    },
  };
}

export type IdentityActivities = ReturnType<typeof createIdentityActivities>;

async function findCheck(q: Queryable, key: IdentityCheckKey): Promise<IdentityResult | undefined> {
  const row = await q.find<{ result: IdentityResult }>(
    'SELECT result FROM identity_checks WHERE case_id = $1 AND ordinal = $2',
    [key.caseId, key.ordinal],
  );
  return row?.result;
}

/** Keeps the first answer of a check; a second one, of a try that was believed lost, changes nothing. */
async function keepCheck(
  deps: IdentityDeps,
  key: IdentityCheckKey,
  result: IdentityResult,
  answer: PoliceAnswer | undefined,
  now: Date,
): Promise<IdentityResult> {
  return deps.db.transaction(async (tx) => {
    const detail = answer ? deps.cipher.encrypt(JSON.stringify(answer)) : null;
    const kept = await tx.run(
      `INSERT INTO identity_checks (case_id, ordinal, result, detail_enc, as_of, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (case_id, ordinal) DO NOTHING`,
      [key.caseId, key.ordinal, result, detail, answer?.asOf ?? null, now],
    );
    if (kept === 0) return (await findCheck(tx, key)) ?? result;
    if (result === 'match') {
      const sql = `UPDATE people SET identity_checked_at = $2
        WHERE id = (SELECT person_id FROM cases WHERE id = $1 AND type <> 'personalInfo')`;
      tx.write(sql, [key.caseId, now]);
    }
    return result;
  });
}

/** Whom the case asks for. */
async function askedPerson(deps: IdentityDeps, caseId: string): Promise<AskedPerson> {
  const row = await deps.db.get<{ id_number_enc: Buffer; name: string; sex: string; birth_date: string }>(
    `SELECT p.id_number_enc, p.name, p.sex, p.birth_date FROM cases c JOIN people p ON p.id = c.person_id WHERE c.id = $1`,
    [caseId],
  );
  // A change of personal information asks for the person as they shall be.
  const wanted = await wantedOf(deps.db, deps.cipher, caseId);
  const name = wanted.name ?? row.name;
  const changed = wanted.idNumber ? parseIdNumber(wanted.idNumber, '9999-12-31') : undefined;
  if (changed && !isRefusal(changed)) {
    return { idNumber: changed.number, name, sex: changed.sex, birthDate: changed.birthDate };
  }
  return { idNumber: deps.cipher.decryptText(row.id_number_enc), name, sex: row.sex, birthDate: row.birth_date };
}
