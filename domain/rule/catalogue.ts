import type { z } from 'zod';
import { standardClasses } from '../cycle/result-class.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import { type InsuranceRule, insuranceRule } from './insurance.js';
import { insuranceDefaults } from './insurance-defaults.js';
import * as schema from './schemas.js';

/** What a rule is: its name and unit for people, the article that gives it, its shape and its value at the start. */
interface RuleEntry<Schema extends z.ZodType = z.ZodType> {
  readonly zh: string;
  readonly en: string;
  readonly unit: { readonly zh: string; readonly en: string };
  /** The article that sets it; absent where the regulation leaves it open. */
  readonly article?: string;
  readonly schema: Schema;
  readonly initial: z.input<Schema>;
}

function entry<Schema extends z.ZodType>(made: RuleEntry<Schema>): RuleEntry<Schema> {
  return made;
}

const inWorkingDays = { zh: '个工作日', en: 'working days' };
const inDays = { zh: '天', en: 'days' };
const inYuan = { zh: '元', en: 'yuan' };

/** Everything an authority may change, as versioned data with maker and checker. Defaults: regulation, interchange §6. */
export const ruleCatalogue = {
  'issuance.promise': entry({
    zh: '申领承诺时限',
    en: 'Promise of an issuance',
    unit: inWorkingDays,
    article: '附件1 第十一条(4)',
    schema: schema.workingDays,
    initial: { workingDays: 30 },
  }),
  'replacement.promise': entry({
    zh: '补换卡承诺时限',
    en: 'Promise of a replacement or exchange',
    unit: inWorkingDays,
    article: '附件1 第十五条(5)',
    schema: schema.workingDays,
    initial: { workingDays: 30 },
  }),
  'replacement.collectedAt': entry({
    zh: '补换卡领卡地点(与发卡银行的协议)',
    en: 'Where replaced and exchanged cards are collected (agreement with the bank)',
    unit: { zh: 'bank 银行窗口 / window 服务窗口', en: "bank's window or service window" },
    article: '附件1 第十五条(5)',
    schema: schema.collectedAt,
    initial: { at: 'bank' },
  }),
  'cancellation.bankReminder': entry({
    zh: '注销时银行销户的提醒与预警',
    en: "Reminder and escalation of the bank's closing",
    unit: inWorkingDays,
    article: '附件1 第十六条2',
    schema: schema.bankReminder,
    initial: { remindAfterDays: 5, escalateAfterWorkingDays: 10 },
  }),
  'issuance.escalation': entry({
    zh: '承诺时限预警比例',
    en: 'Escalation of an issuance',
    unit: { zh: '%', en: '% of the promise' },
    schema: schema.escalation,
    initial: { percents: [80, 100] },
  }),
  'issuance.collection': entry({
    zh: '未领卡的催领与收回',
    en: 'Reminder and recall of uncollected cards',
    unit: inDays,
    schema: schema.collection,
    initial: { remindAfterDays: 30, recallAfterDays: 180 },
  }),
  'issuance.guardianAge': entry({
    zh: '须由监护人办理的年龄(未满)',
    en: 'Age under which a guardian applies',
    unit: { zh: '周岁', en: 'years' },
    schema: schema.guardianAge,
    initial: { years: 16 },
  }),
  'photo.standard': entry({
    zh: '电子相片标准(二代身份证)',
    en: 'Photo standard',
    unit: { zh: '像素、字节', en: 'pixels, bytes' },
    article: '附件1 第十一条(1)',
    schema: schema.photoStandard,
    initial: { minWidth: 358, minHeight: 441, maxBytes: 5_000_000, formats: ['image/jpeg', 'image/png'] },
  }),
  'task.limits': entry({
    zh: '各步骤办理时限',
    en: 'How long a step may lie before it is urgent',
    unit: inWorkingDays,
    article: '附件1 第六条',
    schema: schema.taskLimits,
    initial: {
      otherwise: 3,
      steps: { papers: 10, review: 2, amendIdentity: 5, amendPhoto: 5, amendData: 5, arrival: 5, collection: 22 },
    },
  }),
  'identity.policy': entry({
    zh: '公安信息比对的等待与重试',
    en: 'Patience with the police ID service',
    unit: { zh: '秒、次', en: 'seconds, attempts' },
    article: '规程 第九条',
    schema: schema.identityPolicy,
    initial: { timeoutSeconds: 10, attempts: 4, firstRetrySeconds: 2, backoff: 2 },
  }),
  'fee.replacement': entry({
    zh: '补卡工本费',
    en: 'Fee of a replacement',
    unit: inYuan,
    article: '附件1 第十五条(3)',
    schema: schema.amount,
    initial: { yuan: '28.00' },
  }),
  'fee.exchange': entry({
    zh: '换卡工本费',
    en: 'Fee of an exchange',
    unit: inYuan,
    article: '附件1 第十五条(3)',
    schema: schema.amount,
    initial: { yuan: '28.00' },
  }),
  'deposit.temporaryCard': entry({
    zh: '临时卡工本费(退卡退费)',
    en: 'Deposit of a temporary card',
    unit: inYuan,
    article: '附件1 第十九条',
    schema: schema.amount,
    initial: { yuan: '25.00' },
  }),
  'oralLoss.lapse': entry({
    zh: '临时挂失的提醒与失效',
    en: 'Reminder and lapse of an oral loss report',
    unit: inDays,
    article: '附件1 第十三条',
    schema: schema.oralLossLapse,
    initial: { days: 7, remindOnDay: 5 },
  }),
  'oralLoss.identify': entry({
    zh: '临时挂失时须核对一致的信息项数',
    en: 'Details that must agree for an oral loss report',
    unit: { zh: '项', en: 'details' },
    article: '附件1 第十三条',
    schema: schema.identification,
    initial: { details: 2, numberWithName: true },
  }),
  'pin.lockAfter': entry({
    zh: '社保密码连续错误锁定次数',
    en: 'Wrong PINs that lock the social function',
    unit: { zh: '次', en: 'errors' },
    article: '附件1 第十八条',
    schema: schema.pinLock,
    initial: { errors: 6 },
  }),
  'pin.terminal': entry({
    zh: '密码终端的等待与重试',
    en: 'Patience with the PIN terminal',
    unit: { zh: '秒、次', en: 'seconds, attempts' },
    article: '附件1 第十七条',
    schema: schema.identityPolicy,
    initial: { timeoutSeconds: 60, attempts: 4, firstRetrySeconds: 3, backoff: 2 },
  }),
  'temporaryCard.term': entry({
    zh: '临时卡有效期',
    en: 'Term of a temporary card',
    unit: { zh: '天、月', en: 'days, months' },
    article: '附件1 第十九条',
    schema: schema.temporaryCardTerm,
    initial: { days: 60, maxMonths: 6 },
  }),
  'mandate.bankAnswer': entry({
    zh: '发卡银行确认委托授权的时限',
    en: "Bank's confirmation of a mandate",
    unit: inWorkingDays,
    article: '规程 第十二条',
    schema: schema.workingDays,
    initial: { workingDays: 3 },
  }),
  'refund.bankPayment': entry({
    zh: '代扣账户开户银行办理退费的时限',
    en: "The bank's time to pay out a refund",
    unit: inWorkingDays,
    article: '规程 第十四条',
    schema: schema.workingDays,
    initial: { workingDays: 5 },
  }),
  'recovery.duePaid': entry({
    zh: '追回款项扣款的预警时限',
    en: 'Until when what is taken back should be deducted',
    unit: inWorkingDays,
    article: '规程 第十四条',
    schema: schema.workingDays,
    initial: { workingDays: 45 },
  }),
  'complaint.answer': entry({
    zh: '投诉答复时限',
    en: 'Answer to a complaint',
    unit: inWorkingDays,
    article: '规程 第二十条',
    schema: schema.workingDays,
    initial: { workingDays: 15 },
  }),
  'cycle.dates': entry({
    zh: '征缴日程',
    en: 'Dates of a collection cycle',
    unit: { zh: '时:分、个工作日、日', en: 'HH:MM, working days, day of the month' },
    article: '规程 第十三条',
    schema: schema.cycleDates,
    initial: {
      opensAt: '06:00',
      firstDeduction: 5,
      secondDeduction: 12,
      thirdDeduction: 16,
      remindBefore: 2,
      closesOn: 25,
    },
  }),
  'codes.deduction': entry({
    zh: '扣款结果代码',
    en: 'Result codes of deductions',
    unit: { zh: '代码', en: 'codes' },
    article: '规程 第十四条',
    schema: schema.resultCodes,
    initial: { classes: { ...standardClasses.deduction } },
  }),
  'codes.payout': entry({
    zh: '发放结果代码',
    en: 'Result codes of payouts',
    unit: { zh: '代码', en: 'codes' },
    article: '规程 第十六条',
    schema: schema.resultCodes,
    initial: { classes: { ...standardClasses.payout } },
  }),
  'result.due': entry({
    zh: '银行反馈执行情况的时限',
    en: "The bank's time for a result",
    unit: inWorkingDays,
    article: '规程 第十四条',
    schema: schema.workingDays,
    initial: { workingDays: 3 },
  }),
  'statement.due': entry({
    zh: '月末后银行提供对账单的时限',
    en: "The bank's time for a month's statement",
    unit: inWorkingDays,
    article: '规程 第十四条',
    schema: schema.workingDays,
    initial: { workingDays: 3 },
  }),
} as const;

