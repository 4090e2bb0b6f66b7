import type { PinAction } from '../../domain/card/pin.js';
import type { Filing } from '../../domain/case/filing.js';
import { office, type Stage } from '../cases/stage.js';
import { type CardFacts, file, type KnownCard, knownCard } from '../losses/ways.js';

export interface PinFacts extends CardFacts {
  readonly pinLocked?: boolean;
  readonly pinInitial?: boolean;
}

/** A card whose PIN stands so; by default it is the initial one. */
export async function cardWithPin(stage: Stage, facts: PinFacts = {}): Promise<KnownCard> {
  const { pinLocked = false, pinInitial = true, ...card } = facts;
  const known = await knownCard(stage, card);
  await stage.db.run('UPDATE cards SET pin_locked = $2, pin_initial = $3 WHERE id = $1', [
    known.cardId,
    pinLocked,
    pinInitial,
  ]);
  return known;
}

const papers = { pinChange: ['card'], pinReset: ['card', 'idOriginal', 'idCopy'] } as const;
export type PinCase = keyof typeof papers;

/** A filing that nothing is missing from. */
export const pinCaseOf = (type: PinCase, card: KnownCard, more: Partial<Filing> = {}): Filing => ({
  type,
  office,
  by: 'applicant',
  cardId: card.cardId,
  papersReceived: [...papers[type]],
  ...more,
});

/** Files it; the terminal is asked at once. */
export async function filePin(stage: Stage, type: PinCase, card: KnownCard): Promise<string> {
  return (await file(stage, pinCaseOf(type, card))).id;
}

export async function pinOf({ db }: Stage, card: KnownCard): Promise<{ pinLocked: boolean; pinInitial: boolean }> {
  return db.get('SELECT pin_locked AS "pinLocked", pin_initial AS "pinInitial" FROM cards WHERE id = $1', [
    card.cardId,
  ]);
}

interface KeptOrder {
  readonly ordinal: number;
  readonly order: string;
  readonly action: PinAction;
  readonly result: string;
}

/** The visits to the terminal that a case has kept; `order` is the order's number within the case. */
export async function visitsOf({ db }: Pick<Stage, 'db'>, caseId: string): Promise<KeptOrder[]> {
  return db.rows(
    `SELECT ordinal, split_part(order_id, '-', 2) AS order, action, result FROM pin_orders WHERE case_id = $1 ORDER BY ordinal`,
    [caseId],
  );
}
