import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError, z } from 'zod';
import type { Bank } from '../bank.js';
import { dayOf } from '../days.js';
import { happen } from '../events/happen.js';
import { book, lockAgencyAccount, settleDay } from '../money/agency-account.js';
import { correct, NoCorrection } from '../money/correct.js';
import { orderStatement } from '../money/statements.js';
import { changeAccounts, payCustomers } from './customers.js';
import { accountsSql, findLines, movementsSql, readings, streamLines, totals } from './ledger.js';
import { LoadRefused, loadAccounts, loadMandates } from './load.js';
import * as shapes from './shapes.js';

type Handler = (bank: Bank, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** The demo's and the tests' hand on the banks, below `/control/banks`; loopback only, no part of the interchange. */
export async function addBankControl(server: FastifyInstance, banks: readonly Bank[]): Promise<void> {
  server.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof ZodError) return reply.code(400).send({ wrong: error.issues });
    if (error instanceof LoadRefused || error instanceof NoCorrection)
      return reply.code(409).send({ refused: error.message });
    throw error;
  });
  const on = (method: 'GET' | 'POST', path: string, handle: Handler): void => {
    server.route<{ Params: { bank: string } }>({
      method,
      url: `/control/banks/:bank/${path}`,
      handler: async (request, reply) => {
        const bank = banks.find(({ profile }) => profile.code === request.params.bank);
        return bank ? handle(bank, request, reply) : reply.code(404).send({ banks: banks.map((b) => b.profile.code) });
      },
    });
  };
  server.get('/control/banks', async () => banks.map(({ profile }) => profile));
  addSwitches(on);
  addCustomers(on);
  addEvents(on);
  addAgencyAccounts(on);
  addPapers(on);
  addReadings(on);
}

type On = (method: 'GET' | 'POST', path: string, handle: Handler) => void;

function addSwitches(on: On): void {
  on('GET', 'switches', async ({ parts }) => parts.switches.all);
  on('POST', 'switches', ({ parts }, { body }) => parts.switches.set(body as object));
  on('POST', 'reset', ({ parts }) => parts.switches.reset());
  on('POST', 'work', (bank) => bank.work());
}

function addCustomers(on: On): void {
  on('POST', 'accounts', async ({ parts, profile }, { body }) => {
    return { loaded: await loadAccounts(parts.books, profile.code, body as Readable) };
  });
  on('POST', 'mandates', async ({ parts, profile }, { body }) => {
    return { loaded: await loadMandates(parts.books, profile.code, body as Readable) };
  });
  on('POST', 'accounts/change', async ({ parts, profile }, { body }, reply) => {
    const changes = z.array(shapes.changed).min(1).max(10_000).parse(body);
    const unknown = await changeAccounts(parts.books, profile.code, changes);
    return unknown.length > 0 ? reply.code(404).send({ unknown }) : { changed: changes.length };
  });
  on('POST', 'accounts/payday', async ({ parts, profile }, { body }) => {
    return { paid: await payCustomers(parts.books, profile.code, shapes.payday.parse(body)) };
  });
  on('POST', 'accounts/find', ({ parts, profile }, { body }) =>
    parts.books.rows(accountsSql, [profile.code, shapes.numbers.parse(body).numbers]),
  );
}

/** What happens at the bank, which then tells the agency: activated, lost, lifted, PIN locked, frozen … */
function addEvents(on: On): void {
  on('POST', 'events', (bank, { body }) => {
    const what = shapes.happening.parse(body);
    return bank.alone(async () => ({ eventId: await happen(bank.parts, what) }));
  });
}

function addAgencyAccounts(on: On): void {
  on('POST', 'agency-accounts', async ({ parts, profile }, { body }, reply) => {
    const { agency, use, opening, held } = shapes.agencyAccount.parse(body);
    const month = dayOf(parts.clock.now()).slice(0, 7).replace('-', '');
    const made = await parts.books.session((session) =>
      session.run(
        `INSERT INTO agency_accounts (bank, agency, use, opening, balance, held, next_statement)
         VALUES ($1, $2, $3, $4, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [profile.code, agency, use, opening, held, month],
      ),
    );
    return made === 1 ? { opened: 1 } : reply.code(409).send({ refused: 'there is such an account' });
  });
  on('POST', 'movements', (bank, { body }, reply) => {
    const { agency, use, ...movement } = shapes.otherMovement.parse(body);
    return bank.alone(async () => {
      const { books, profile, clock } = bank.parts;
      const today = dayOf(clock.now());
      const serial = await books.transaction(async (tx) => {
        const account = await lockAgencyAccount(tx, profile.code, agency, use, today);
        return book(tx, profile.code, account, { ...movement, settledOn: settleDay(today, account.lastDay) });
      });
      return serial ? { serial } : reply.code(409).send({ refused: 'the account lacks the money' });
    });
  });
  on('GET', 'movements', ({ parts, profile }, { query }) => {
    const { agency, use, after } = z
      .object({ agency: z.string(), use: z.enum(['DK', 'DF']), after: z.coerce.number().int().default(0) })
      .parse(query);
    return parts.books.rows(movementsSql, [profile.code, agency, use, after]);
  });
}

function addPapers(on: On): void {
  on('POST', 'corrections', (bank, { body }) => {
    const { file, changes } = shapes.correction.parse(body);
    return bank.alone(async () => ({ name: await correct(bank.parts, file, changes) }));
  });
  on('POST', 'statements', (bank, { body }, reply) => {
    const of = shapes.statementOrder.parse(body);
    return bank.alone(async () => {
      const name = await orderStatement(bank.parts, of);
      return name ? { name } : reply.code(404).send({ refused: 'no such account' });
    });
  });
  // The result of a batch, right this time: one that never came, or the whole resend of a rejected one.
  on('POST', 'answer', (bank, { body }, reply) => {
    const { file } = shapes.file.parse(body);
    return bank.alone(async () => {
      const { books, profile, clock } = bank.parts;
      const [paper] = await books.rows<{ name: string }>(
        `INSERT INTO papers (bank, name, kind, batch_id, due_at)
         SELECT p.bank, p.name, 'result', p.batch_id, $3 FROM papers p JOIN batches b ON b.id = p.batch_id
         WHERE p.bank = $1 AND b.name = $2 AND b.state = 'executed' AND p.kind = 'result'
         ORDER BY p.id LIMIT 1 RETURNING name`,
        [profile.code, file, clock.now()],
      );
      return paper ?? reply.code(404).send({ refused: 'no such batch was booked' });
    });
  });
}

function addReadings(on: On): void {
  for (const [name, sql] of Object.entries(readings))
    on('GET', `ledger/${name}`, ({ parts, profile }) => parts.books.rows(sql, [profile.code]));
  on('GET', 'ledger/totals', ({ parts, profile }) => totals(parts.books, profile.code));
  on('POST', 'lines/find', ({ parts, profile }, { body }) =>
    findLines(parts.books, profile.code, shapes.lineIds.parse(body).lineIds),
  );
  on('POST', 'lines', async ({ parts, profile }, { body }, reply) => {
    const stream = await streamLines(parts.books, profile.code, shapes.file.parse(body).file);
    return stream
      ? reply.type('application/x-ndjson').send(stream)
      : reply.code(404).send({ refused: 'no such batch' });
  });
}
