import type { BankCard } from './banks.js';

/** The demo's hand on the simulated police, factories and SMS service (their control interface). */
export class OutsideParties {
  constructor(private readonly controlUrl: string) {}

  /** Sets switches; what is not named stays. */
  async set(change: object): Promise<void> {
    await this.ask('POST', '/control/switches', change);
  }

  /** Tells them the business time, at which they then work. */
  async tellTime(now: Date): Promise<void> {
    await this.ask('POST', '/control/clock', { now: now.toISOString(), rate: 0 });
  }

  /** One round of the factories at the told time; when the next card will be ready. */
  async work(): Promise<Date | undefined> {
    const { nextDueAt } = await this.ask<{ nextDueAt: string | null }>('POST', '/control/work');
    return nextDueAt ? new Date(nextDueAt) : undefined;
  }

  /** The newest orders that the factories have answered. */
  async answeredOrders(): Promise<string[]> {
    const orders = await this.ask<{ order_id: string; answered_in: string | null }[]>('GET', '/control/ledger/orders');
    return orders.filter((order) => order.answered_in).map((order) => order.order_id);
  }

  /** The newest card that a factory made for somebody: its bank has it from there. Throws where none was made. */
  async newestCard(idNumber: string): Promise<BankCard> {
    const [card] = await this.ask<BankCard[]>('POST', '/control/made-cards', { idNumber });
    if (!card) throw new Error('no factory has made a card for this person');
    return card;
  }

  private async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.controlUrl}${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`${path} of the outside parties answered ${answer.status}`);
    return (await answer.json()) as Answer;
  }
}
