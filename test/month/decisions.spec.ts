import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { closeWindow } from '../../activities/cycles/close-window.js';
import { logContact } from '../../activities/cycles/contacts.js';
import { getCycle } from '../../activities/cycles/cycle-row.js';
import { remindOf } from '../../activities/cycles/remind.js';
import { cycleSums, periodSums, sumsBalance } from '../../activities/cycles/sums.js';
import { checkWaiver, proposeWaiver, undoWaiver } from '../../activities/cycles/waivers.js';
import { deliverNotice } from '../../activities/notices/deliver.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { answer } from './bank-answers.js';
import { agency, checker, MonthStage, maker } from './month-stage.js';

let stage: MonthStage;
beforeEach(async () => {
  stage = await MonthStage.open();
  await stage.populate(10);
});
afterEach(() => stage.close());

const by = (actor: string) => ({ actor });
const firstDue = async () => (await stage.db.get<{ id: bigint }>('SELECT id FROM dues ORDER BY id LIMIT 1')).id;
const stateOf = async (due: bigint) =>
  (await stage.db.get<{ state: string }>('SELECT state FROM due_now WHERE id = $1', [due])).state;
const propose = (dueId: bigint, actor = maker) =>
  stage.db.transaction((tx) => proposeWaiver(tx, { dueId, reason: '重复参保' }, by(actor)));
const check = (id: string, decision: 'release' | 'refuse', actor = checker) =>
  stage.db.transaction((tx) => checkWaiver(tx, id, { decision, reason: '属实' }, by(actor)));

describe('waivers', () => {
  test('two people waive a due, which is then not drafted; undone it is owed again', async () => {
    const cycleId = await stage.assessed();
    const due = await firstDue();
    const proposed = await propose(due);
    if (isRefusal(proposed)) throw new Error(proposed.code);
    expect(await propose(due)).toMatchObject({ code: 'waiver.live' });
    expect(await check(proposed.id, 'release', maker)).toMatchObject({ code: 'waiver.same-person' });
    expect(await check(proposed.id, 'release')).toEqual({ id: proposed.id });
    expect(await check(proposed.id, 'release')).toMatchObject({ code: 'waiver.decided' });
    expect(await stateOf(due)).toBe('waived');
    await stage.drafted(cycleId);
    expect(await stage.db.rows('SELECT 1 FROM claims WHERE due_id = $1', [due])).toEqual([]);
    await stage.step('2026-11-26T00:00:00+08:00');
    await closeWindow(stage.db, cycleId);
    const undo = (actor: string) => stage.db.transaction((tx) => undoWaiver(tx, proposed.id, '误登', by(actor)));
    expect(await undo(checker)).toMatchObject({ code: 'waiver.same-person' });
    expect(await undo('checker-two')).toEqual({ id: proposed.id });
    expect(await stateOf(due)).toBe('arrears');
    expect(await stage.db.rows('SELECT due_id, ended_on FROM arrears')).toEqual([{ due_id: due, ended_on: null }]);
  });

  test('what is under way or was drafted meanwhile is not waived', async () => {
    const cycleId = await stage.assessed();
    const due = await firstDue();
    const proposed = await propose(due);
    if (isRefusal(proposed)) throw new Error(proposed.code);
    await stage.drafted(cycleId);
    expect(await check(proposed.id, 'release')).toMatchObject({ code: 'due.not-owed' });
    expect(await check(proposed.id, 'refuse')).toEqual({ id: proposed.id });
    expect(await propose(due)).toMatchObject({ code: 'due.not-owed' });
    expect(await stateOf(due)).toBe('in_flight');
  });
});

test('whoever asks for arrears is noted; of what is not in arrears nothing is', async () => {
  const cycleId = await stage.assessed();
  const due = await firstDue();
  const contact = { dueId: due, way: 'phone', result: 'will_pay', note: '下月存入' } as const;
  const log = () => stage.db.transaction((tx) => logContact(tx, stage.cipher, contact, by(maker)));
  expect(await log()).toMatchObject({ code: 'access.not-found' });
  await closeWindow(stage.db, cycleId);
  expect(await log()).toMatchObject({ id: expect.any(String) });
  const [row] = await stage.db.rows<{ note_enc: Buffer; by: string }>('SELECT note_enc, by FROM arrears_contacts');
  expect([stage.cipher.decryptText(row!.note_enc), row!.by]).toEqual(['下月存入', maker]);
});

