import { createHash } from 'node:crypto';
import type { ResultFault } from '../switches.js';

/** One order as it ends. The last five are empty unless the card was produced. */
export interface Result {
  readonly seq: number;
  readonly orderId: string;
  readonly code: string;
  readonly cardNumber: string;
  readonly chipNumber: string;
  readonly bank: string;
  readonly account: string;
  readonly bankCardNumber: string;
  readonly producedOn: string;
}

interface ResultHeader {
  readonly office: string;
  readonly factory: string;
  readonly date: string;
  readonly n: string;
  readonly madeAt: Date;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `YYYYMMDDHHMMSS` in Asia/Shanghai. */
export function stamp(at: Date): string {
  return shanghai.format(at).replace(/\D/g, '');
}

/** Writes a result file (`ZKR_…`), wrong in the way asked for. */
export function writeResultFile(header: ResultHeader, results: readonly Result[], fault: ResultFault): Buffer {
  const lines = results.map((result) => resultLine(spoil(result, fault)));
  if (fault === 'repeatedLine') lines.push(lines[0] as string);
  const told = fault === 'count' ? lines.length + 1 : lines.length;
  const { office, factory, date, n, madeAt } = header;
  const head = `H|1|ZKR|${office}|${factory}|${date}|${n}|${stamp(madeAt)}|${told}`;
  const body = Buffer.from(`${[head, ...lines].join('\n')}\n`);
  const digest = createHash('sm3').update(body).digest('hex');
  return Buffer.concat([body, Buffer.from(`T|${lines.length}|${fault === 'trailer' ? '0'.repeat(64) : digest}\n`)]);
}

function spoil(result: Result, fault: ResultFault): Result {
  if (fault === 'wrongOrder') return { ...result, orderId: `X${result.orderId.slice(1)}` };
  if (fault === 'wrongSeq') return { ...result, seq: result.seq + 1000 };
  if (fault === 'unknownCode') return { ...result, code: '9' };
  if (fault === 'noCardNumber') return { ...result, cardNumber: '' };
  return result;
}

function resultLine(r: Result): string {
  const fields = ['R', r.seq, r.orderId, r.code, r.cardNumber, r.chipNumber, r.bank, r.account, r.bankCardNumber];
  return [...fields, r.producedOn].join('|');
}
