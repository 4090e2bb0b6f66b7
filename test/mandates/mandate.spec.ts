import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadFile } from '../../activities/bank-files/handler.js';
import { moveCard } from '../../activities/cards/cards.js';
import { tellAnswers } from '../../activities/cases/answers.js';
import { sm3 } from '../../activities/cipher/digest.js';
import { businessNow } from '../../activities/clock/clock.js';
import type { Transaction } from '../../activities/database/database.js';
import { mandateAnswerHandler } from '../../activities/mandates/answer-file.js';
import { draftMandateFiles } from '../../activities/mandates/draft-mandate-files.js';
import type { CardEvent } from '../../domain/card/card-state.js';
import type { Filing } from '../../domain/case/filing.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { bankTells } from '../cancellations/ways.js';
import { Stage } from '../cases/stage.js';
import { file, type KnownCard, knownCard, noticesOf, tryFile } from '../losses/ways.js';
import {
  bankAnswers,
  bankIsTold,
  enrol,
  enrolledHolder,
  inForce,
  mandateOf,
  mandatesOf,
  revocationOf,
  signed,
} from './ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const lines = (card: KnownCard) =>
  stage.db.rows(
    `SELECT l.action, l.state, l.code FROM mandate_lines l JOIN mandates m ON m.id = l.mandate_id WHERE m.person_id = $1 ORDER BY l.id`,
    [card.personId],
  );
const stateOf = async (card: KnownCard) => {
  const [mandate] = await mandatesOf(stage, card);
  return mandate && [mandate.state, mandate.suspended_for];
};
const versions = async (mandateId: string) =>
  (
    await stage.db.rows<{ said: string }>(
      `SELECT concat_ws(' ', why, state, suspended_for) AS said FROM mandate_versions WHERE mandate_id = $1 ORDER BY version`,
      [mandateId],
    )
  ).map(({ said }) => said);
const move = (card: KnownCard, event: CardEvent) =>
  stage.db.transaction(async (tx) =>
    moveCard(tx, { cardId: card.cardId, event, caseId: 'c', step: 's', actor: 'clerk', at: await businessNow(tx) }),
  );

