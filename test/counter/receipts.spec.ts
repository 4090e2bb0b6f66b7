import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { takeCharge } from '../../activities/counter/charges.js';
import { retakeCharge } from '../../activities/counter/retake.js';
import { decideVoid, proposeVoid } from '../../activities/counter/voids.js';
import { recordPrint } from '../../activities/papers/prints.js';
import { printablePaper, renderPaper, shownPaper } from '../../activities/papers/render.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { openDesk } from './desk.js';
import { balance, by, chargedCase, everything, inStep, receiptsOf, refund, take, takenReceipt } from './ways.js';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const propose = (receiptId: string, actor = 'clerk-two') =>
  desk.db.transaction((tx) => proposeVoid(tx, receiptId, '金额写错', by(actor)));
const decide = (voidId: string, actor = 'supervisor', decision: 'void' | 'keep' = 'void') =>
  desk.db.transaction((tx) => decideVoid(tx, desk.cipher, voidId, { decision, reason: '' }, by(actor)));
const retake = (receiptId: string, received = '28.00', actor = 'clerk-one') =>
  desk.db.transaction((tx) => retakeCharge(tx, desk.cipher, receiptId, received, by(actor)));

function granted<Value>(value: Value): Exclude<Value, { refused: true }> {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`);
  return value as Exclude<Value, { refused: true }>;
}

async function refusedWithNothingChanged(work: () => Promise<unknown>, code: string): Promise<void> {
  const before = await everything(desk);
  expect(await work()).toMatchObject({ code });
  expect(await everything(desk)).toEqual(before);
}

describe('taking and giving back', () => {
  test('a fee is taken once: a numbered receipt, and an entry from the drawer to fee income', async () => {
    const receipt = await takenReceipt(desk, 'taker');
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^SK14010501-2026-\d{6}$/),
      state: 'valid',
      fen: 2800n,
    });
    expect(await balance(desk, 'cash', 'taker')).toBe(2800n);
    expect(await balance(desk, 'feeIncome', 'taker')).toBe(-2800n);
    await refusedWithNothingChanged(() => take(desk, receipt.caseId, 'fee.replacement'), 'charge.taken-already');
  });

  test('a deposit is given back once, and never more than was taken', async () => {
    const { caseId } = await takenReceipt(desk, 'holder', 'deposit.temporaryCard');
    expect(await balance(desk, 'depositsHeld', 'holder')).toBe(-2500n);
    expect(await refund(desk, caseId, 'deposit.temporaryCard', 'holder')).toBeUndefined();
    expect(await balance(desk, 'depositsHeld', 'holder')).toBe(0n);
    expect(await balance(desk, 'cash', 'holder')).toBe(0n);
    await refusedWithNothingChanged(() => refund(desk, caseId, 'deposit.temporaryCard'), 'charge.not-taken');
    await refusedWithNothingChanged(() => refund(desk, caseId, 'fee.replacement'), 'charge.not-taken');
  });

  test('given back twice at once: one wins', async () => {
    const { caseId } = await takenReceipt(desk, 'racer', 'deposit.temporaryCard');
    const both = await Promise.all([1, 2].map(() => refund(desk, caseId, 'deposit.temporaryCard', 'racer')));
    expect(both.filter((refusal) => refusal === undefined)).toHaveLength(1);
    expect(await balance(desk, 'cash', 'racer')).toBe(0n);
  });
});

test('twenty at once, some refused and some rolled back: numbers without gaps, each once', async () => {
  const numbers = async () =>
    (await desk.db.rows<{ number: string }>('SELECT number FROM counter_receipts')).map(({ number }) =>
      Number(number.slice(-6)),
    );
  const before = (await numbers()).length;
  const ids = await Promise.all(Array.from({ length: 20 }, () => chargedCase(desk)));
  const broken = new Error('broken');
  await Promise.all(
    ids.map((id, index) =>
      index % 4 === 0
        ? inStep(desk, id, 'x', async (context) => {
            await takeCharge(context, 'fee.replacement');
            throw broken;
          }).catch((error) => expect(error).toBe(broken))
        : index % 4 === 1
          ? take(desk, id, 'fee.replacement').then(() => take(desk, id, 'fee.replacement'))
          : take(desk, id, 'fee.replacement'),
    ),
  );
  const after = (await numbers()).sort((a, b) => a - b);
  expect(after).toHaveLength(before + 15);
  expect(after).toEqual(after.map((_, index) => index + 1));
});

describe('a mistaken receipt', () => {
  test('is voided by a second person: posted back, its number not used again, the charge taken anew', async () => {
    const receipt = await takenReceipt(desk, 'mistaken');
    const proposal = granted(await propose(receipt.id));
    await refusedWithNothingChanged(() => propose(receipt.id), 'receipt.void-open');
    expect(granted(await decide(proposal.id))).toEqual({ id: proposal.id, state: 'voided' });
    expect(await balance(desk, 'cash', 'mistaken')).toBe(0n);
    expect(await balance(desk, 'feeIncome', 'mistaken')).toBe(0n);
    const again = granted(await retake(receipt.id, '28.00', 'mistaken'));
    const [voided, valid, ...others] = await receiptsOf(desk, receipt.caseId);
    expect([voided?.state, valid?.state, others]).toEqual(['voided', 'valid', []]);
    expect(again.number).toBe(valid?.number);
    expect(again.number > receipt.number).toBe(true);
    expect(await balance(desk, 'cash', 'mistaken')).toBe(2800n);
    const story = await desk.db.rows<{ kind: string }>('SELECT kind FROM timeline WHERE case_id = $1 ORDER BY seq', [
      receipt.caseId,
    ]);
    expect(story.map(({ kind }) => kind)).toEqual([
      'paperIssued',
      'chargeTaken',
      'chargeVoided',
      'paperIssued',
      'chargeTaken',
    ]);
  });

  test('is not voided by whoever proposed it or took the money, nor twice', async () => {
    const receipt = await takenReceipt(desk, 'clerk-three');
    const { id } = granted(await propose(receipt.id, 'clerk-four'));
    await refusedWithNothingChanged(() => decide(id, 'clerk-four'), 'receipt.same-person');
    await refusedWithNothingChanged(() => decide(id, 'clerk-three'), 'receipt.same-person');
    const both = await Promise.all([decide(id, 'supervisor'), decide(id, 'supervisor-two')]);
    expect(both.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    expect(both.find(isRefusal)).toMatchObject({ code: 'receipt.void-decided' });
    await refusedWithNothingChanged(() => propose(receipt.id), 'receipt.not-valid');
  });

  test('stays where the second person keeps it, and can be proposed again', async () => {
    const receipt = await takenReceipt(desk, 'kept');
    const { id } = granted(await propose(receipt.id));
    expect(granted(await decide(id, 'supervisor', 'keep')).state).toBe('kept');
    expect(await balance(desk, 'cash', 'kept')).toBe(2800n);
    await refusedWithNothingChanged(() => retake(receipt.id), 'receipt.not-void');
    expect(granted(await propose(receipt.id)).state).toBe('open');
  });

  test('that was refunded is not voided; a charge taken anew is the exact one, and once', async () => {
    const refunded = await takenReceipt(desk, 'clerk-one', 'deposit.temporaryCard');
    const { id } = granted(await propose(refunded.id));
    await refund(desk, refunded.caseId, 'deposit.temporaryCard');
    await refusedWithNothingChanged(() => decide(id), 'receipt.not-valid');
    const receipt = await takenReceipt(desk);
    granted(await decide(granted(await propose(receipt.id)).id));
    await refusedWithNothingChanged(() => retake(receipt.id, '25.00'), 'charge.amount');
    granted(await retake(receipt.id));
    await refusedWithNothingChanged(() => retake(receipt.id), 'charge.taken-already');
    await desk.db.run(`UPDATE cases SET status = 'closed', outcome = 'withdrawn' WHERE id = $1`, [receipt.caseId]);
    await refusedWithNothingChanged(() => retake(receipt.id), 'case.closed');
  });
});

test('a reprint of a receipt is a copy that says so; a voided one says 作废 on every print, the original stays', async () => {
  const receipt = await takenReceipt(desk);
  let requests = 0;
  const print = (reason?: string) => {
    requests += 1;
    const request = { actor: 'c', requestId: `p${requests}-${receipt.id}`, route: 'print', digest: 'd', traceId: 't' };
    return recordPrint(desk.db, { paperId: receipt.paper_id, by: 'c', ...(reason ? { reason } : {}), request });
  };
  const paper = { paperId: receipt.paper_id };
  const original = granted(await renderPaper(desk.db, desk.cipher, receipt.paper_id));
  expect(granted(await print())).toMatchObject({ ordinal: 1, copy: false });
  expect(await print()).toMatchObject({ code: 'paper.reason-missing' });
  expect(granted(await print('遗失'))).toMatchObject({ ordinal: 2, copy: true });
  const printed = async (ordinal: number) => granted(await printablePaper(desk.db, desk.cipher, { ...paper, ordinal }));
  expect((await printed(1)).equals(original)).toBe(true);
  const copy = await printed(2);
  expect(copy.equals(original)).toBe(false);
  granted(await decide(granted(await propose(receipt.id)).id));
  const shown = granted(await shownPaper(desk.db, desk.cipher, receipt.paper_id));
  expect(shown.equals(original)).toBe(false);
  expect((await printed(1)).equals(shown)).toBe(true);
  expect((await printed(2)).equals(copy)).toBe(false);
  expect(granted(await renderPaper(desk.db, desk.cipher, receipt.paper_id)).equals(original)).toBe(true);
});
