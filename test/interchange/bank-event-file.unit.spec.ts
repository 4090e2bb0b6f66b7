import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bankEventKinds } from '../../domain/card/bank-state.js';
import { type BankEvent, isSameEvent, newAccountOf } from '../../domain/interchange/bank-event.js';
import {
  bankEventFileName,
  findBankEventFileName,
  readBankEventFile,
  writeBankEventFile,
} from '../../domain/interchange/bank-event-file.js';
import { encodeText, type FileEncoding } from '../../domain/interchange/encoding.js';
import { findingSentence } from '../../domain/interchange/finding.js';
import { isRequestSigned, signRequest } from '../../domain/interchange/request-signature.js';
import { sm3 } from '../../domain/interchange/sm3.js';

const name = { bank: '0102', date: '2026-11-24', n: 7 } as const;
const fileName = 'SJ_0102_20261124_7.txt';
const madeAt = new Date('2026-11-24T09:30:00+08:00');
const header = 'H|1|SJ|0102|20261124|7|20261124093000|1';
const line = 'E|1|ev-1|frozen|SX1|6217|20261124080000|';

const event = (more: Partial<BankEvent> = {}): BankEvent => ({
  eventId: 'ev-1',
  kind: 'frozen',
  cardNumber: 'SX1',
  account: '6217',
  occurredAt: new Date('2026-11-24T08:00:00+08:00'),
  detail: null,
  ...more,
});

function seal(lines: readonly string[], encoding: FileEncoding = 'utf-8', count = lines.length - 1): Buffer {
  const body = encodeText(lines.map((one) => `${one}\n`).join(''), encoding);
  return Buffer.concat([body, Buffer.from(`T|${count}|${sm3(body)}\n`)]);
}
const findingsOf = (lines: readonly string[], as = fileName) =>
  readBankEventFile(as, seal(lines)).findings.map(({ code, field }) => (field ? `${code} ${field}` : code));

describe('files of bank events (interchange §1)', () => {
  test('are written as the standard says, to the byte', () => {
    expect(writeBankEventFile(name, madeAt, [event()])).toEqual(seal([header, line]));
    expect(bankEventFileName(name)).toBe(fileName);
    expect(findBankEventFileName(fileName)).toEqual(name);
  });

  const word = fc.stringMatching(/^[0-9A-Za-z]{1,32}$/);
  const anEvent = fc.record({
    kind: fc.constantFrom(...bankEventKinds),
    cardNumber: word,
    account: fc.option(word),
    occurredAt: fc.integer({ min: 0, max: 1_700_000_000 }).map((seconds) => new Date(seconds * 1000)),
    detail: fc.option(fc.constantFrom('遗失', '㛃𬀪', '东東', '6217-0000')),
  });
  test('read back what was written, in both encodings', () => {
    fc.assert(
      fc.property(
        fc.array(anEvent, { minLength: 1, maxLength: 20 }),
        fc.constantFrom<FileEncoding>('utf-8', 'gb18030'),
        (some, encoding) => {
          const events = some.map((one, at) => ({ ...one, eventId: `ev-${at}` }));
          const read = readBankEventFile(fileName, writeBankEventFile(name, madeAt, events, encoding), encoding);
          expect(read.findings).toEqual([]);
          expect(read.events).toEqual(events);
        },
      ),
    );
  });

  test('a changed byte never passes', () => {
    const bytes = writeBankEventFile(name, madeAt, [event(), event({ eventId: 'ev-2' })]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] as number) ^ by;
        expect(readBankEventFile(fileName, changed).findings).not.toEqual([]);
      }),
    );
  });

  test.each([
    ['another bank than its name', [header.replace('0102', '0103'), line], 'header-name bank'],
    ['a wrong count', [header.replace(/1$/, '2'), line], 'count-header lines'],
    ['no line', [header.replace(/1$/, '0')], 'file-no-lines'],
    ['a sequence with a gap', [header, line.replace('E|1', 'E|2')], 'line-seq'],
    ['leading zeros', [header, line.replace('E|1', 'E|01')], 'field-shape seq'],
    ['an unknown kind', [header, line.replace('frozen', 'melted')], 'field-shape eventKind'],
    ['no card', [header, line.replace('SX1|6217', '|')], 'event-no-card'],
    ['a day that is none', [header, line.replace('20261124080000', '20261131080000')], 'field-shape occurredAt'],
    [
      'an event after it was made',
      [header, line.replace('20261124080000', '20261124093001')],
      'event-later occurredAt',
    ],
    ['an event twice', [header.replace(/1$/, '2'), line, line.replace('E|1', 'E|2')], 'event-repeated'],
    ['a field too many', [header, `${line}|`], 'line-fields'],
    ['a refused character', [header, `${line}\u2028`], 'field-characters detail'],
  ])('is held for %s', (_, lines, finding) => {
    expect(findingsOf(lines)).toContain(finding);
  });

  test('names that are no names', () => {
    for (const wrong of [
      'SJ_0102_20261124_007.txt',
      'SJ_102_20261124_7.txt',
      'SJ_0102_20261131_7.txt',
      'ZK_0102_20261124_7.txt',
    ]) {
      expect(findBankEventFileName(wrong)).toBeUndefined();
      expect(findingsOf([header, line], wrong)).toContain('name-malformed');
    }
  });

  test('a finding tells its place and never what stands there', () => {
    const [finding] = readBankEventFile(fileName, seal([header, line.replace('6217', '62 17')])).findings;
    expect(findingSentence(finding!, 'zh')).toBe('第2行 银行账号:内容不符合格式');
  });
});

describe('events', () => {
  test('the same content is the same to the second; anything else is not', () => {
    expect(isSameEvent(event(), event({ occurredAt: new Date('2026-11-24T08:00:00.400+08:00') }))).toBe(true);
    const others = [{ kind: 'unfrozen' }, { account: null }, { detail: 'x' }, { cardNumber: 'SX2' }] as const;
    for (const other of others) expect(isSameEvent(event(), event(other))).toBe(false);
  });

  test('a changed account is told in the detail', () => {
    expect(newAccountOf(event({ kind: 'account_changed', detail: '6217-9' }))).toBe('6217-9');
    expect(newAccountOf(event({ kind: 'account_changed', detail: '新账号' }))).toBeUndefined();
    expect(newAccountOf(event({ detail: '6217-9' }))).toBeUndefined();
  });
});

describe('a signed request', () => {
  const key = Buffer.alloc(32, 7);
  const now = madeAt.getTime();
  const request = { method: 'POST', path: '/api/bank-events', time: String(now), body: '{}' };
  const signature = signRequest(key, request);

  test('counts within five minutes, and for exactly this request', () => {
    expect(isRequestSigned(key, { ...request, signature }, now + 299_000)).toBe(true);
    expect(isRequestSigned(key, { ...request, signature }, now + 301_000)).toBe(false);
    expect(isRequestSigned(key, { ...request, signature }, now - 301_000)).toBe(false);
    const others = [
      { method: 'PUT' },
      { path: '/api/x' },
      { body: '{} ' },
      { time: String(now + 1) },
      { signature: 'ab' },
    ];
    for (const other of others) expect(isRequestSigned(key, { ...request, signature, ...other }, now)).toBe(false);
    expect(isRequestSigned(Buffer.alloc(32, 8), { ...request, signature }, now)).toBe(false);
  });
});
