import { ApplicationFailure, Context } from '@temporalio/activity';
import { type CardState, isUsableCardState } from '../../domain/card/card-state.js';
import type { PinAction, PinResult } from '../../domain/card/pin.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Queryable } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import { orderAtTerminal, TerminalFailed, type TerminalOrder } from './terminal-service.js';

export interface PinDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** The address of the windows' PIN terminals. */
  readonly terminalUrl: string;
  /** Which try this is, from 1; Temporal's own count unless a test says otherwise. */
  readonly attempt?: () => number;
}

/** One visit to the terminal. `order` rises only after an answer: an unknown outcome is asked about by the same order. */
export interface PinOrderKey {
  readonly caseId: string;
  readonly ordinal: number;
  readonly order: number;
  readonly action: PinAction;
}

/** What a visit came to. */
export interface PinOrderOutcome {
  readonly result: PinResult;
  readonly errors: number;
}

/** Activities at the PIN terminal; they wait for an outside party, so they run on the queue `counterparties`. */
export function createPinActivities(deps: PinDeps) {
  return {
    /**
     * Has the terminal change or reset the PIN of the case's card and keeps what came of it once for (case, ordinal)
     * (附件1 第十七, 十八条). While the terminal is slow, down, busy or answers rubbish the activity fails and Temporal tries
     * again with the same order id, with the pauses of the rule `pin.terminal`; the last try gives `unclear`, which
     * needs a person: the order may have been carried out. No order goes out for a card that was reported lost or died
     * meanwhile.
     */
    async orderAtTerminal(key: PinOrderKey): Promise<PinOrderOutcome> {
      const before = await findOrder(deps.db, key);
      if (before) return before;
      const now = await businessNow(deps.db);
      const { value: policy } = await ruleAt(deps.db, 'pin.terminal', now);
      const { cardId, state, order } = await orderOf(deps, key);
      const keep = (outcome: PinOrderOutcome) =>
        keepOrder(deps.db, key, { ...outcome, cardId, orderId: order.orderId, at: now });
      const attempt = deps.attempt?.() ?? Context.current().info.attempt;
      // An earlier try may have given the order before the card was reported lost.
      if (!isUsableCardState(state)) return keep({ result: attempt === 1 ? 'unusable' : 'unclear', errors: 0 });
      try {
        const { result, errors } = await orderAtTerminal(deps.terminalUrl, order, policy.timeoutSeconds * 1000);
        return await keep({ result, errors });
      } catch (error) {
        if (!(error instanceof TerminalFailed)) throw error;
        if (attempt >= policy.attempts) return keep({ result: 'unclear', errors: 0 });
        throw ApplicationFailure.create({
          message: error.message,
          type: 'TerminalFailed',
          nextRetryDelay: policy.firstRetrySeconds * 1000 * policy.backoff ** (attempt - 1),
        });
      }
    },
  };
}

export type PinActivities = ReturnType<typeof createPinActivities>;

async function findOrder(q: Queryable, key: PinOrderKey): Promise<PinOrderOutcome | undefined> {
  return q.find<{ result: PinResult; errors: number }>(
    'SELECT result, errors FROM pin_orders WHERE case_id = $1 AND ordinal = $2',
    [key.caseId, key.ordinal],
  );
}

interface KeptOrder extends PinOrderOutcome {
  readonly orderId: string;
  readonly cardId: string;
  readonly at: Date;
}

/** Keeps the first outcome of a visit; a second one, of a try that was believed lost, changes nothing. */
async function keepOrder(db: Database, key: PinOrderKey, kept: KeptOrder): Promise<PinOrderOutcome> {
  const { orderId, cardId, result, errors, at } = kept;
  const added = await db.run(
    `INSERT INTO pin_orders (case_id, ordinal, order_id, card_id, action, result, errors, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (case_id, ordinal) DO NOTHING`,
    [key.caseId, key.ordinal, orderId, cardId, key.action, result, errors, at],
  );
  const first = added === 0 ? await findOrder(db, key) : undefined;
  return first ?? { result, errors };
}

interface CardAtTerminal {
  readonly cardId: string;
  readonly state: CardState;
  readonly order: TerminalOrder;
}

/** The order with the number of the card that must lie in the terminal, where the card's number is known. */
async function orderOf(deps: PinDeps, key: PinOrderKey): Promise<CardAtTerminal> {
  const { id, state, card_number_enc } = await deps.db.get<{
    id: string;
    state: CardState;
    card_number_enc: Buffer | null;
  }>('SELECT d.id, d.state, d.card_number_enc FROM cases c JOIN cards d ON d.id = c.card_id WHERE c.id = $1', [
    key.caseId,
  ]);
  const order = { orderId: `${key.caseId}-${key.order}`, action: key.action };
  const cardNumber = card_number_enc && deps.cipher.decryptText(card_number_enc);
  return { cardId: id, state, order: cardNumber ? { ...order, cardNumber } : order };
}