type Catalogue = typeof ruleCatalogue;
/** Rules that exist from the start, each with a default. */
export type StandingRuleKey = keyof Catalogue;
/** One year's holidays, imported when the State Council has published them: `calendar.2027`. */
export type CalendarRuleKey = `calendar.${number}`;
/** What the money of one insurance type follows: `insurance.110`. */
export type InsuranceRuleKey = `insurance.${string}`;
/** What was agreed with one bank about its files: `bank.0102`. */
export type BankRuleKey = `bank.${string}`;
export type RuleKey = StandingRuleKey | CalendarRuleKey | InsuranceRuleKey | BankRuleKey;

export type BankProfile = z.output<typeof schema.bankProfile>;

export type RuleValue<Key extends RuleKey> = Key extends StandingRuleKey
  ? z.output<Catalogue[Key]['schema']>
  : Key extends InsuranceRuleKey
    ? InsuranceRule
    : Key extends BankRuleKey
      ? BankProfile
      : z.output<ReturnType<typeof schema.calendarYear>>;

/** The values that the seed releases; a year's calendar and an insurance type that is not known yet have none. */
export const ruleDefaults = Object.fromEntries([
  ...Object.entries(ruleCatalogue).map(([key, { initial }]) => [key, initial]),
  ...Object.entries(insuranceDefaults).map(([code, rule]) => [insuranceRuleKey(code), rule]),
]) as unknown as { readonly [Key in RuleKey]: RuleValue<Key> };

