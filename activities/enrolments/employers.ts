import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';

/** A 参保单位 as a page enters it; an empty telephone number is none. */
export interface EmployerFacts {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly liaisonName: string;
  readonly liaisonPhone: string;
}

/** Enters an employer. Refuses `fact.other-place` where its code is taken. */
export async function addEmployer(
  tx: Transaction,
  cipher: Cipher,
  facts: EmployerFacts,
  by: By,
): Promise<{ code: string } | Refusal> {
  const added = await tx.run(
    `INSERT INTO employers (code, name, agency, division, liaison_name, liaison_phone_enc, created_at)
     SELECT $1, $2, a.code, a.division, $4, $5, $6 FROM agencies a WHERE a.code = $3 ON CONFLICT (code) DO NOTHING`,
    [facts.code, facts.name, facts.agency, facts.liaisonName, sealed(cipher, facts), await businessNow(tx)],
  );
  if (added === 0) return refuse('fact.other-place', { field: 'code' });
  await audit(tx, 'addEmployer', facts.code, by);
  return { code: facts.code };
}

/** Name and liaison as they are now. Refuses `employer.changed` where somebody else was faster. */
export async function changeEmployer(
  tx: Transaction,
  cipher: Cipher,
  facts: Omit<EmployerFacts, 'agency'> & { readonly version: number },
  by: By,
): Promise<{ code: string } | Refusal> {
  const changed = await tx.run(
    `UPDATE employers SET name = $3, liaison_name = $4, liaison_phone_enc = $5, version = version + 1
     WHERE code = $1 AND version = $2`,
    [facts.code, facts.version, facts.name, facts.liaisonName, sealed(cipher, facts)],
  );
  if (changed === 0) return refuse('employer.changed');
  await audit(tx, 'changeEmployer', facts.code, by);
  return { code: facts.code };
}

function sealed(cipher: Cipher, { liaisonPhone }: Pick<EmployerFacts, 'liaisonPhone'>): Buffer | null {
  return liaisonPhone === '' ? null : cipher.encrypt(liaisonPhone);
}

async function audit(tx: Transaction, action: AuditAction, code: string, by: By): Promise<void> {
  const { division } = await tx.get<{ division: string }>('SELECT division FROM employers WHERE code = $1', [code]);
  await writeAudit(tx, { ...by, action, object: { kind: 'employer', id: code }, division });
}
