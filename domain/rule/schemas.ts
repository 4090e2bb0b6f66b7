import { z } from 'zod';
import { yearListFaults } from '../calendar/year-list.js';
import { listedClasses } from '../cycle/result-class.js';
import { findFileAmount } from '../money/fen.js';

/** What people call a part of a rule's value, and its unit; `form` where the shape alone does not tell how it is entered. */
export const named = (zh: string, en: string, unit?: { zh: string; en: string }) => ({ label: { zh, en }, unit });

const inWorkingDays = { zh: '个工作日', en: 'working days' };
const inDays = { zh: '天', en: 'days' };
const inSeconds = { zh: '秒', en: 'seconds' };
const inPixels = { zh: '像素', en: 'pixels' };
const times = { zh: '次', en: 'times' };

/** A number of days or attempts: whole, at least one, and small enough to be no typing mistake. */
const count = (most: number) => z.int().min(1).max(most);

export const workingDays = z.strictObject({ workingDays: count(250).meta(named('时限', 'Limit', inWorkingDays)) });

/** Percents of a promise at which it escalates, ascending. */
export const escalation = z.strictObject({
  percents: z
    .array(count(100))
    .min(1)
    .max(5)
    .refine((percents) => percents.every((percent, at) => at === 0 || percent > (percents[at - 1] ?? 0)), {
      error: 'not ascending',
    })
    .meta(named('预警比例(由低到高)', 'Escalates at (ascending)', { zh: '%', en: '%' })),
});

export const collection = z
  .strictObject({
    remindAfterDays: count(3_650).meta(named('满多少天催领', 'Reminder after', inDays)),
    recallAfterDays: count(3_650).meta(named('满多少天收回', 'Recall after', inDays)),
  })
  .refine((value) => value.remindAfterDays < value.recallAfterDays, {
    path: ['remindAfterDays'],
    error: 'not before the recall',
  });

export const collectedAt = z.strictObject({
  at: z.enum(['bank', 'window']).meta({
    ...named('领卡地点', 'Collected at'),
    options: {
      bank: { zh: '银行窗口', en: "the bank's window" },
      window: { zh: '服务窗口', en: 'the service window' },
    },
  }),
});

export const bankReminder = z.strictObject({
  remindAfterDays: count(365).meta(named('满多少天提醒', 'Reminder after', inDays)),
  escalateAfterWorkingDays: count(250).meta(named('满多少个工作日预警', 'Escalates after', inWorkingDays)),
});

export const guardianAge = z.strictObject({
  years: count(30).meta(named('未满多少周岁', 'Under', { zh: '周岁', en: 'years' })),
});

export const photoStandard = z.strictObject({
  minWidth: count(10_000).meta(named('最小宽度', 'Least width', inPixels)),
  minHeight: count(10_000).meta(named('最小高度', 'Least height', inPixels)),
  maxBytes: z
    .int()
    .min(10_000)
    .max(20_000_000)
    .meta(named('文件最大', 'Largest file', { zh: '字节', en: 'bytes' })),
  formats: z
    .array(z.enum(['image/jpeg', 'image/png']))
    .min(1)
    .meta({
      ...named('允许的格式', 'Formats'),
      options: { 'image/jpeg': { zh: 'JPEG', en: 'JPEG' }, 'image/png': { zh: 'PNG', en: 'PNG' } },
    }),
});

/** Working days for which a task may lie before it is urgent: by step, and for steps without a limit of their own. */
export const taskLimits = z.strictObject({
  otherwise: count(250).meta(named('未单列的步骤', 'Steps without a limit of their own', inWorkingDays)),
  steps: z
    .record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), count(250))
    .meta({ ...named('步骤时限', 'Limit of the step', inWorkingDays), form: 'steps' }),
});

/** How an outside service is asked: the patience with one call, the calls, and the wait before the second one. */
export const identityPolicy = z.strictObject({
  timeoutSeconds: count(120).meta(named('每次最长等待', 'Patience with one call', inSeconds)),
  attempts: count(20).meta(named('最多尝试', 'Most calls', times)),
  firstRetrySeconds: count(600).meta(named('首次重试前等待', 'Wait before the second call', inSeconds)),
  backoff: z
    .number()
    .min(1)
    .max(5)
    .meta(named('以后每次等待延长', 'Each later wait is longer by', { zh: '倍', en: 'times' })),
});

/** An amount in yuan as text with two decimals, because JSON has no exact numbers for money. */
export const amount = z.strictObject({
  yuan: z
    .string()
    .refine((text) => findFileAmount(text) !== undefined, { error: 'not an amount like 28.00' })
    .meta({ ...named('金额', 'Amount', { zh: '元', en: 'yuan' }), form: 'amount' }),
});

