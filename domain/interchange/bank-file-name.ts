import type { Finding } from './finding.js';
import { agencyCode, bankCode, countedFrom1, day, insuranceCode, month, oneOf, type Shape } from './shapes.js';

/** What an account of an agency at a bank is for: 代扣 (collection, `DK`) or 代发 (payout, `DF`). */
export const accountUses = ['DK', 'DF'] as const;
export type AccountUse = (typeof accountUses)[number];

/** `DK_<agency>_<bank>_<insurance>_<period>_<round>.txt`; a late correction of a result has its number from 1, others 0. */
export interface BatchFileName {
  readonly kind: AccountUse | 'DKR' | 'DFR';
  readonly agency: string;
  readonly bank: string;
  readonly insurance: string;
  /** `YYYYMM`, the first month of the fee period. */
  readonly period: string;
  /** 1 is the first deduction, 2 the second, and on. */
  readonly round: number;
  readonly correction: number;
}

/** `SQ_<agency>_<bank>_<date>_<n>.txt`. */
export interface MandateFileName {
  readonly kind: 'SQ' | 'SQR';
  readonly agency: string;
  readonly bank: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly n: number;
}

/** `DZ_<agency>_<bank>_<account use>_<period>.txt`; the period is the month of settlement. */
export interface StatementFileName {
  readonly kind: 'DZ';
  readonly agency: string;
  readonly bank: string;
  readonly use: AccountUse;
  /** `YYYYMM`. */
  readonly period: string;
  readonly correction: number;
}

export type BankFileName = BatchFileName | MandateFileName | StatementFileName;

/** Two digits, from 01; in a name and in the header the zero belongs to it. */
export const roundNumber: Shape<number> = {
  find: (written) => (/^\d{2}$/.test(written) && written !== '00' ? Number(written) : undefined),
  write: (value) => String(value).padStart(2, '0'),
};
export const accountUse = oneOf<AccountUse>(accountUses);

/** The file's name, without the envelope's `.sm4` (interchange §1). */
export function bankFileName(name: BankFileName): string {
  const parts = [name.kind, name.agency, name.bank, ...ownParts(name)];
  if ('correction' in name && name.correction > 0) parts.push(`C${name.correction}`);
  return `${parts.join('_')}.txt`;
}

function ownParts(name: BankFileName): string[] {
  if ('use' in name) return [name.use, month.write(name.period)];
  if ('n' in name) return [day.write(name.date), countedFrom1.write(name.n)];
  return [name.insurance, month.write(name.period), roundNumber.write(name.round)];
}

/** What a name says; nothing for a name that is not of a file between agency and bank. */
export function findBankFileName(text: string): BankFileName | undefined {
  if (!text.endsWith('.txt')) return undefined;
  const [kind = '', agency = '', bank = '', ...own] = text.slice(0, -'.txt'.length).split('_');
  if (!agencyCode.find(agency) || !bankCode.find(bank)) return undefined;
  if (kind === 'SQ' || kind === 'SQR') return findMandateParts({ kind, agency, bank }, own);
  if (kind === 'DK' || kind === 'DF') return findBatchParts({ kind, agency, bank, correction: 0 }, own);
  const mayBeCorrected = kind === 'DKR' || kind === 'DFR' || kind === 'DZ';
  const correction = /^C[1-9]\d{0,3}$/.test(own.at(-1) ?? '') ? Number(own.pop()?.slice(1)) : 0;
  if (!mayBeCorrected) return undefined;
  if (kind === 'DZ') return findStatementParts({ kind, agency, bank, correction }, own);
  return findBatchParts({ kind, agency, bank, correction }, own);
}

type Known<Name, Own extends keyof Name> = Omit<Name, Own>;

function findBatchParts(
  known: Known<BatchFileName, 'insurance' | 'period' | 'round'>,
  own: readonly string[],
): BatchFileName | undefined {
  const [insurance = '', written = '', number = ''] = own;
  const [period, round] = [month.find(written), roundNumber.find(number)];
  if (own.length !== 3 || !insuranceCode.find(insurance) || !period || !round) return undefined;
  return { ...known, insurance, period, round };
}

function findMandateParts(
  known: Known<MandateFileName, 'date' | 'n'>,
  own: readonly string[],
): MandateFileName | undefined {
  const [written = '', number = ''] = own;
  const [date, n] = [day.find(written), countedFrom1.find(number)];
  return own.length === 2 && date && n ? { ...known, date, n } : undefined;
}

function findStatementParts(
  known: Known<StatementFileName, 'use' | 'period'>,
  own: readonly string[],
): StatementFileName | undefined {
  const [written = '', at = ''] = own;
  const [use, period] = [accountUse.find(written), month.find(at)];
  return own.length === 2 && use && period ? { ...known, use, period } : undefined;
}

/** The name under which a batch or a file of mandates is answered. */
export function answerNameOf(name: BatchFileName | MandateFileName): string {
  if ('n' in name) return bankFileName({ ...name, kind: 'SQR' });
  return bankFileName({ ...name, kind: name.kind.startsWith('DK') ? 'DKR' : 'DFR' });
}

/** Corrections come `_C1`, `_C2` … without gap: what is wrong with this one's number after the last one taken. */
export function correctionFinding(correction: number, lastTaken: number): Finding | undefined {
  if (correction <= lastTaken) return { code: 'name-used' };
  if (correction === lastTaken + 1) return undefined;
  return { code: 'name-correction-gap', params: { expected: lastTaken + 1 } };
}
