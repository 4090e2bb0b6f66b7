import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { bankStates } from '../../domain/card/bank-state.js';
import { cardStates } from '../../domain/card/card-state.js';
import { moneyDirections } from '../../domain/cycle/direction.js';
import { barOf, bars } from '../../domain/cycle/may-go.js';

const page = readFileSync('docs/money-rules.md', 'utf8');
const strict = { creditsLost: false };
const lenient = { creditsLost: true };

/** The whole table of a direction as the page shows it; `(…)` is passed where the bank credits lost accounts. */
function shown(direction: (typeof moneyDirections)[number]): string {
  const head = ['card \\ account', ...bankStates.map((state) => `\`${state}\``)];
  const rows = cardStates.map((card) => [
    `\`${card}\``,
    ...bankStates.map((bank) => {
      const bar = barOf(direction, card, bank, strict);
      if (!bar) return 'goes';
      return barOf(direction, card, bank, lenient) ? bar : `(${bar})`;
    }),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

describe('whether a line may go', () => {
  test.each(moneyDirections)('%s: every cell stands on the page', (direction) => {
    expect(page).toContain(shown(direction));
  });

  test.each(cardStates.flatMap((card) => bankStates.map((bank) => [card, bank] as const)))(
    '%s × %s: what a bank accepts changes payouts alone, and only where something is lost',
    (card, bank) => {
      expect(barOf('deduction', card, bank, lenient)).toBe(barOf('deduction', card, bank, strict));
      const [firm, accepted] = [barOf('payout', card, bank, strict), barOf('payout', card, bank, lenient)];
      expect(firm).toBe(barOf('deduction', card, bank, strict));
      if (accepted !== firm) expect(firm).toMatch(/lost$/);
    },
  );

  test('the standard’s own example: a lost card takes no deduction, and a payout where the bank accepts it', () => {
    expect(barOf('deduction', 'lost', 'activated', lenient)).toBe('card-lost');
    expect(barOf('payout', 'lost', 'lost', lenient)).toBeUndefined();
    expect(barOf('payout', 'lost', 'lost', strict)).toBe('card-lost');
  });

  test('a bar that a person must clear comes before one that time clears', () => {
    expect(barOf('deduction', 'lost', 'cancelled', strict)).toBe('account-closed');
    expect(barOf('deduction', 'replaced', 'frozen', strict)).toBe('card-replaced');
  });

  test('every bar is used and has its sentences', () => {
    const used = new Set(
      cardStates.flatMap((card) => bankStates.map((bank) => barOf('deduction', card, bank, strict))),
    );
    for (const [code, { zh, en }] of Object.entries(bars)) {
      if (code !== 'no-card') expect([code, used.has(code as keyof typeof bars)]).toEqual([code, true]);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toBe('');
    }
  });
});