describe('signing', () => {
  test('is printed, signed, told to the bank, and in force once the bank has confirmed', async () => {
    const { id, card } = await signed(stage);
    const [mandate] = await mandatesOf(stage, card);
    const paper = await stage.db.get<{ number: string }>(
      `SELECT number FROM papers WHERE case_id = $1 AND kind = 'mandateForm'`,
      [id],
    );
    expect(mandate).toMatchObject({ state: 'pending', number: paper.number.replaceAll('-', '') });
    expect(await lines(card)).toEqual([{ action: 'A', state: 'queued', code: null }]);
    await bankIsTold(stage, card);
    expect(await stage.step(id, { action: 'withdraw' }, { reason: '不办了' })).toMatchObject({
      refusal: { code: 'mandate.told-bank' },
    });
    expect(await bankAnswers(stage, card, '0')).toBe(1);
    await stage.untilStep(id, 'closed');
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'inForce' });
    expect(await stateOf(card)).toEqual(['active', null]);
    expect(await bankAnswers(stage, card, '0')).toBe(0);
    expect(await noticesOf(stage, id)).toEqual(['mandateInForce']);
    expect(await versions(mandate!.id)).toEqual(['signed pending', 'bankConfirmed active']);
  });

  test('refused by the bank: put right and told again, or given up with a reason', async () => {
    const { id, card } = await signed(stage);
    await bankIsTold(stage, card);
    await bankAnswers(stage, card, '37');
    await stage.complete(id, 'bankRefused', 'again');
    await stage.untilStep(id, 'bankConfirmation');
    await bankIsTold(stage, card);
    await bankAnswers(stage, card, '9');
    expect(await stage.tryComplete(id, 'bankRefused', 'giveUp')).toMatchObject({
      refusal: { code: 'case.reason-missing' },
    });
    await stage.complete(id, 'bankRefused', 'giveUp', { reason: '账户已销' });
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'notConfirmed' });
    expect(await stateOf(card)).toEqual(['revoked', null]);
    expect(await lines(card)).toEqual([
      { action: 'A', state: 'refused', code: '37' },
      { action: 'A', state: 'refused', code: '9' },
    ]);
  });

  test('refused at the window, or withdrawn before the bank is told', async () => {
    const card = await enrolledHolder(stage);
    const first = await file(stage, mandateOf(card));
    await stage.complete(first.id, 'sign', 'refuse', { reason: '非本人意愿' });
    expect(await mandatesOf(stage, card)).toEqual([]);
    const { id } = await signed(stage, card);
    expect(await stage.step(id, { action: 'withdraw' }, { reason: '不办了' })).toMatchObject({
      case: { outcome: 'withdrawn' },
    });
    expect(await stateOf(card)).toEqual(['revoked', null]);
    expect(await lines(card)).toEqual([{ action: 'A', state: 'withdrawn', code: null }]);
  });

  test('one for each insurance type, also at the same time', async () => {
    const { card } = await signed(stage);
    await enrol(stage, card, '310');
    const details = { insurance: '310', terms: 'fixed', ceiling: '520.00', firstMonth: '202604' };
    const { id } = await file(stage, mandateOf(card, { details }));
    await stage.complete(id, 'sign', 'sign');
    expect(await mandatesOf(stage, card)).toHaveLength(2);
    expect(await tryFile(stage, mandateOf(card))).toMatchObject({
      code: 'mandate.live',
      conflict: { kind: 'mandate' },
    });
  });

  test.each<[string, string | undefined, (card: KnownCard) => Partial<Filing>]>([
    ['input.malformed', 'details.insurance', () => ({ details: {} })],
    [
      'input.malformed',
      'details.ceiling',
      () => ({ details: { insurance: '110', terms: 'fixed', ceiling: '', firstMonth: '202603' } }),
    ],
    [
      'input.malformed',
      'details.firstMonth',
      () => ({ details: { insurance: '110', terms: 'assessed', firstMonth: '2026-13' } }),
    ],
    [
      'mandate.not-enrolled',
      'details.insurance',
      () => ({ details: { insurance: '310', terms: 'assessed', firstMonth: '202603' } }),
    ],
    ['case.agent-missing', 'representative', () => ({ by: 'agent' })],
  ])('%s %s changes nothing', async (code, field, more) => {
    const card = await enrolledHolder(stage);
    expect(await tryFile(stage, mandateOf(card, more(card)))).toMatchObject({ code, field });
    expect(await mandatesOf(stage, card)).toEqual([]);
  });

  test.each([
    ['not_activated', 'mandate.account-not-activated'],
    ['cancelled', 'mandate.account-not-activated'],
    ['frozen', 'mandate.account-stopped'],
  ])('an account that is %s is refused: %s', async (bankState, code) => {
    expect(await tryFile(stage, mandateOf(await enrolledHolder(stage, bankState)))).toMatchObject({ code });
  });
});

describe('a mandate follows card and account', () => {
  test('suspended while the card is lost or the account frozen, back when it is free', async () => {
    const { card, mandateId } = await inForce(stage);
    await move(card, 'reportOralLoss');
    expect(await stateOf(card)).toEqual(['suspended', 'oral_lost']);
    await bankTells(stage, card, 'frozen');
    await move(card, 'lift');
    expect(await stateOf(card)).toEqual(['suspended', 'frozen']);
    await bankTells(stage, card, 'unfrozen');
    expect(await stateOf(card)).toEqual(['active', null]);
    await move(card, 'cancel');
    expect(await stateOf(card)).toEqual(['suspended', 'cancelled']);
    expect(await versions(mandateId)).toEqual([
      'signed pending',
      'bankConfirmed active',
      'reportOralLoss suspended oral_lost',
      'lift suspended frozen',
      'unfrozen active',
      'cancel suspended cancelled',
    ]);
  });

  test('confirmed while it is suspended, it is in force when it is free', async () => {
    const { card } = await signed(stage);
    await bankIsTold(stage, card);
    await move(card, 'reportOralLoss');
    await bankAnswers(stage, card, '0');
    expect(await stateOf(card)).toEqual(['suspended', 'oral_lost']);
    await move(card, 'lift');
    expect(await stateOf(card)).toEqual(['active', null]);
  });

  test('a new account waits for the participant: signed again, the former one is revoked at the bank', async () => {
    const { card } = await inForce(stage);
    await bankTells(stage, card, 'account_changed', { account: null, detail: '621700009999' });
    expect(await stateOf(card)).toEqual(['suspended', 'account_changed']);
    await signed(stage, card);
    expect((await mandatesOf(stage, card)).map(({ state }) => state)).toEqual(['revoked', 'pending']);
    expect(await lines(card)).toEqual([
      { action: 'A', state: 'confirmed', code: '0' },
      { action: 'R', state: 'queued', code: null },
      { action: 'A', state: 'queued', code: null },
    ]);
  });
});

