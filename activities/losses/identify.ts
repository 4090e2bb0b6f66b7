import { type CallerDetailKind, callerDetails } from '../../domain/loss/caller-details.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { FilingScene } from '../cases/conduct.js';
import { ruleAt } from '../rules/rules.js';
import { type HolderRow, holdersQuestion, readHolders } from './find-holders.js';

/** Two who are known by enough are too many; more need not be looked at. */
const mostLookedAt = 5;

/**
 * Whoever calls is the cardholder: enough of what they say agrees with the record, and with nobody else's (附件1
 * 第十三条(2)(3)). Gives what agreed.
 */
export async function identifyHolder(
  { tx, cipher, filing, clock }: FilingScene,
  personId: string,
): Promise<readonly CallerDetailKind[] | Refusal> {
  const details = callerDetails.safeParse(filing.details ?? {});
  const { value: rule } = await ruleAt(tx, 'oralLoss.identify', clock.now);
  const unknown = refuse('loss.not-identified', { field: 'details', params: { needed: rule.details } });
  if (!details.success) return unknown;
  const question = holdersQuestion(cipher, details.data, { reach: 'true', limit: mostLookedAt });
  const rows = await tx.rows<HolderRow>(question.sql, question.params);
  const holder = readHolders(rows, details.data, rule).find(({ row }) => row.id === personId);
  return holder?.identified ? holder.agreeing : unknown;
}
