import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreeMonth } from '../../activities/reconciliations/agree.js';
import { compareMonth } from '../../activities/reconciliations/compare.js';
import { openReconciliations } from '../../activities/reconciliations/open.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { ApiStage } from './api-stage.js';
import { type MonthRows, writeMonth } from './month-rows.js';
import { writeAgreement, writeStatement } from './statement-rows.js';

const [scheduler, checker, outside] = ['scheduler.1401', 'checker.1401', 'supervisor.1402'];
const id = '140100-0102-DK-202602';
let api: ApiStage;
let month: MonthRows;

beforeAll(async () => {
  api = await ApiStage.open();
  month = await writeMonth(api, { agency: '140100', division: '1401' });
  await writeAgreement(api);
  await openReconciliations(api.db, 10);
});
afterAll(() => api.close());

const read = async (path: string, as = scheduler) => (await api.get(as, `/api/reconciliations${path}`)).body;
const post = (as: string, path: string, body: object) => api.post(as, `/api/reconciliations/${id}/${path}`, body);
const answerOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code ?? body];

test('a month waits for its statement, in the agency’s city alone', async () => {
  expect((await read('')).items).toMatchObject([{ id, state: 'waiting', bankSide: null, open: 0, unclassified: 0 }]);
  expect((await read('', outside)).items).toEqual([]);
  expect((await api.get(outside, `/api/reconciliations/${id}`)).status).toBe(404);
  expect((await read('?month=202601')).items).toEqual([]);
  expect((await api.get(scheduler, '/api/reconciliations?month=2026')).status).toBe(400);
});

test('compared, it has both sides’ totals, and every number its lines', async () => {
  await writeStatement(api, month.posted);
  await compareMonth(api.db, id);
  expect(await read(`/${id}`)).toMatchObject({
    state: 'differences',
    account: '****6666',
    ours: { lines: 2, net: '1040.00' },
    bankSide: { lines: 3, net: '39.99' },
    agreed: { lines: 1, net: '520.00' },
    open: 1,
    unclassified: 1,
    difference: '1000.01',
    kinds: [{ kind: 'amount', count: 1, open: 1 }],
    movements: 1,
    statement: { correction: 0, lines: 3, opening: '0.00', closing: '39.99', fileName: 'DZ_140100_0102_DK_202602.txt' },
  });
  const lineId = lineIdOf({ ordinal: Number(month.posted), seq: 2 });
  expect((await read(`/${id}/differences`)).items).toMatchObject([
    {
      kind: 'amount',
      state: 'open',
      line: { lineId, round: month.posted, name: '张**', insurance: '110', period: '202602' },
      ours: '520.00',
      theirs: '519.99',
    },
  ]);
  expect((await read(`/${id}/differences?kind=double`)).items).toEqual([]);
  expect((await read(`/${id}/agreed`)).items).toMatchObject([{ n: 1, net: '520.00', serial: '1401001' }]);
  expect((await read(`/${id}/movements`)).items).toMatchObject([
    { n: 3, net: '-1000.00', memo: '划转财政专户****5678', suggested: 'treasury', class: null },
  ]);
});

test('two people settle and classify; then it can be agreed', async () => {
  const [difference] = (await read(`/${id}/differences`)).items;
  const settling = { differences: [difference.id], way: 'bankCorrects', reason: '银行少记一分' };
  expect(answerOf(await post(scheduler, 'settlings', { ...settling, way: 'ignored' }))).toEqual([
    400,
    'input.malformed',
  ]);
  expect(answerOf(await post(scheduler, 'settlings', settling))).toEqual([200, { proposed: 1 }]);
  expect(answerOf(await post(checker, 'settlings', settling))).toEqual([409, 'difference.not-open']);
  const check = { differences: [difference.id], decision: 'confirm' };
  expect(answerOf(await post(checker, 'settling-checks', check))).toEqual([200, { checked: 1 }]);
  const [movement] = (await read(`/${id}/movements`)).items;
  const classes = { statement: movement.statement, movements: [movement.n], kind: 'treasury' };
  expect(answerOf(await post(checker, 'classes', classes))).toEqual([200, { proposed: 1 }]);
  const proposed = (await read(`/${id}/movements`)).items[0].class;
  expect(proposed).toMatchObject({ kind: 'treasury', state: 'proposed' });
  const release = { classes: [proposed.id], decision: 'release' };
  expect(answerOf(await post(checker, 'class-checks', release))).toEqual([409, 'movement.same-person']);
  expect(answerOf(await post(checker, 'class-checks', { ...release, decision: 'refuse' }))).toEqual([
    422,
    'case.reason-missing',
  ]);
  expect((await agreeMonth(api.db, id)).outcome).toBe('outstanding');
  const second = 'rule.checker';
  expect(answerOf(await post(second, 'class-checks', release))).toEqual([200, { checked: 1 }]);
  expect((await agreeMonth(api.db, id)).outcome).toBe('agreed');
  const agreed = await read(`/${id}`);
  expect(agreed).toMatchObject({ state: 'agreed', difference: '0.00', open: 0, unclassified: 0 });
  expect(agreed.events.map(({ kind }: { kind: string }) => kind)).toEqual([
    'agree',
    'releaseClass',
    'proposeClass',
    'settleDifference',
    'proposeDifference',
    'compare',
    'open',
  ]);
});

test('a movement that the bank names twice agrees once, and is a double beside it', async () => {
  await api.db.run(
    `INSERT INTO statement_movements (statement_no, n, ordinal, seq, amount_fen, settled_on, direction, serial)
     SELECT statement_no, 4, ordinal, seq, amount_fen, settled_on, direction, serial FROM statement_movements WHERE n = 1`,
  );
  await compareMonth(api.db, id);
  const month = await read(`/${id}`);
  expect((await read(`/${id}/differences?kind=double`)).items).toMatchObject([
    { bankSerial: '1401001', theirs: '520.00' },
  ]);
  expect((await read(`/${id}/agreed`)).items).toMatchObject([{ n: 1 }]);
  expect(month.agreed).toEqual({ lines: 1, net: '520.00' });
});
