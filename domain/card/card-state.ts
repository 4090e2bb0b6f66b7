import { type Refusal, refuse } from '../refusal/refusal.js';

/** Where a card stands. `replaced`, `cancelled` and `destroyed` are final; a PIN lock is a flag beside the state. */
export const cardStates = [
  'in_production',
  'produced',
  'in_stock',
  'delivered',
  'active',
  'oral_lost',
  'lost',
  'replaced',
  'cancelled',
  'destroyed',
] as const;
export type CardState = (typeof cardStates)[number];

/** What can happen to a card. Every event is caused by a case, which the transition names. */
export const cardEvents = [
  'produce',
  'spoil',
  'arrive',
  'deliver',
  'recall',
  'activate',
  'reportOralLoss',
  'lapse',
  'reportLoss',
  'lift',
  'replace',
  'exchange',
  'cancel',
] as const;
export type CardEvent = (typeof cardEvents)[number];

/** A live card is in its holder's hands, or was before it got lost: one formal one a person. */
export const liveCardStates = ['delivered', 'active', 'oral_lost', 'lost'] as const satisfies readonly CardState[];

/** Cards on their way to their holder. */
export const cardStatesInMaking = ['in_production', 'produced', 'in_stock'] as const satisfies readonly CardState[];

/** Cards that are no longer, and never come back. */
export const finalCardStates = ['replaced', 'cancelled', 'destroyed'] as const satisfies readonly CardState[];

/** The states that a loss leaves and that lift and lapse restore. */
export const usableCardStates = ['delivered', 'active'] as const satisfies readonly CardState[];
export type UsableCardState = (typeof usableCardStates)[number];

/** The next state, or `before`: the state that the loss report left. */
export type NextCardState = CardState | 'before';
export type CardTable = Readonly<Record<string, Readonly<Record<string, NextCardState>>>>;

/** The one table of card states × events (design §4). What it doesn't hold is refused. */
export const cardTable = {
  in_production: { produce: 'produced', spoil: 'destroyed' },
  // A card may be found damaged until it lies in the office's stock.
  produced: { arrive: 'in_stock', spoil: 'destroyed' },
  in_stock: { deliver: 'delivered', recall: 'destroyed' },
  delivered: {
    activate: 'active', // 附件1 第十二条
    reportOralLoss: 'oral_lost', // 附件1 第十三条
    reportLoss: 'lost',
    exchange: 'replaced', // 附件1 第十五条
    cancel: 'cancelled', // 附件1 第十六条
  },
  active: { reportOralLoss: 'oral_lost', reportLoss: 'lost', exchange: 'replaced', cancel: 'cancelled' },
  oral_lost: { lapse: 'before', reportLoss: 'lost', lift: 'before' },
  // Filing the replacement kills the card: found again, it can't be used (附件1 第十五条 提示).
  lost: { lift: 'before', replace: 'replaced' },
  replaced: {},
  cancelled: {},
  destroyed: {},
} as const satisfies Readonly<Record<CardState, Readonly<Partial<Record<CardEvent, NextCardState>>>>>;

/**
 * The state after an event, or the refusal `card.wrong-state`. `before` is the state that the loss left, as
 * `stateBeforeLoss` told it; lift and lapse need it and a missing one is a bug, which throws.
 */
export function transition(state: CardState, event: CardEvent, before?: UsableCardState): CardState | Refusal {
  const row: Readonly<Partial<Record<CardEvent, NextCardState>>> = cardTable[state];
  const next = row[event];
  if (!next) {
    const article = articleOf(state, event);
    return refuse('card.wrong-state', {
      params: { state: `card-state.${state}` },
      instead: eventsFrom(state),
      ...(article ? { article } : {}),
    });
  }
  if (next !== 'before') return next;
  if (!before) throw new Error(`${event} of a card in state ${state} needs the state before the loss`);
  return before;
}

/** Articles by which a card in a final state takes no more events, and those of the events themselves. */
const articles: Readonly<Partial<Record<CardState | CardEvent, string>>> = {
  replaced: '附件1 第十五条',
  cancelled: '附件1 第十六条',
  activate: '附件1 第十二条',
  reportOralLoss: '附件1 第十三条',
  reportLoss: '附件1 第十三条',
  lift: '附件1 第十四条',
  replace: '附件1 第十五条',
  exchange: '附件1 第十五条',
  cancel: '附件1 第十六条',
};

function articleOf(state: CardState, event: CardEvent): string | undefined {
  return articles[state] ?? articles[event];
}

/** The events that are possible in a state, in the table's order. */
export function eventsFrom(state: CardState): CardEvent[] {
  return cardEvents.filter((event) => Object.hasOwn(cardTable[state], event));
}

/**
 * What a loss report leaves behind for lift and lapse to restore: the state itself, or, where a formal report follows
 * an oral one, what the oral one had left. Nothing for states from which no loss is reported.
 */
export function stateBeforeLoss(state: CardState, before?: UsableCardState): UsableCardState | undefined {
  if (isUsableCardState(state)) return state;
  return state === 'oral_lost' || state === 'lost' ? before : undefined;
}

/** True for delivered and active. */
export function isUsableCardState(state: string): state is UsableCardState {
  return (usableCardStates as readonly string[]).includes(state);
}

/** True for a card that counts as its holder's live one. */
export function isLiveCardState(state: string): state is (typeof liveCardStates)[number] {
  return (liveCardStates as readonly string[]).includes(state);
}

/** True for a card that is ordered and not yet handed over. */
export function isCardInMaking(state: string): state is (typeof cardStatesInMaking)[number] {
  return (cardStatesInMaking as readonly string[]).includes(state);
}

/** True for text that names a state, as read from a row or a request. */
export function isCardState(text: string): text is CardState {
  return (cardStates as readonly string[]).includes(text);
}
