import type { FastifyInstance } from 'fastify';
import { ZodError, z } from 'zod';
import type { OutsideClock } from '../clock.js';
import { resultOf } from '../factory/make-card.js';
import type { Ledger } from '../ledger.js';
import type { SwitchBoard, Switches } from '../switches.js';
import { addClockControl, type ClockWorker } from './clock-control.js';

interface ControlParts {
  readonly ledger: Ledger;
  readonly clock: OutsideClock;
  readonly switches: Switches;
  /** Card factories. */
  readonly workers: readonly ClockWorker[];
}

const holder = z.object({ idNumber: z.string().max(64) });

/** What `/control/ledger/…` shows. */
const ledgers: Readonly<Record<string, string>> = {
  identity: 'SELECT id_number, answer, at FROM identity_asks ORDER BY id DESC LIMIT 1000',
  messages: 'SELECT * FROM messages ORDER BY accepted_at DESC LIMIT 1000',
  pinOrders: 'SELECT order_id, action, result, errors, asked, at FROM pin_orders ORDER BY at DESC LIMIT 1000',
  files: 'SELECT * FROM factory_files ORDER BY taken_at DESC, name LIMIT 1000',
  results: 'SELECT * FROM factory_results ORDER BY date DESC, name DESC LIMIT 1000',
  orders: `SELECT order_id, factory, file_name, seq, id_number, card_kind, division, code, due_at, answered_in
           FROM factory_orders ORDER BY serial DESC LIMIT 1000`,
};

/** The demo's and the tests' hand on the outside world; loopback only, no part of the interchange. */
export function addControl(server: FastifyInstance, parts: ControlParts): void {
  addClockControl(server, { database: parts.ledger, clock: parts.clock, workers: () => parts.workers });
  server.get('/control/switches', async () => parts.switches.all);
  server.post('/control/switches', async (request, reply) => {
    try {
      return await parts.switches.set(request.body as Partial<SwitchBoard>);
    } catch (error) {
      if (error instanceof ZodError) return reply.code(400).send({ wrong: error.issues });
      throw error;
    }
  });
  server.post('/control/reset', async () => parts.switches.reset());
  server.post('/control/made-cards', async (request, reply) => {
    const read = holder.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ wrong: read.error.issues });
    return madeCards(parts.ledger, read.data.idNumber);
  });
  server.get<{ Params: { name: string } }>('/control/ledger/:name', async (request, reply) => {
    const sql = ledgers[request.params.name];
    if (!sql) return reply.code(404).send({ ledgers: Object.keys(ledgers) });
    return parts.ledger.rows(sql);
  });
}

/** Cards made for a person as their banks know them, the newest first. */
async function madeCards(ledger: Ledger, idNumber: string): Promise<{ bank: string; number: string }[]> {
  const orders = await ledger.rows<{ order_id: string }>(
    `SELECT order_id FROM factory_orders WHERE id_number = $1 AND code = '0' AND answered_in IS NOT NULL ORDER BY serial DESC`,
    [idNumber],
  );
  return orders.map(({ order_id: orderId }) => {
    const { bank, cardNumber } = resultOf({ orderId, seq: 1, code: '0' }, new Date(0));
    return { bank, number: cardNumber };
  });
}
