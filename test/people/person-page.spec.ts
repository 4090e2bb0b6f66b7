import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { ApiStage } from '../api/api-stage.js';
import { Stage } from '../cases/stage.js';
import { filingOf, type KnownCard, knownCard } from '../losses/ways.js';

const clerk = 'clerk.140105';

describe('the page of a person, through the interface', () => {
  let stage: Stage;
  let api: ApiStage;
  let holder: KnownCard;

  beforeAll(async () => {
    stage = await Stage.open();
    api = await ApiStage.open({ temporal: stage.where, fresh: stage.fresh, cipher: stage.cipher });
    holder = await knownCard(stage, { name: '张建国', unitName: '太原钢铁', phone: '13812345678' });
  });

  afterAll(async () => {
    await api.close();
    await stage.close();
  });

  const read = async (as = clerk, headers: Record<string, string> = {}) =>
    api.get(as, `/api/people/${holder.personId}`, headers);
  interface Offered {
    readonly type: string;
    readonly cardId: string | null;
    readonly blockedBy: { readonly code: string; readonly sentence: string; readonly article: string | null } | null;
    readonly open: { readonly id: string } | null;
  }
  const offerOf = (offers: readonly Offered[], type: string) => offers.find((offer) => offer.type === type)!;

  test('shows both sides of a card, masked, and what may be filed with the article of what may not', async () => {
    const { body } = await read();
    expect(body).toMatchObject({ name: '张**', unitName: '太原钢铁', openCases: [], closedCases: [], papers: [] });
    expect(body.cards).toMatchObject([
      {
        id: holder.cardId,
        state: 'active',
        bankState: 'not_activated',
        bank: { code: '0102', hotline: expect.stringMatching(/\d/) },
        officeName: { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
        moves: [],
      },
    ]);
    expect(offerOf(body.offers, 'loss')).toMatchObject({ cardId: holder.cardId, blockedBy: null, open: null });
    expect(offerOf(body.offers, 'liftLoss').blockedBy).toMatchObject({
      code: 'card.not-lost',
      article: '附件1 第十四条',
    });
    const said = JSON.stringify(body);
    for (const secret of [holder.idNumber, holder.cardNumber, '13812345678', '张建国'])
      expect(said).not.toContain(secret);
  });

  test('says in the language of whoever asks why something is not possible', async () => {
    const { body } = await read(clerk, { 'accept-language': 'en' });
    expect(offerOf(body.offers, 'liftLoss').blockedBy?.sentence).toMatch(/not reported lost/);
  });

  test('after a formal loss points to the open case, tells the way of the card, the message and the papers', async () => {
    const filing = filingOf('loss', holder, { papersReceived: [] });
    const filed = await api.post(clerk, '/api/cases', filing, { 'x-request-id': ulid() });
    expect(filed.status).toBe(200);
    await stage.untilStep(filed.body.id, 'papers');
    const { body } = await read();
    expect(body.cards[0]).toMatchObject({
      state: 'lost',
      moves: [{ from: 'active', to: 'lost', step: 'filed', case: { id: filed.body.id, type: 'loss' } }],
    });
    expect(body.openCases).toMatchObject([{ id: filed.body.id, type: 'loss', step: 'papers', cardId: holder.cardId }]);
    const told = body.notices.map((notice: { template: string; case: { id: string } }) => [
      notice.template,
      notice.case.id,
    ]);
    expect(told.sort()).toEqual([
      ['lossReported', filed.body.id],
      ['papersMissing', filed.body.id],
    ]);
    expect(body.papers).toMatchObject([{ kind: 'missingPapersNotice', prints: 0, case: { id: filed.body.id } }]);
    expect(offerOf(body.offers, 'loss')).toMatchObject({
      open: { id: filed.body.id },
      blockedBy: { code: 'case.already-open' },
    });
    expect(offerOf(body.offers, 'liftLoss').blockedBy).toBeNull();
    expect(offerOf(body.offers, 'exchange').blockedBy).toMatchObject({ article: '附件1 第十五条' });
  });

  test('does not exist outside of the reach', async () => {
    expect(await read('clerk.140213')).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
    expect((await read('bank.0102')).status).toBe(403);
  });

  test('a case type tells its effect and what it costs today', async () => {
    const { body } = await api.get(clerk, '/api/case-types/loss');
    expect(body).toMatchObject({
      effectiveAtFiling: true,
      subject: 'card',
      charges: [{ charge: 'fee.replacement', yuan: '28.00', refundable: false, article: '附件1 第十五条(3)' }],
    });
    expect((await api.get(clerk, '/api/case-types/nothing')).status).toBe(404);
  });
});
