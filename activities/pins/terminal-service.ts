import { z } from 'zod';
import { type PinAction, terminalResults } from '../../domain/card/pin.js';

/** One order. The same id always means the same order, and has the same result. */
export interface TerminalOrder {
  readonly orderId: string;
  readonly action: PinAction;
  /** The card that must lie in the terminal; without it the one that does. */
  readonly cardNumber?: string;
}

/** Why the terminal gave no result. Holds no personal data. */
export class TerminalFailed extends Error {
  constructor(readonly why: 'down' | 'slow' | 'rubbish' | 'pending') {
    super(`the PIN terminal is ${why}`);
    this.name = 'TerminalFailed';
  }
}

const answerSchema = z.object({
  orderId: z.string(),
  result: z.enum([...terminalResults, 'pending']),
  /** Wrong entries in a row, as the card counts them. */
  errors: z.number().int().min(0).max(99).default(0),
});
export type TerminalAnswer = Omit<z.infer<typeof answerSchema>, 'result'> & {
  readonly result: (typeof terminalResults)[number];
};

const largestAnswer = 4096;

/**
 * Gives the order to the terminal, or asks again what came of it, and waits at most `timeoutMs`; throws TerminalFailed.
 * An answer to another order, or an error that was none, can't be believed.
 */
export async function orderAtTerminal(url: string, order: TerminalOrder, timeoutMs: number): Promise<TerminalAnswer> {
  const read = answerSchema.safeParse(await post(url, JSON.stringify(order), timeoutMs));
  if (!read.success || read.data.orderId !== order.orderId) throw new TerminalFailed('rubbish');
  const { result, errors } = read.data;
  if (result === 'pending') throw new TerminalFailed('pending');
  if (result === 'wrong_pin' && errors === 0) throw new TerminalFailed('rubbish');
  return { orderId: order.orderId, result, errors };
}

/** The body of an answer that is one; nothing for another status, a body too large, or one that is no JSON. */
async function post(url: string, body: string, timeoutMs: number): Promise<unknown> {
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/pin-terminal/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.status >= 500) throw new TerminalFailed('down');
    const text = await answer.text();
    return answer.ok && text.length <= largestAnswer ? parsed(text) : undefined;
  } catch (error) {
    if (error instanceof TerminalFailed) throw error;
    // The error itself could quote what was sent; only its kind goes on.
    throw new TerminalFailed((error as Error).name === 'TimeoutError' ? 'slow' : 'down');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