describe('revocation', () => {
  test('ends the mandate at once and is told to the bank', async () => {
    const { card, mandateId } = await inForce(stage);
    const { id } = await file(stage, revocationOf(card, mandateId));
    await stage.complete(id, 'confirm', 'confirm');
    expect(await stateOf(card)).toEqual(['revoked', null]);
    await stage.untilStep(id, 'bankConfirmation');
    await bankIsTold(stage, card);
    await bankAnswers(stage, card, '16');
    await stage.complete(id, 'bankRefused', 'again');
    await stage.untilStep(id, 'bankConfirmation');
    await bankIsTold(stage, card);
    await bankAnswers(stage, card, '0');
    await stage.untilStep(id, 'closed');
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'mandateRevoked' });
    expect(await tryFile(stage, revocationOf(card, mandateId))).toMatchObject({ code: 'mandate.not-live' });
    const other = await knownCard(stage);
    expect(await tryFile(stage, revocationOf(other, mandateId))).toMatchObject({ code: 'access.not-found' });
  });

  test('of one that the bank has not been told of ends its signing, too, and tells nothing', async () => {
    const signing = await signed(stage);
    const [mandate] = await mandatesOf(stage, signing.card);
    const { id } = await file(stage, revocationOf(signing.card, mandate!.id));
    await stage.complete(id, 'confirm', 'confirm');
    await bankAnswers(stage, signing.card, '0');
    await stage.untilStep(id, 'closed');
    await stage.untilStep(signing.id, 'closed');
    expect(await stage.caseRow(signing.id)).toMatchObject({ outcome: 'revoked' });
    expect(await lines(signing.card)).toEqual([{ action: 'A', state: 'withdrawn', code: null }]);
  });
});

