import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseReceiptQr, receiptQrText } from '../../domain/paper/receipt-qr.js';

const caseNumbers = fc.stringMatching(/^[0-9A-Z]{2,14}(-[0-9A-Z]{1,10})?$/);

test('what a receipt says is read back, also as a scanner types it', () => {
  fc.assert(
    fc.property(caseNumbers, (number) => {
      const text = receiptQrText(number);
      expect(parseReceiptQr(text)).toBe(number);
      expect(parseReceiptQr(` ${text.toLowerCase()}\n`)).toBe(number);
    }),
  );
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{8}-[0-9]{4}-[0-9]{7}$/),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (number, at, by) => {
        const place = at % number.length;
        const digit = number[place]!;
        fc.pre(digit !== '-');
        const wrong = `${number.slice(0, place)}${(Number(digit) + by) % 10}${number.slice(place + 1)}`;
        expect(parseReceiptQr(receiptQrText(number).replace(number, wrong))).toBeUndefined();
      },
    ),
  );
});

test('two digits swapped are always noticed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{12,19}$/), fc.nat(), (number, at) => {
      const place = at % (number.length - 1);
      const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2);
      fc.pre(swapped !== number);
      expect(parseReceiptQr(receiptQrText(number).replace(number, swapped))).toBeUndefined();
    }),
  );
});

test.each([
  '',
  'SSCARD:',
  'SSCARD:12345678:',
  'https://example.org/SSCARD:1:02',
  'SSCARD:-1-:00',
  '140105199003071234',
])('%p is no receipt', (text) => expect(parseReceiptQr(text)).toBeUndefined());

test('a number with other characters gets no code', () => {
  expect(() => receiptQrText('a:b')).toThrow();
});
