import { createHash } from 'node:crypto';

/** One line of an order file (`ZK_…`). */
export interface Order {
  readonly seq: number;
  readonly orderId: string;
  readonly idNumber: string;
  readonly name: string;
  readonly sex: string;
  readonly division: string;
  readonly photoDigest: string;
  readonly cardKind: string;
  readonly applyType: string;
}

export interface OrderFile {
  readonly office: string;
  readonly date: string;
  readonly n: string;
  readonly orders: readonly Order[];
  readonly trailerSm3: string;
}

/** A file that the factory can't read; the message names the line. */
export class UnreadableFile extends Error {}

const sm3 = (bytes: Buffer): string => createHash('sm3').update(bytes).digest('hex');

/** Reads an order file as the factory reads it, from the interchange standard alone; throws UnreadableFile. */
export function readOrderFile(bytes: Buffer, factory: string): OrderFile {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines = text.split(/\r?\n/);
  if (lines.pop() !== '' || lines.length < 3) throw new UnreadableFile('the file does not end as it must');
  const header = (lines[0] as string).split('|');
  const [h, version, kind, office, to, date, n, , count] = header;
  if (h !== 'H' || version !== '1' || kind !== 'ZK' || header.length !== 9) throw new UnreadableFile('header');
  if (to !== factory) throw new UnreadableFile('for another factory');
  const trailer = (lines.at(-1) as string).split('|');
  const digest = sm3(bytes.subarray(0, bytes.lastIndexOf('\nT|') + 1));
  if (trailer[0] !== 'T' || trailer[2] !== digest) throw new UnreadableFile('digest');
  const orders = lines.slice(1, -1).map(readOrder);
  if (Number(count) !== orders.length || Number(trailer[1]) !== orders.length) throw new UnreadableFile('count');
  return { office: office as string, date: date as string, n: n as string, orders, trailerSm3: digest };
}

function readOrder(line: string, index: number): Order {
  const fields = line.split('|');
  if (fields.length !== 10 || fields[0] !== 'D' || Number(fields[1]) !== index + 1)
    throw new UnreadableFile(`line ${index + 2}`);
  const [, seq, orderId, idNumber, name, sex, division, photoDigest, cardKind, applyType] = fields as string[];
  return { seq: Number(seq), orderId, idNumber, name, sex, division, photoDigest, cardKind, applyType } as Order;
}
