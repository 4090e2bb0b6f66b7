import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { receiptQrText } from '../../domain/paper/receipt-qr.js';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { atArrival, atCollection, cardStates } from './ways.js';

describe('arrival and collection (附件1 第十一条(4))', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const handOver = (id: string, input: object) => stage.tryComplete(id, 'collection', 'handOver', input);

  async function receiptNumber(id: string): Promise<string> {
    const { number } = await stage.db.get<{ number: string }>(
      `SELECT number FROM papers WHERE case_id = $1 AND kind = 'acceptanceReceipt'`,
      [id],
    );
    return number;
  }

  test('arrival puts the card in stock, tells the person and arms reminder and recall', async () => {
    const { id } = await atArrival(stage);
    await stage.complete(id, 'arrival', 'receive');
    expect(await cardStates(stage, id)).toEqual(['in_production', 'produced', 'in_stock']);
    const notices = await stage.db.rows('SELECT template, state FROM notices WHERE case_id = $1', [id]);
    expect(notices).toEqual([{ template: 'cardReady', state: 'queued' }]);
    const due = await stage.db.rows(
      `SELECT kind, calendar_days FROM deadlines WHERE case_id = $1 AND kind LIKE '%:collection' ORDER BY kind`,
      [id],
    );
    expect(due).toEqual([
      { kind: 'expire:collection', calendar_days: 180 },
      { kind: 'remind:collection', calendar_days: 30 },
    ]);
  });

  const proofs: Record<string, (filed: { id: string; number: string }, idNumber: string) => Promise<object>> = {
    'the receipt’s number': async ({ id }) => ({ verifiedBy: 'receipt', receiptNumber: await receiptNumber(id) }),
    'the receipt’s QR code': async ({ number }) => ({ verifiedBy: 'receipt', receiptNumber: receiptQrText(number) }),
    'the case number': async ({ number }) => ({ verifiedBy: 'receipt', receiptNumber: ` ${number.toLowerCase()} ` }),
    'the cardholder’s ID document': async (_, idNumber) => ({ verifiedBy: 'idDocument', collectorIdNumber: idNumber }),
  };

  test.each(Object.keys(proofs))('the card is handed over against %s', async (proof) => {
    const filing = await stage.filing();
    const filed = await atCollection(stage, filing);
    const input = await proofs[proof]!(filed, filing.applicant.idNumber);
    expect(await handOver(filed.id, input)).toMatchObject({ case: { status: 'closed', outcome: 'issued' } });
    expect(await cardStates(stage, filed.id)).toEqual(['in_production', 'produced', 'in_stock', 'delivered']);
  });

  test('whatever else is shown is refused, and the right receipt still gets the card', async () => {
    const [{ id, number }, stranger] = [await atCollection(stage), await stage.filing()];
    const other = await atCollection(stage);
    const wrong: object[] = [
      {},
      { verifiedBy: 'receipt' },
      { verifiedBy: 'receipt', receiptNumber: other.number },
      { verifiedBy: 'receipt', receiptNumber: await receiptNumber(other.id) },
      { verifiedBy: 'receipt', receiptNumber: receiptQrText(number).replace(/\d\d$/, '00') },
      { verifiedBy: 'idDocument', collectorIdNumber: stranger.applicant.idNumber },
      { verifiedBy: 'idDocument', receiptNumber: number },
    ];
    for (const input of wrong) {
      await refusedWithoutTrace(stage, id, 'case.collector-not-verified', () => handOver(id, input));
    }
    expect(await handOver(id, { verifiedBy: 'receipt', receiptNumber: number })).toMatchObject({
      case: { outcome: 'issued' },
    });
  });

  test('several wrong receipts at once: each is refused, none stops the case', async () => {
    const { id, number } = await atCollection(stage);
    const wrong = { verifiedBy: 'receipt', receiptNumber: 'X' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => handOver(id, wrong)));
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { code: 'case.collector-not-verified' } });
    expect(await handOver(id, { verifiedBy: 'receipt', receiptNumber: number })).toMatchObject({
      case: { outcome: 'issued' },
    });
  });

  test('a card in the wrong state is refused; once the row is mended the same step succeeds', async () => {
    const { id, number } = await atCollection(stage);
    const { card_id } = await stage.caseRow(id);
    const proof = { verifiedBy: 'receipt', receiptNumber: number };
    await stage.db.run(`UPDATE cards SET state = 'produced' WHERE id = $1`, [card_id]);
    const refusal = await refusedWithoutTrace(stage, id, 'card.wrong-state', () => handOver(id, proof));
    expect(refusal.params).toEqual({ state: 'card-state.produced' });
    await stage.db.run(`UPDATE cards SET state = 'in_stock' WHERE id = $1`, [card_id]);
    expect(await handOver(id, proof)).toMatchObject({ case: { status: 'closed', outcome: 'issued' } });
  });
});
