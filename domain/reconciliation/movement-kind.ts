/**
 * What a movement of an agency's account is that belongs to no line: 财政专户划转, 资金拨入, 利息, 退汇, 退费, other.
 * It is posted against the account alone; a refund names its case, which gives one paid due back (design §5).
 */
export const movementKinds = ['treasury', 'funding', 'interest', 'return', 'refund', 'other'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** `C` increases the agency's balance. */
export type MovementDirection = 'C' | 'D';

/** Words of a memo by which a kind is known, in this order; where money can only go one way, only that way. */
const signs: readonly (readonly [MovementKind, RegExp, MovementDirection?])[] = [
  ['interest', /利息|结息|interest/i],
  ['treasury', /财政|专户|划转|上解|treasury/i, 'D'],
  ['funding', /拨付|拨入|拨款|资金|财政|funding/i, 'C'],
  ['return', /退|冲正|返还|return|refund/i],
];

/** What a movement probably is; two people decide. Nothing speaks for anything: `other`. */
export function suggestKind(direction: MovementDirection, memo: string): MovementKind {
  const found = signs.find(([, words, only]) => words.test(memo) && (only === undefined || only === direction));
  return found?.[0] ?? 'other';
}
