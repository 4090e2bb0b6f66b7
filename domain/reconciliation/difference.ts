/** What statement and books say differently (interchange §1); `opening` is a balance, the others are movements. */
export const differenceKinds = ['amount', 'ours_only', 'bank_only', 'double', 'opening'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** `proposed` waits for the second person; `gone` is no longer there in the latest comparison. */
export const differenceStates = ['open', 'proposed', 'settled', 'gone'] as const;

/**
 * How two people settle one. `bankCorrects`: the bank owns the error and books it right later, where that movement is
 * found again; `accepted`: both sides are right, e.g. a movement of another month's day; `adjusted`: the agency puts its
 * own side right by a case of its own (退费, 追回). None of them posts anything to anybody's premiums.
 */
export const settlingWays = ['bankCorrects', 'accepted', 'adjusted'] as const;
export type SettlingWay = (typeof settlingWays)[number];
