import type { z } from 'zod';
import { type CaseTypeName, getCaseType } from '../../domain/case/case-types.js';
import { charges } from '../../domain/money/charge.js';
import { ruleCatalogue, type StandingRuleKey } from '../../domain/rule/catalogue.js';
import { bothIn } from './markdown.js';

type Named = { readonly label: { zh: string }; readonly unit?: { zh: string }; readonly options?: Options };
type Options = Readonly<Record<string, { zh: string; en: string }>>;

function isCharge(rule: string): rule is keyof typeof charges {
  return Object.hasOwn(charges, rule);
}

/** Clocks, thresholds and places that a case of the type freezes, as they stand before an authority changes them. */
export function clockRows(type: CaseTypeName): string[][] {
  const { rules, steps } = getCaseType(type);
  return rules
    .filter((rule) => !isCharge(rule))
    .map((rule) => {
      const entry = ruleCatalogue[rule as StandingRuleKey];
      const value = rule === 'task.limits' ? limitsOf(Object.keys(steps)) : partsOf(rule as StandingRuleKey);
      const article = ('article' in entry && entry.article) || '';
      return [`${bothIn(entry)} \`${rule}\``, value, article];
    });
}

/** Fees and deposits, each with what it costs at the start. */
export function chargeRows(type: CaseTypeName): string[][] {
  return getCaseType(type)
    .rules.filter(isCharge)
    .map((rule) => {
      const { refundable, article } = charges[rule];
      const amount = `${ruleCatalogue[rule].initial.yuan} 元 yuan`;
      return [bothIn(charges[rule]), amount, refundable ? '退还时退 on return' : '', article];
    });
}

/** Each part by the name under which the rules page shows it. */
function partsOf(rule: StandingRuleKey): string {
  const entry = ruleCatalogue[rule];
  const { shape } = entry.schema as unknown as z.ZodObject;
  return Object.entries(entry.initial)
    .map(([part, value]) => {
      const { label, unit, options } = (shape[part] as z.ZodType).meta() as unknown as Named;
      return `${label.zh} ${valueWord(value, options)}${unit?.zh ?? ''}`;
    })
    .join(';');
}

function valueWord(value: unknown, options: Options | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.join('、');
  return options?.[String(value)]?.zh ?? String(value);
}

/** How long the type's own steps may lie before they are urgent. */
function limitsOf(steps: readonly string[]): string {
  const { otherwise, steps: own } = ruleCatalogue['task.limits'].initial;
  const limits: Readonly<Record<string, number>> = own;
  const told = steps.filter((step) => limits[step] !== undefined).map((step) => `\`${step}\` ${limits[step]}`);
  return [...told, `其余 others ${otherwise}`].join(';').concat(' 个工作日 working days');
}
