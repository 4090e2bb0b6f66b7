import { createHash } from 'node:crypto';
import type { ResultCode } from '../switches.js';
import type { Order } from './order-file.js';
import { type Result, stamp } from './result-file.js';

const banks = ['0102', '0103', '0104', '0105', '0301', '0402', '0403', '0313'];

/** Digits made from an order id: the same order always gives the same card. */
function digits(orderId: string, purpose: string, length: number): string {
  const hash = createHash('sm3').update(`${purpose}:${orderId}`).digest('hex');
  return BigInt(`0x${hash}`).toString().slice(-length).padStart(length, '0');
}

/** What the factory answers for an order. */
export function resultOf(order: { orderId: string; seq: number; code: ResultCode }, producedAt: Date): Result {
  const { orderId, seq, code } = order;
  const empty = { cardNumber: '', chipNumber: '', bank: '', account: '', bankCardNumber: '', producedOn: '' };
  if (code !== '0') return { seq, orderId, code, ...empty };
  return {
    seq,
    orderId,
    code,
    cardNumber: `D${digits(orderId, 'card', 11)}`,
    chipNumber: `CHIP${digits(orderId, 'chip', 16)}`,
    bank: banks[Number(digits(orderId, 'bank', 3)) % banks.length] as string,
    account: `14${digits(orderId, 'account', 17)}`,
    bankCardNumber: `6217${digits(orderId, 'bank card', 15)}`,
    producedOn: stamp(producedAt).slice(0, 8),
  };
}

/** How the order will end, as far as the order itself tells: a bad photo, data that can't be right, else produced. */
export function judge(order: Order, photo: Buffer | undefined): ResultCode {
  if (!photo || createHash('sm3').update(photo).digest('hex') !== order.photoDigest) return '1';
  const isJpeg = photo.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]));
  if (!isJpeg) return '1';
  if (order.idNumber.length !== 18 || order.name === '') return '2';
  return '0';
}
