import { useTranslation } from 'react-i18next';
import { useBankName, useInsuranceName } from '../agencies/agencies.queries.js';
import { type RuleShape, ruleName } from './rule-shape.js';

/** Gives a rule's name by its key, in the page's language. */
export function useRuleName(shapes: readonly RuleShape[]): (key: string) => string {
  const { i18n } = useTranslation();
  const [insurance, bank] = [useInsuranceName(), useBankName()];
  return (key) => ruleName(shapes, key, i18n.language, { insurance, bank });
}
