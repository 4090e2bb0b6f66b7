import type { Client } from '@temporalio/client';
import {
  correctionFinding,
  findBankFileName,
  type StatementFileName,
} from '../../domain/interchange/bank-file-name.js';
import type { Finding } from '../../domain/interchange/finding.js';
import { clearAlert } from '../alerts/alerts.js';
import type { BankFileHandler, OpenedFile, ReadFile } from '../bank-files/handler.js';
import type { Transaction } from '../database/database.js';
import { lookOrStart } from './month-workflows.js';
import { openReconciliation } from './open.js';
import { readStatement, type StatementDeps } from './read-statement.js';
import { lockReconciliation, noteReconciliation, statementAlert } from './reconciliation.js';
import { reconciliationIdOf, type Settlement } from './settlement.js';

export interface StatementFileDeps extends StatementDeps {
  /** Over which the month's reconciliation is told; without it, a sweep tells. */
  readonly client?: Client;
}

type Named = Settlement & { readonly correction: number };

/**
 * Reads the account statements of banks (DZ; 规程 第十四条): wrong arithmetic, a movement of another month, an unknown
 * account or a gap in the corrections holds the file. A corrected statement replaces the one before as a whole.
 */
export function statementHandler(deps: StatementFileDeps): BankFileHandler {
  return {
    check: (tx, file) => check(deps, tx, file),
    letIn,
    tell: async (file) => {
      const name = findBankFileName(file.name);
      if (deps.client && name?.kind === 'DZ') await lookOrStart(deps.client, reconciliationIdOf(namedOf(name)));
    },
  };
}

async function check(deps: StatementDeps, tx: Transaction, file: OpenedFile): Promise<readonly Finding[]> {
  const name = findBankFileName(file.name);
  if (name?.kind !== 'DZ') return [{ code: 'name-malformed' }];
  const named = namedOf(name);
  const misplaced = await placeFinding(tx, named);
  if (misplaced) return [misplaced];
  const { no, end } = await readStatement(deps, file, named);
  // What the let-in writes into the row; nobody else looks at it until then.
  await tx.run(
    `UPDATE statements SET made_at = $2, lines = $3, opening_fen = $4, closing_fen = $5, credits_fen = $6, debits_fen = $7,
       serials_ascend = $8 WHERE no = $1 AND state = 'reading'`,
    [
      no,
      end.header?.madeAt ?? new Date(0),
      end.lines,
      end.header?.opening ?? 0n,
      end.header?.closing ?? 0n,
      end.credits,
      end.debits,
      end.serialsAscend,
    ],
  );
  return end.findings;
}

const namedOf = ({ agency, bank, use, period, correction }: StatementFileName): Named => ({
  agency,
  bank,
  use,
  month: period,
  correction,
});

/** An account that no agreement in force knows, or a number out of turn. */
async function placeFinding(tx: Transaction, { agency, bank, use, month, correction }: Named) {
  const account = await tx.find(
    `SELECT FROM agreements a JOIN agency_accounts k ON k.agreement_id = a.id AND k.use = $3
     WHERE a.agency = $1 AND a.bank = $2 AND a.state = 'released'`,
    [agency, bank, use],
  );
  const { last } = await tx.get<{ last: number | null }>(
    `SELECT max(correction) AS last FROM statements
     WHERE agency = $1 AND bank = $2 AND use = $3 AND month = $4 AND state <> 'reading'`,
    [agency, bank, use, month],
  );
  if (!account) return { code: 'name-unexpected' } as const;
  if (last === null) return correction === 0 ? undefined : ({ code: 'name-unexpected' } as const);
  return correctionFinding(correction, last);
}

async function letIn(tx: Transaction, file: ReadFile): Promise<void> {
  const statement = await tx.get<Named & { no: number; lines: number }>(
    `SELECT no, agency, bank, use, month, correction, lines FROM statements WHERE file_id = $1 AND state = 'reading'`,
    [file.id],
  );
  // Each piece goes on from the number before it, so that the last number is how many there are.
  const { written } = await tx.get<{ written: number }>(
    'SELECT coalesce(max(n), 0) AS written FROM statement_movements WHERE statement_no = $1',
    [statement.no],
  );
  if (written !== statement.lines) throw new Error(`statement ${statement.no} has ${written} of ${statement.lines}`);
  await openReconciliation(tx, statement);
  const id = reconciliationIdOf(statement);
  // Nobody says now that it is overdue.
  await lockReconciliation(tx, id);
  await tx.run(
    `UPDATE statements SET state = 'replaced' WHERE agency = $1 AND bank = $2 AND use = $3 AND month = $4 AND state = 'current'`,
    [statement.agency, statement.bank, statement.use, statement.month],
  );
  await tx.run(`UPDATE statements SET state = 'current' WHERE no = $1`, [statement.no]);
  await tx.run('UPDATE reconciliations SET overdue_since = NULL WHERE id = $1 AND overdue_since IS NOT NULL', [id]);
  await clearAlert(tx, statementAlert, id);
  const detail = { file: file.name, statement: statement.no, lines: statement.lines, contentSm3: file.contentSm3 };
  await noteReconciliation(tx, id, 'takeStatement', { actor: 'system' }, { detail });
}