/** The rule key of a year's calendar. */
export function calendarRuleKey(year: number): CalendarRuleKey {
  return `calendar.${year}`;
}

/** The year of a calendar's key; nothing for other keys. */
export function findCalendarYear(key: string): number | undefined {
  const year = /^calendar\.(20\d\d)$/.exec(key)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The rule key of an insurance type (3 digits). */
export function insuranceRuleKey(code: string): InsuranceRuleKey {
  return `insurance.${code}`;
}

/** The insurance type of a key; nothing for other keys. */
export function findRuleInsurance(key: string): string | undefined {
  return /^insurance\.(\d{3})$/.exec(key)?.[1];
}

/** The rule key of a bank's profile. */
export function bankRuleKey(bank: string): BankRuleKey {
  return `bank.${bank}`;
}

/** The code of the bank whose profile it is; nothing for other keys. */
export function findRuleBank(key: string): string | undefined {
  return /^bank\.(\d{4})$/.exec(key)?.[1];
}

/** A bank's profile until two people release another (interchange §1, §6). */
export const usualBankProfile: BankProfile = {
  encoding: 'utf-8',
  cutOff: '17:00',
  creditsLost: false,
  deductionCodes: {},
  payoutCodes: {},
};

/** True for a rule that the catalogue knows, years' calendars, insurance types and banks' profiles among them. */
export function isRuleKey(key: string): key is RuleKey {
  const found = [findCalendarYear, findRuleInsurance, findRuleBank].some((find) => find(key) !== undefined);
  return found || Object.hasOwn(ruleCatalogue, key);
}

/** Checks a rule's value. Refusal: `rule.value` at the first part at fault (`value.workingDays`); its why names them all. */
export function parseRule<Key extends RuleKey>(key: Key, value: unknown): RuleValue<Key> | Refusal {
  const checked = schemaOf(key).safeParse(value);
  if (checked.success) return checked.data as RuleValue<Key>;
  const paths = new Set(checked.error.issues.map(partAtFault));
  return refuse('rule.value', { field: fieldOf(checked.error.issues[0]), params: { why: [...paths].join(', ') } });
}

/** The shape of a rule's value. */
export function schemaOf(key: RuleKey): z.ZodType {
  const year = findCalendarYear(key);
  if (year !== undefined) return schema.calendarYear(year);
  if (findRuleInsurance(key) !== undefined) return insuranceRule;
  if (findRuleBank(key) !== undefined) return schema.bankProfile;
  if (!Object.hasOwn(ruleCatalogue, key)) throw new RangeError(`unknown rule ${key}`);
  return ruleCatalogue[key as StandingRuleKey].schema;
}

/** The entry of the form that the fault belongs to. */
function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  const part = issue?.code === 'custom' ? (issue.params?.part ?? issue.path[0]) : issue?.path[0];
  return part === undefined ? 'value' : `value.${String(part)}`;
}

function partAtFault(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys].join(' ') : path.join(' ') || 'value';
}
