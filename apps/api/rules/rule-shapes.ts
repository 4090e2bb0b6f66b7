import type { z } from 'zod';
import {
  bankRuleKey,
  calendarRuleKey,
  insuranceRuleKey,
  ruleCatalogue,
  type StandingRuleKey,
} from '../../../domain/rule/catalogue.js';
import { ruleFields } from '../../../domain/rule/fields.js';
import type { ruleShape } from './rules.contract.js';

type Shape = z.input<typeof ruleShape>;

const anyYear = calendarRuleKey(2000);
const calendar: Shape = {
  key: 'calendar',
  name: { zh: '放假安排', en: 'Holidays' },
  article: null,
  fields: ruleFields(anyYear),
};

const anyType = insuranceRuleKey('110');
const insurance: Shape = {
  key: 'insurance',
  name: { zh: '险种规则', en: 'Insurance type' },
  article: '规程 第十四条',
  fields: ruleFields(anyType),
};

const bank: Shape = {
  key: 'bank',
  name: { zh: '银行报盘约定', en: 'Files of bank' },
  article: null,
  fields: ruleFields(bankRuleKey('0000')),
};

/** Every rule of the catalogue, and what a year's calendar, an insurance type's rule and a bank's profile are made of. */
export const allShapes: readonly Shape[] = [
  ...(Object.keys(ruleCatalogue) as StandingRuleKey[]).map(shapeOf),
  calendar,
  insurance,
  bank,
];

function shapeOf(key: StandingRuleKey): Shape {
  const { zh, en, article } = ruleCatalogue[key] as { zh: string; en: string; article?: string };
  return { key, name: { zh, en }, article: article ?? null, fields: ruleFields(key) };
}
