import { getCaseType } from '../../../domain/case/case-types.js';
import { type ChargeKind, charges } from '../../../domain/money/charge.js';

/** Fees and deposits of a case type with their amounts, as `yuanOf` knows the rule; told before they are taken. */
export function chargesOf(type: string, yuanOf: (rule: ChargeKind) => string | undefined) {
  const kinds = getCaseType(type).rules.filter((rule): rule is ChargeKind => Object.hasOwn(charges, rule));
  return kinds.flatMap((charge) => {
    const { zh, en, refundable, article } = charges[charge];
    const yuan = yuanOf(charge);
    return yuan === undefined ? [] : [{ charge, yuan, refundable, name: { zh, en }, article }];
  });
}
