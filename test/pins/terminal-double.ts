import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PinAction, TerminalResult } from '../../domain/card/pin.js';

/** How the double answers: `lost` carries orders out and cuts the line before the answer. */
type TerminalMood = 'normal' | 'down' | 'rubbish' | 'lost';

interface Carried {
  readonly action: PinAction;
  readonly result: TerminalResult;
  readonly errors: number;
}

/**
 * A window's PIN terminal for tests of cases: it carries each order out once, and counts wrong entries as a card does.
 * Terminals as they are, with their own ledger, are `apps/counterparties/pin`.
 */
export class TerminalDouble {
  mood: TerminalMood = 'normal';
  /** What comes of the orders to come, in turn; afterwards all are done. */
  next: TerminalResult[] = [];
  private errors = 0;
  private readonly orders = new Map<string, Carried>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (this.mood === 'down') return void response.destroy();
        response.setHeader('content-type', 'application/json');
        if (this.mood === 'rubbish') return void response.end('{"result":"DONE"}');
        const { orderId, action } = JSON.parse(Buffer.concat(parts).toString()) as {
          orderId: string;
          action: PinAction;
        };
        const { result, errors } = this.carryOut(orderId, action);
        if (this.mood === 'lost') return void response.destroy();
        response.end(JSON.stringify({ orderId, result, errors }));
      });
    });
  }

  static async start(): Promise<TerminalDouble> {
    const double = new TerminalDouble();
    await new Promise<void>((resolve) => double.server.listen(0, '127.0.0.1', resolve));
    return double;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Orders of a case that were carried out, in turn. */
  ordersOf(caseId: string): Carried[] {
    return [...this.orders].filter(([orderId]) => orderId.startsWith(`${caseId}-`)).map(([, carried]) => carried);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private carryOut(orderId: string, action: PinAction): Carried {
    const known = this.orders.get(orderId);
    if (known) return known;
    const result = this.next.shift() ?? 'done';
    if (result === 'done') this.errors = 0;
    if (result === 'wrong_pin') this.errors += 1;
    const carried = { action, result, errors: this.errors };
    this.orders.set(orderId, carried);
    return carried;
  }
}
