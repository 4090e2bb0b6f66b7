import { z } from 'zod';
import { type Payer, payers } from '../enrolment/enrolment.js';
import { feePeriods } from '../money/fee-period.js';
import { findFileAmount } from '../money/fen.js';
import { named } from './schemas.js';

const ofHundred = { zh: '%', en: '%' };

/** A percentage as people write it: at most so much, with at most three decimals. */
const percent = (most: number, zh: string, en: string) =>
  z
    .number()
    .min(0)
    .max(most)
    .refine(hasThreeDecimals, { error: 'more than three decimals' })
    .meta(named(zh, en, ofHundred));

function hasThreeDecimals(value: number): boolean {
  return Math.abs(value * 1_000 - Math.round(value * 1_000)) < 1e-6;
}

const isAmount = (text: string) => {
  const fen = findFileAmount(text);
  return fen !== undefined && fen > 0n;
};

const payerNames = {
  employee: { zh: payers.employee, en: 'employees' },
  flexible: { zh: payers.flexible, en: 'people who pay alone' },
  resident: { zh: payers.resident, en: 'residents' },
} satisfies Record<Payer, object>;

/**
 * Everything the money of one insurance type follows (规程 第十四条 «按各险种相关规定»): fee period and window, assessment of
 * what the person pays, split of the principal into personal account and pooled fund, late fee, make-up, interest.
 */
export const insuranceRule = z
  .strictObject({
    feePeriod: z.enum(Object.keys(feePeriods) as [keyof typeof feePeriods]).meta({
      ...named('缴费期', 'Fee period'),
      options: {
        month: { zh: '月', en: 'month' },
        quarter: { zh: '季度', en: 'quarter' },
        halfYear: { zh: '半年', en: 'half-year' },
        year: { zh: '年', en: 'year' },
      },
    }),
    closesInMonth: z
      .int()
      .min(1)
      .max(12)
      .meta(named('缴费期第几个月截止', 'The window closes in month', { zh: '个月', en: 'of the fee period' })),
    thirdDeduction: z.boolean().meta(named('允许第三次扣款', 'A third deduction is made')),
    employeeRate: percent(100, '职工个人缴费比例(按基数)', 'Rate of employees, of the base'),
    flexibleRate: percent(100, '灵活就业缴费比例(按基数)', 'Rate of people who pay alone, of the base'),
    grades: z
      .record(z.string().regex(/^[1-9]\d{0,3}$/), z.string().refine(isAmount, { error: 'not an amount like 200.00' }))
      .meta({ ...named('缴费档次(每缴费期)', 'Grades, a fee period', { zh: '元', en: 'yuan' }), form: 'grades' }),
    employeeShare: percent(100, '职工缴费划入个人账户', "Of employees' principal to the personal account"),
    flexibleShare: percent(
      100,
      '灵活就业缴费划入个人账户',
      'Of the principal of who pays alone to the personal account',
    ),
    residentShare: percent(100, '居民缴费划入个人账户', "Of residents' principal to the personal account"),
    lateFee: percent(1, '滞纳金(每日)', 'Late fee a day'),
    lateFeePayers: z.array(z.enum(Object.keys(payers) as [Payer])).meta({
      ...named('收取滞纳金的缴费类别', 'Who pays a late fee'),
      options: payerNames,
    }),
    makeUpOrder: z.enum(['oldest', 'newest']).meta({
      ...named('补扣顺序', 'Make-up order'),
      options: {
        oldest: { zh: '先补最早的欠费', en: 'oldest period first' },
        newest: { zh: '先补最近的欠费', en: 'newest period first' },
      },
    }),
    makeUpPeriods: z
      .int()
      .min(1)
      .max(240)
      .meta(named('可补缴的缴费期数', 'Periods that can be made up', { zh: '期', en: 'periods' })),
    makeUpWithinYear: z.boolean().meta(named('只能补缴当年欠费', 'Only within the calendar year')),
    interest: percent(20, '记账利率(未列年度)', 'Interest a year, of years not listed'),
    interestByYear: z
      .record(z.string().regex(/^20\d\d$/), percent(20, '利率', 'Rate'))
      .meta({ ...named('各年度记账利率', 'Interest by year', ofHundred), form: 'years' }),
  })
  .refine((rule) => rule.closesInMonth <= feePeriods[rule.feePeriod], {
    path: ['closesInMonth'],
    error: 'after the fee period',
  })
  .refine((rule) => rule.lateFee > 0 === rule.lateFeePayers.length > 0, {
    path: ['lateFeePayers'],
    error: 'a late fee that nobody pays, or payers of none',
  });
export type InsuranceRule = z.output<typeof insuranceRule>;
