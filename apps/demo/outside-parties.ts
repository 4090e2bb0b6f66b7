import type { BankCard } from './banks.js';

/** The demo's hand on the simulated police, factories and SMS service, and on the banks: their control interfaces. */
export class OutsideParties {
  constructor(
    private readonly at: {
      /** Of police, factories and SMS service. */
      readonly controlUrl: string;
      /** Of the banks. */
      readonly banksControlUrl: string;
    },
  ) {}

  /** Sets switches; what is not named stays. */
  async set(change: object): Promise<void> {
    await this.ask('POST', '/control/switches', change);
  }

  /** Tells them the business time, at which they then work. */
  async tellTime(now: Date): Promise<void> {
    const told = { now: now.toISOString(), rate: 0 };
    await this.ask('POST', '/control/clock', told);
    await this.ask('POST', '/control/clock', told, this.at.banksControlUrl);
  }

  /** One round of factories and banks at the told time; when the next card or file will be ready. */
  async work(): Promise<Date | undefined> {
    const rounds = await Promise.all(
      [this.at.controlUrl, this.at.banksControlUrl].map((url) =>
        this.ask<{ nextDueAt: string | null }>('POST', '/control/work', undefined, url),
      ),
    );
    const due = rounds.flatMap(({ nextDueAt }) => (nextDueAt ? [Date.parse(nextDueAt)] : []));
    return due.length > 0 ? new Date(Math.min(...due)) : undefined;
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

  private async ask<Answer>(
    method: string,
    path: string,
    body?: object,
    url: string = this.at.controlUrl,
  ): Promise<Answer> {
    const answer = await fetch(`${url}${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`${path} of the outside parties answered ${answer.status}`);
    return (await answer.json()) as Answer;
  }
}
