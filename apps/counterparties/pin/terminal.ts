import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Ledger } from '../ledger.js';
import { behave } from '../mood.js';
import type { Switches, TerminalResult } from '../switches.js';

const ordered = z.object({
  orderId: z.string().min(1).max(100),
  action: z.enum(['change', 'unlock_reset']),
  cardNumber: z.string().max(64).optional(),
});
type Ordered = z.infer<typeof ordered>;

interface TerminalParts {
  readonly ledger: Ledger;
  readonly switches: Switches;
}

interface DoneOrder {
  readonly action: string;
  readonly card_number: string;
  readonly result: TerminalResult;
  readonly errors: number;
  readonly asked: number;
}

/** Answers that look like one and are none. */
const rubbish = [
  '<html><body>502 Bad Gateway</body></html>',
  '{"result":"DONE"}',
  '{"orderId":"another","result":"done"}',
  '[',
];

/** Wrong entries in a row after which the card locks itself. */
const chipLocksAfter = 6;

/**
 * `POST /pin-terminal/orders`: the windows' PIN terminals. An order is carried out once; the same order id again gives
 * the same result, and with another content is refused. `pending` while the holder still types.
 */
export function addPinTerminal(server: FastifyInstance, parts: TerminalParts): void {
  let asked = 0;
  server.post('/pin-terminal/orders', async (request, reply) => {
    const { mood, delayMs, loseAnswers, pendingAnswers } = parts.switches.all.pinTerminal;
    if (await behave(reply, mood, delayMs, () => rubbish[asked++ % rubbish.length] as string)) return reply;
    const read = ordered.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ error: 'malformed' });
    const done = await carryOut(parts, read.data);
    if (done.action !== read.data.action || done.card_number !== (read.data.cardNumber ?? '')) {
      return reply.code(409).send({ error: 'another-order' });
    }
    // Done, but nobody hears of it.
    if (loseAnswers) return void (await behave(reply, 'down', 0, () => ''));
    const { orderId } = read.data;
    if (done.asked <= pendingAnswers) return reply.code(202).send({ orderId, result: 'pending', errors: 0 });
    return reply.send({ orderId, result: done.result, errors: done.errors });
  });
}

/** Carries out an order that is new, and gives what came of it, then or before. */
async function carryOut({ ledger, switches }: TerminalParts, order: Ordered): Promise<DoneOrder> {
  const card = order.cardNumber ?? '';
  const nth =
    (await ledger.find<{ n: number }>('SELECT count(*)::int AS n FROM pin_orders WHERE card_number = $1', [card]))?.n ??
    0;
  const known = await ledger.find('SELECT 1 FROM pin_orders WHERE order_id = $1', [order.orderId]);
  if (!known) {
    const errors =
      (await ledger.find<{ errors: number }>('SELECT errors FROM pin_cards WHERE card_number = $1', [card]))?.errors ??
      0;
    const { cards, results } = switches.all.pinTerminal;
    const outcome = outcomeOf(order, errors, (cards[card] ?? results)[nth] ?? 'done');
    await ledger.together([
      [
        `INSERT INTO pin_orders (order_id, action, card_number, result, errors) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (order_id) DO NOTHING`,
        [order.orderId, order.action, card, outcome.result, outcome.errors],
      ],
      [
        'INSERT INTO pin_cards (card_number, errors) VALUES ($1, $2) ON CONFLICT (card_number) DO UPDATE SET errors = $2',
        [card, outcome.errors],
      ],
    ]);
  }
  const [row] = await ledger.rows<DoneOrder>(
    'UPDATE pin_orders SET asked = asked + 1 WHERE order_id = $1 RETURNING action, card_number, result, errors, asked',
    [order.orderId],
  );
  return row as DoneOrder;
}

/** What the card makes of it: it counts wrong entries, and once locked only an unlocking helps. */
function outcomeOf(order: Ordered, errors: number, told: TerminalResult): { result: TerminalResult; errors: number } {
  if (order.action === 'unlock_reset')
    return told === 'done' ? { result: 'done', errors: 0 } : { result: told, errors };
  if (errors >= chipLocksAfter) return { result: 'locked', errors };
  if (told === 'locked') return { result: 'locked', errors: chipLocksAfter };
  if (told !== 'wrong_pin') return { result: told, errors: told === 'done' ? 0 : errors };
  return { result: errors + 1 >= chipLocksAfter ? 'locked' : 'wrong_pin', errors: errors + 1 };
}