export const oralLossLapse = z
  .strictObject({
    days: count(365).meta(named('满多少天失效', 'Lapses after', inDays)),
    remindOnDay: count(365).meta(named('第几天提醒', 'Reminder on day', inDays)),
  })
  .refine((value) => value.remindOnDay < value.days, { path: ['remindOnDay'], error: 'not before the lapse' });

/** How many of a caller's details must agree; a card or ID number with the name may be enough whatever the count. */
export const identification = z.strictObject({
  details: count(6).meta(named('须核对一致的信息', 'Details that must agree', { zh: '项', en: 'details' })),
  numberWithName: z.boolean().meta(named('卡号或证件号与姓名一致即可', 'A card or ID number with the name is enough')),
});

export const pinLock = z.strictObject({ errors: count(20).meta(named('连续错误', 'Wrong in a row', times)) });

export const temporaryCardTerm = z.strictObject({
  days: count(366).meta(named('有效期', 'Term', inDays)),
  maxMonths: count(24).meta(named('续期最长至', 'Prolonged to at most', { zh: '个月', en: 'months' })),
});

const hourMinute = (zh: string, en: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ ...named(zh, en), form: 'time' });

const ofMonth = { zh: '个工作日', en: 'th working day of the month' };

/** When a cycle opens, deducts, reminds and closes; deductions by working days of the month in which it opens. */
export const cycleDates = z
  .strictObject({
    opensAt: hourMinute('每期 1 日开启时点', 'Opens on the 1st at'),
    firstDeduction: count(20).meta(named('首次扣款：第', 'First deduction', ofMonth)),
    secondDeduction: count(22).meta(named('第二次扣款：第', 'Second deduction', ofMonth)),
    thirdDeduction: count(22).meta(named('第三次扣款（险种允许时）：第', 'Third deduction, where allowed', ofMonth)),
    remindBefore: count(10).meta(named('扣款前提醒', 'Reminder before each', inWorkingDays)),
    closesOn: count(28).meta(named('截止日（遇休息日提前）', 'Closes on', { zh: '日', en: 'th day of the month' })),
  })
  .refine((value) => value.firstDeduction < value.secondDeduction, {
    path: ['secondDeduction'],
    error: 'not after the first',
  })
  .refine((value) => value.secondDeduction < value.thirdDeduction, {
    path: ['thirdDeduction'],
    error: 'not after the second',
  });

/** What result codes mean; `0` alone is a success, and an unlisted code goes to a person. */
const codeClasses = (zh: string, en: string) =>
  z.record(z.string().regex(/^(?!0$)[0-9]{1,4}$/), z.enum(listedClasses)).meta({
    ...named(zh, en),
    form: 'classes',
    options: {
      retry: { zh: '自动重试', en: 'retry' },
      amend: { zh: '更正后再报', en: 'amend' },
      wait: { zh: '等待解除', en: 'wait' },
      stop: { zh: '不再报送', en: 'stop' },
    },
  });

/** The standard's table of one direction, which holds for every bank without a code of its own. */
export const resultCodes = z.strictObject({ classes: codeClasses('结果代码的处理', 'What codes mean') });

/** What was agreed with a bank about its files (interchange §1); where its machine is stands in the settings. */
export const bankProfile = z.strictObject({
  encoding: z.enum(['utf-8', 'gb18030']).meta({
    ...named('文件编码', 'Encoding of the files'),
    options: { 'utf-8': { zh: 'UTF-8', en: 'UTF-8' }, gb18030: { zh: 'GB18030', en: 'GB18030' } },
  }),
  cutOff: hourMinute('收盘时点', 'Cut-off'),
  creditsLost: z.boolean().meta(named('卡或账户仅挂失时仍可代发入账', 'Credits accounts whose card is merely lost')),
  deductionCodes: codeClasses('扣款结果代码(该行另有约定的)', "The bank's own codes of deductions"),
  payoutCodes: codeClasses('发放结果代码(该行另有约定的)', "The bank's own codes of payouts"),
});

/** What the State Council published for one year: days off and make-up working days (`YYYY-MM-DD`). */
export function calendarYear(year: number) {
  const days = (zh: string, en: string) =>
    z
      .array(z.string())
      .max(366)
      .meta({ ...named(zh, en), form: 'days' });
  const lists = z.strictObject({ off: days('放假日', 'Days off'), work: days('调休上班日', 'Make-up working days') });
  return lists.superRefine((list, context) => {
    for (const { fault, day } of yearListFaults({ year, ...list })) {
      const part = list.work.includes(day) ? 'work' : 'off';
      context.addIssue({ code: 'custom', message: `${fault} ${day}`, path: [fault, day], params: { part } });
    }
  });
}
