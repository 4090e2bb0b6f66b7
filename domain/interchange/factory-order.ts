import type { FileEncoding } from './encoding.js';
import { type FactoryFile, readFactoryFile, writeFactoryFile } from './factory-file.js';
import type { FactoryFileName } from './factory-name.js';
import { findLineValues, writeLine } from './flat-file.js';
import { digest, digits, idNumber, lineId, oneOf, text, type ValuesOf, wholeNumber } from './shapes.js';

/** 新申领, 遗失补卡, 换卡. */
export const applyTypes = { issuance: '01', replacement: '05', exchange: '06' } as const;
/** 正式卡, 临时卡. */
export const cardKinds = { formal: '01', temporary: '02' } as const;
/** GB/T 2261.1. */
export const sexCodes = { male: '1', female: '2' } as const;

/** `D|seq|order id|ID number|name|sex|division|photo digest|card kind|apply type`. */
const orderLayout = {
  seq: wholeNumber,
  orderId: lineId,
  idNumber,
  name: text(50),
  sex: oneOf(Object.values(sexCodes)),
  division: digits(6),
  photoDigest: digest,
  cardKind: oneOf(Object.values(cardKinds)),
  applyType: oneOf(Object.values(applyTypes)),
};

/** One card to make. `photoDigest` is the SM3 of the plain JPEG `<order id>.jpg`. */
export type FactoryOrder = ValuesOf<typeof orderLayout>;

/** The order file's bytes (ZK); seq is given here, from 1 in the order of the list. */
export function writeOrderFile(
  name: FactoryFileName,
  madeAt: Date,
  orders: readonly Omit<FactoryOrder, 'seq'>[],
  encoding: FileEncoding = 'utf-8',
): Buffer {
  const lines = orders.map((order, at) => writeLine('D', orderLayout, { ...order, seq: at + 1 }));
  return writeFactoryFile({ ...name, kind: 'ZK' }, madeAt, lines, encoding);
}

/** Reads an order file with every finding: seq must run from 1, and an order may occur once. */
export function readOrderFile(
  fileName: string,
  bytes: Uint8Array,
  encoding: FileEncoding = 'utf-8',
): FactoryFile<FactoryOrder> {
  const seen = new Set<string>();
  return readFactoryFile(fileName, 'ZK', bytes, encoding, (line, findings) => {
    const order = findLineValues('D', orderLayout, line, findings);
    if (!order) return undefined;
    const expected = line.number - 1;
    if (order.seq !== expected) findings.push({ code: 'line-seq', line: line.number, params: { expected } });
    if (seen.has(order.orderId)) findings.push({ code: 'order-repeated', line: line.number });
    seen.add(order.orderId);
    return order;
  });
}
