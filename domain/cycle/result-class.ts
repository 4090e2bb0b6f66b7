import type { MoneyDirection } from './direction.js';

/** What becomes of a line after the bank's answer (interchange §1, Result codes). */
export const resultClasses = ['success', 'retry', 'amend', 'wait', 'stop', 'unknown'] as const;
export type ResultClass = (typeof resultClasses)[number];
/** Classes that a code may be given: `0` alone is a success, and what is not listed goes to a person. */
export const listedClasses = ['retry', 'amend', 'wait', 'stop'] as const satisfies readonly ResultClass[];
export type ListedClass = (typeof listedClasses)[number];
/** Classes by code, for one direction. */
export type CodeClasses = Readonly<Record<string, ListedClass>>;

/** What the standard's codes mean. */
export const codeMeanings: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '0': { zh: '成功', en: 'success' },
  '4': { zh: '账号不存在', en: 'no such account' },
  '5': { zh: '余额不足', en: 'balance too low' },
  '6': { zh: '可用余额不足', en: 'available balance too low' },
  '7': { zh: '账户种类不对', en: 'wrong kind of account' },
  '8': { zh: '状态不正常', en: 'state not normal' },
  '9': { zh: '已销户', en: 'account closed' },
  '10': { zh: '已冻结', en: 'frozen' },
  '11': { zh: '没收', en: 'confiscated' },
  '12': { zh: '全额止付', en: 'payments stopped' },
  '13': { zh: '挂失', en: 'reported lost' },
  '14': { zh: '挂失冻结', en: 'frozen after loss' },
  '16': { zh: '未签代扣协议', en: 'no agreement on deductions' },
  '17': { zh: '不动户', en: 'dormant account' },
  '25': { zh: '卡户未激活', en: 'account not activated' },
  '37': { zh: '户名不符', en: 'name differs' },
  '43': { zh: '证件号不符', en: 'ID number differs' },
  '60': { zh: '持卡人身故', en: 'the holder has died' },
  '61': { zh: '委托已撤销', en: 'mandate revoked' },
  '90': { zh: '银行系统处理超时未扣', en: 'timed out at the bank, nothing moved' },
};

const everyDirection: CodeClasses = {
  '4': 'amend',
  '7': 'amend',
  '8': 'wait',
  '9': 'amend',
  '10': 'wait',
  '11': 'amend',
  '12': 'wait',
  '13': 'wait',
  '14': 'wait',
  '16': 'amend',
  '17': 'amend',
  '25': 'amend',
  '37': 'amend',
  '43': 'amend',
  '60': 'stop',
  '61': 'stop',
  '90': 'retry',
};

/**
 * The standard's table, which holds until two people release another (rules `codes.deduction`, `codes.payout`). In payouts `5` and `6` mean that the payout account
 * lacks funds: what failed waits until it is funded.
 */
export const standardClasses: Readonly<Record<MoneyDirection, CodeClasses>> = {
  deduction: { ...everyDirection, '5': 'retry', '6': 'retry' },
  payout: { ...everyDirection, '5': 'wait', '6': 'wait' },
};

/** What follows from a code beyond its class. */
export type Consequence =
  /** 60: mandates and dues or payouts end, a death case opens; what was paid for later months is to be recovered. */
  | 'death'
  /** 61: nothing is sent until there is a new mandate. */
  | 'new-mandate'
  /** The payout account lacks funds: the round stops. */
  | 'funds-lacking';

const consequences: Readonly<Record<MoneyDirection, Readonly<Record<string, Consequence>>>> = {
  deduction: { '60': 'death', '61': 'new-mandate' },
  payout: { '60': 'death', '5': 'funds-lacking', '6': 'funds-lacking' },
};

/**
 * The tables in force for one direction on the day of the result: the standard's (rule `codes.deduction`, `codes.payout`),
 * and the bank's own above it (of its profile, rule `bank.<code>`).
 */
export interface CodeTables {
  readonly direction: MoneyDirection;
  readonly standard: CodeClasses;
  readonly own: CodeClasses;
}

/** What a code means for its line. Codes compare as text: `05` is not `5`. */
export function outcomeOf(
  code: string,
  { direction, standard, own }: CodeTables,
): { readonly class: ResultClass; readonly consequence?: Consequence } {
  if (code === '0') return { class: 'success' };
  if (Object.hasOwn(own, code)) return { class: own[code] as ListedClass }; // The bank means something of its own by it.
  if (!Object.hasOwn(standard, code)) return { class: 'unknown' };
  const consequence = consequences[direction][code];
  return { class: standard[code] as ListedClass, ...(consequence ? { consequence } : {}) };
}

/** All codes with a class other than unknown, as rows: for SQL that classes a whole result at once. */
export function classRows(tables: CodeTables): { code: string; class: ResultClass; consequence?: Consequence }[] {
  const codes = new Set(['0', ...Object.keys(tables.standard), ...Object.keys(tables.own)]);
  return [...codes].map((code) => ({ code, ...outcomeOf(code, tables) }));
}