describe('the exchange with the bank', () => {
  const key = { enc: '11'.repeat(16), mac: '22'.repeat(32) };
  const keys = parseEnvelopeKeyFile(JSON.stringify({ '0102': { current: 'k1', keys: { k1: key } } }));
  const draft = () => draftMandateFiles({ db: stage.db, cipher: stage.cipher, keys });

  /** The lines of the day's file, in their order. */
  const sentLines = () =>
    stage.db.rows<{ file_name: string; seq: number; line_id: string; account_enc: Buffer; person_id: string }>(
      `SELECT l.file_name, l.seq, l.line_id, m.account_enc, m.person_id FROM mandate_lines l JOIN mandates m ON m.id = l.mandate_id
       WHERE l.state = 'sent' AND l.file_name IS NOT NULL ORDER BY l.seq`,
    );

  /** The bank's answer as it would be opened: every line confirmed, but one. */
  function answerOf(lines: Awaited<ReturnType<typeof sentLines>>, refused: KnownCard, account?: string): ReadFile {
    const rows = lines.map(({ seq, line_id, account_enc, person_id }) => {
      const isRefused = person_id === refused.personId;
      const said = isRefused && account ? account : stage.cipher.decryptText(account_enc);
      return `R|${seq}|${line_id}|${said}|${isRefused ? '37' : '0'}|${isRefused ? '户名不符' : ''}\n`;
    });
    return answerFile(lines[0]!.file_name, rows, lines.length - 1);
  }

  /** The bank's answer that it can not take the file. */
  const refusalOf = (sent: string, why: string) => answerFile(sent, [`X|${why}\n`], 0, 0);

  function answerFile(sent: string, rows: readonly string[], confirmed: number, lines = rows.length): ReadFile {
    const [, agency, bank, date, n] = sent.replace('.txt', '').split('_');
    const body = `H|1|SQR|${agency}|${bank}|${date}|${n}|20260302183000|${lines}\n${rows.join('')}`;
    const text = Buffer.from(`${body}T|${lines}|${confirmed}|${sm3(Buffer.from(body))}\n`);
    return {
      id: 'answer',
      name: sent.replace('SQ_', 'SQR_'),
      kind: 'SQR',
      bank: '0102',
      agency: agency!,
      encoding: 'utf-8',
      bytes: text.length,
      lines,
      contentSm3: '',
      trailerSm3: '',
      read: async function* () {
        yield text;
      },
    };
  }

  test('one file a day; its answer is checked line by line and let in whole', async () => {
    const one = await signed(stage);
    const other = await signed(stage);
    expect(await draft()).toBe(0);
    await stage.stepTo('2026-03-02T16:30:00+08:00');
    expect(await draft()).toBe(1);
    expect(await draft()).toBe(0);
    const lines = await sentLines();
    const [file] = await stage.db.rows<{ name: string }>(`SELECT name, state, lines FROM bank_files WHERE kind = 'SQ'`);
    expect(file).toEqual({ name: lines[0]!.file_name, state: 'queued', lines: lines.length });

    const handler = mandateAnswerHandler(stage.cipher);
    const inOne = <Result>(work: (tx: Transaction) => Promise<Result>) => stage.db.transaction(work);
    const altered = answerOf(lines, other.card, '6217000000000000');
    expect((await inOne((tx) => handler.check(tx, altered))).map(({ code }) => code)).toEqual(['sent-altered']);
    const whole = answerOf(lines, other.card);
    expect(await inOne((tx) => handler.check(tx, whole))).toEqual([]);
    await inOne((tx) => handler.letIn(tx, whole));
    await tellAnswers(stage.db, stage.engine.client);
    await stage.untilStep(one.id, 'closed');
    expect(await stateOf(one.card)).toEqual(['active', null]);
    await stage.taskOf(other.id, 'bankRefused');
    expect(await stateOf(other.card)).toEqual(['pending', null]);
    expect(await inOne((tx) => handler.check(tx, whole))).toMatchObject([{ code: 'name-unexpected' }]);
  });

  test('a file that the bank can not take goes again under other ids, and the operator knows until one is taken', async () => {
    const { card } = await signed(stage);
    await stage.stepTo('2026-03-03T16:30:00+08:00');
    await draft();
    const [first] = await sentLines();
    const handler = mandateAnswerHandler(stage.cipher);
    const bring = async (file: ReadFile) => {
      await stage.db.run(`UPDATE bank_files SET state = 'sent' WHERE name = $1`, [file.name.replace('SQR_', 'SQ_')]);
      expect(await stage.db.transaction((tx) => handler.check(tx, file))).toEqual([]);
      await stage.db.transaction((tx) => handler.letIn(tx, file));
    };
    const alerts = () =>
      stage.db.rows(
        `SELECT subject, detail, cleared_at IS NOT NULL AS cleared FROM alerts WHERE kind = 'mandatesRefused'`,
      );
    const file = first!.file_name;
    await bring(refusalOf(file, '第2行账号6217000000001234有误'));
    expect(await lines(card)).toEqual([{ action: 'A', state: 'queued', code: null }]);
    expect(await alerts()).toEqual([{ subject: '140105 0102', detail: { file }, cleared: false }]);
    const { reason } = await stage.db.get<{ reason: string }>(
      `SELECT e.detail ->> 'reason' AS reason FROM bank_file_events e JOIN bank_files f ON f.id = e.file_id WHERE f.name = $1 AND f.state = 'rejected'
         AND e.kind = 'reject'`,
      [file],
    );
    expect(reason).toBe('第2行账号***有误');
    await stage.stepTo('2026-03-04T16:30:00+08:00');
    await draft();
    const again = await sentLines();
    expect(again[0]!.line_id).not.toBe(first!.line_id);
    await bring(answerOf(again, card));
    expect(await alerts()).toEqual([{ subject: '140105 0102', detail: { file }, cleared: true }]);
  });
});
