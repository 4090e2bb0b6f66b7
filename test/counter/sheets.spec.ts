import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stepClock } from '../../activities/clock/clock.js';
import { checkSheet } from '../../activities/counter/sheets.js';
import { decideVoid, proposeVoid } from '../../activities/counter/voids.js';
import { readPaper } from '../../activities/papers/papers.js';
import { renderPaper } from '../../activities/papers/render.js';
import type { DaySheetContent } from '../../domain/paper/paper.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { openDesk } from './desk.js';
import { balance, by, everything, refund, settle, takenReceipt } from './ways.js';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const check = (id: string, actor = 'supervisor', decision: 'confirm' | 'return' = 'confirm', reason = '') =>
  desk.db.transaction((tx) => checkSheet(tx, desk.cipher, id, { decision, reason }, by(actor)));

function granted<Value>(value: Value): Exclude<Value, { refused: true }> {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`);
  return value as Exclude<Value, { refused: true }>;
}

async function refusedWithNothingChanged(work: () => Promise<unknown>, code: string): Promise<void> {
  const before = await everything(desk);
  expect(await work()).toMatchObject({ code });
  expect(await everything(desk)).toEqual(before);
}

/** A day of a clerk: two fees, one of them voided, a deposit taken and given back, another kept. */
async function day(clerk: string): Promise<void> {
  await takenReceipt(desk, clerk);
  const mistaken = await takenReceipt(desk, clerk);
  const proposal = granted(await desk.db.transaction((tx) => proposeVoid(tx, mistaken.id, '重复收取', by('other'))));
  granted(
    await desk.db.transaction((tx) =>
      decideVoid(tx, desk.cipher, proposal.id, { decision: 'void', reason: '' }, by('supervisor')),
    ),
  );
  const deposit = await takenReceipt(desk, clerk, 'deposit.temporaryCard');
  await refund(desk, deposit.caseId, 'deposit.temporaryCard', clerk);
  await takenReceipt(desk, clerk, 'deposit.temporaryCard');
}

test('a day is settled: taken, given back and voided by charge, checked by another, and the drawer is empty', async () => {
  await day('anna');
  const sheet = granted(await settle(desk, 'anna', 5300n));
  expect(sheet).toMatchObject({ state: 'made', due: 5300n, counted: 5300n, day: '2026-03-02' });
  await refusedWithNothingChanged(() => check(sheet.id, 'anna'), 'sheet.same-person');
  const checked = granted(await check(sheet.id));
  expect(checked).toMatchObject({ state: 'checked', number: expect.stringMatching(/^RJ14010501-2026-\d{6}$/) });
  expect(await balance(desk, 'cash', 'anna')).toBe(0n);
  expect(await balance(desk, 'handedIn', 'anna')).toBe(5300n);
  const { paper_id: paperId } = await desk.db.get<{ paper_id: string }>(
    'SELECT paper_id FROM counter_sheets WHERE id = $1',
    [sheet.id],
  );
  const content = granted(await readPaper(desk.db, desk.cipher, paperId)).data.content as DaySheetContent;
  expect(content).toMatchObject({
    day: '2026-03-02',
    due: '53.00',
    counted: '53.00',
    difference: '0.00',
    sums: [
      { charge: 'fee.replacement', kind: 'taken', count: 2, yuan: '56.00' },
      { charge: 'fee.replacement', kind: 'voided', count: 1, yuan: '-28.00' },
      { charge: 'deposit.temporaryCard', kind: 'taken', count: 2, yuan: '50.00' },
      { charge: 'deposit.temporaryCard', kind: 'refunded', count: 1, yuan: '-25.00' },
    ],
  });
  expect(content.receipts).toHaveLength(6);
  expect(
    granted(await renderPaper(desk.db, desk.cipher, paperId))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a difference needs a reason, and is posted as one', async () => {
  await takenReceipt(desk, 'berta');
  await refusedWithNothingChanged(() => settle(desk, 'berta', 2700n), 'sheet.reason-missing');
  const sheet = granted(await settle(desk, 'berta', 2700n, { reason: '找零短少' }));
  granted(await check(sheet.id));
  expect(await balance(desk, 'cash', 'berta')).toBe(0n);
  expect(await balance(desk, 'handedIn', 'berta')).toBe(2700n);
  expect(await balance(desk, 'cashDifference', 'berta')).toBe(100n);
});

test('one sheet a clerk, office and day: what comes later goes on the next one', async () => {
  await takenReceipt(desk, 'carla');
  const both = await Promise.all([settle(desk, 'carla', 2800n), settle(desk, 'carla', 2800n)]);
  expect(both.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  expect(both.find(isRefusal)).toMatchObject({ code: 'sheet.made-already' });
  await takenReceipt(desk, 'carla', 'deposit.temporaryCard');
  await refusedWithNothingChanged(() => settle(desk, 'carla', 2500n), 'sheet.made-already');
  await refusedWithNothingChanged(() => settle(desk, 'carla', 2500n, { day: '2026-03-03' }), 'sheet.day-ahead');
  await desk.db.transaction((tx) => stepClock(tx, new Date('2026-03-03T17:00:00+08:00')));
  expect(granted(await settle(desk, 'carla', 2500n, { day: '2026-03-03' }))).toMatchObject({ due: 2500n });
  await refusedWithNothingChanged(() => settle(desk, 'nobody', 0n), 'sheet.empty');
});

test('a returned sheet is counted again, with what came meanwhile; a checked one rests', async () => {
  await takenReceipt(desk, 'dora');
  const sheet = granted(await settle(desk, 'dora', 2800n, { day: '2026-03-03' }));
  await refusedWithNothingChanged(() => check(sheet.id, 'supervisor', 'return'), 'case.reason-missing');
  expect(granted(await check(sheet.id, 'supervisor', 'return', '现金不符'))).toMatchObject({
    state: 'returned',
    number: null,
  });
  await refusedWithNothingChanged(() => check(sheet.id), 'sheet.not-open');
  await takenReceipt(desk, 'dora');
  const again = granted(await settle(desk, 'dora', 5600n, { day: '2026-03-03' }));
  expect(again).toMatchObject({ id: sheet.id, due: 5600n, state: 'made' });
  granted(await check(sheet.id));
  await refusedWithNothingChanged(() => check(sheet.id, 'supervisor', 'return', '再看'), 'sheet.not-open');
  await refusedWithNothingChanged(() => settle(desk, 'dora', 0n, { day: '2026-03-03' }), 'sheet.made-already');
});

test('more given back than taken: the drawer is made good', async () => {
  const { caseId } = await takenReceipt(desk, 'erna', 'deposit.temporaryCard');
  await refund(desk, caseId, 'deposit.temporaryCard', 'flora');
  const sheet = granted(await settle(desk, 'flora', -2500n, { day: '2026-03-03' }));
  granted(await check(sheet.id));
  expect(await balance(desk, 'cash', 'flora')).toBe(0n);
});
