import { describe, expect, test } from '@jest/globals';
import { cardStates } from '../../domain/card/card-state.js';
import { cardCaseTypes, caseTable } from '../../domain/card/case-table.js';
import { caseTypes } from '../../domain/case/case-types.js';
import { type HeldCard, type Offer, type OpenCase, offersFor } from '../../domain/case/offers.js';
import { temporaryCard } from '../../domain/case/types/temporary-card.js';

const card = (state: HeldCard['state'], id = 'c1', kind = 'formal'): HeldCard => ({ id, kind, state });
const open = (type: string, cardId: string | null): OpenCase => ({ id: `${type}-1`, number: 'N-1', type, cardId });
const offerOf = (offers: readonly Offer[], type: string, cardId: string | null = 'c1') =>
  offers.find((offer) => offer.type === type && offer.cardId === cardId);

describe('what may be filed for a person', () => {
  test.each(cardStates)('of a card that is %s is what the table of card states × case types says', (state) => {
    const offers = offersFor([card(state)], []);
    for (const type of cardCaseTypes.filter((name) => Object.hasOwn(caseTypes, name))) {
      const cell = caseTable[state][type];
      expect([type, offerOf(offers, type)?.refusal?.code ?? 'file']).toEqual([type, cell]);
    }
  });

  test('is each type once for each formal card, and the others once for the person', () => {
    const offers = offersFor([card('active'), card('replaced', 'c0'), card('active', 't1', 'temporary')], []);
    const keys = offers.map(({ type, cardId }) => `${type} ${cardId}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('loss '))).toEqual(['loss c1', 'loss c0']);
    expect(keys.filter((key) => key.startsWith('issuance '))).toEqual(['issuance null']);
  });

  test('is no second case of a type that is open on the card: the open one is named', () => {
    const offers = offersFor([card('lost'), card('lost', 'c2')], [open('loss', 'c1')]);
    expect(offerOf(offers, 'loss')).toMatchObject({
      open: { id: 'loss-1', number: 'N-1' },
      refusal: { code: 'case.already-open', conflict: { kind: 'case', id: 'loss-1' } },
    });
    expect(offerOf(offers, 'loss', 'c2')?.refusal).toBeUndefined();
  });

  test('keeps the reason of the card where an open case stands in the way as well', () => {
    const offers = offersFor([card('oral_lost')], [open('oralLoss', 'c1')]);
    expect(offerOf(offers, 'oralLoss')).toMatchObject({
      open: { id: 'oralLoss-1' },
      refusal: { code: 'card.lost-already' },
    });
  });

  test('is a first card only without a live one', () => {
    expect(offerOf(offersFor([card('lost')], []), 'issuance', null)?.refusal?.code).toBe('case.live-card');
    expect(offerOf(offersFor([card('cancelled')], []), 'issuance', null)?.refusal).toBeUndefined();
  });

  test('is a temporary card only while no formal one can be used', () => {
    const of = (cards: readonly HeldCard[], cases: readonly OpenCase[] = []) =>
      offerOf(offersFor(cards, cases, { temporaryCard }), 'temporaryCard', null)?.refusal?.code;
    expect(of([card('active')])).toBe('card.at-hand');
    expect(of([card('lost')])).toBeUndefined();
    expect(of([card('active')], [open('exchange', 'c1')])).toBeUndefined();
    expect(of([])).toBeUndefined();
  });
});