test('assessed = open + in flight + paid + arrears + waived, at every stage', async () => {
  const cycleId = await stage.assessed();
  const { no } = await getCycle(stage.db, cycleId);
  const waiver = await propose(await firstDue());
  if (isRefusal(waiver)) throw new Error(waiver.code);
  await check(waiver.id, 'release');
  const seen: string[] = [];
  const look = async () => {
    const sums = await cycleSums(stage.db, no);
    expect(sumsBalance(sums)).toBe(true);
    const { open, in_flight: inFlight, paid, arrears, waived } = sums.by;
    seen.push([open, inFlight, paid, arrears, waived].map(({ dues }) => dues).join(' '));
  };
  await look();
  await stage.step('2026-11-06T08:00:00+08:00');
  const rounds = await stage.drafted(cycleId);
  await look();
  for (const round of rounds) {
    await stage.release(round);
    await answer(stage, await stage.send(round), ({ seq }) => (seq === 1 ? '5' : '0'));
  }
  await look();
  await closeWindow(stage.db, cycleId);
  await look();
  expect(seen).toEqual(['6 0 0 0 1', '0 6 0 0 1', '2 0 4 0 1', '0 0 4 2 1']);
  const period = await periodSums(stage.db, { agency, insurance: '110', period: '202611' });
  expect(period).toEqual(await cycleSums(stage.db, no));
});

test('whoever owes is reminded before a deduction, once, and liaisons have their numbers', async () => {
  const cycleId = await stage.assessed();
  await stage.step('2026-11-04T09:00:00+08:00');
  expect(await remindOf(stage.db, cycleId, 1)).toEqual({ notices: 7 });
  expect(await remindOf(stage.db, cycleId, 1)).toEqual({ notices: 7 });
  const notices = await stage.db.rows<{ template: string; params: Record<string, string>; cards: number }>(
    `SELECT template, params, count(card_id)::int AS cards FROM notices WHERE person_id IS NOT NULL GROUP BY 1, 2`,
  );
  expect(notices).toEqual([
    {
      template: 'deductionReminder',
      params: { insurance: expect.any(String), period: '2026年11月', day: '11月6日' },
      cards: 7,
    },
  ]);
  // Of two employers and a locality.
  expect(await stage.db.rows(`SELECT topic FROM outbox WHERE topic = 'notices'`)).toHaveLength(7 + 3);
  const lists = await stage.db.rows('SELECT kind, place, people, fen FROM reminder_lists ORDER BY place');
  expect(lists).toEqual([
    { kind: 'locality', place: '140105001', people: 2, fen: 166_254n },
    { kind: 'employer', place: 'E001', people: 3, fen: 156_000n },
    { kind: 'employer', place: 'E002', people: 2, fen: 104_000n },
  ]);
  expect(await messagesToLiaisons()).toEqual([
    '【社会保障卡】单位E001:2026年11月企业职工基本养老保险费将于11月6日从参保人社会保障卡银行账户扣缴,贵处尚有3人、1560.00元待扣,请提醒其提前足额存入。',
    '【社会保障卡】单位E002:2026年11月企业职工基本养老保险费将于11月6日从参保人社会保障卡银行账户扣缴,贵处尚有2人、1040.00元待扣,请提醒其提前足额存入。',
    '【社会保障卡】街道一:2026年11月企业职工基本养老保险费将于11月6日从参保人社会保障卡银行账户扣缴,贵处尚有2人、1662.54元待扣,请提醒其提前足额存入。',
  ]);
  // Too late for a reminder: the deduction itself is due.
  await stage.step('2026-11-17T08:00:00+08:00');
  expect(await remindOf(stage.db, cycleId, 2)).toEqual({ notices: 0 });
});

/** Delivers what waits for liaisons, and gives what their telephones showed, in the order of the texts. */
async function messagesToLiaisons(): Promise<string[]> {
  const texts: string[] = [];
  const service = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { phone, text } = JSON.parse(Buffer.concat(chunks).toString());
      if (phone === '13900000000') texts.push(text);
      response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const smsUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const deps = { db: stage.db, cipher: stage.cipher, smsUrl, tellCase: async () => {} };
  const waiting = await stage.db.rows<{ id: string }>('SELECT id FROM notices WHERE person_id IS NULL');
  for (const { id } of waiting) await deliverNotice(deps, id, true);
  service.close();
  const { sent } = await stage.db.get<{ sent: number }>(
    `SELECT count(*)::int AS sent FROM notices WHERE person_id IS NULL AND state = 'sent'`,
  );
  expect(sent).toBe(waiting.length);
  return texts.sort();
}
