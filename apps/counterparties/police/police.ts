import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { OutsideClock } from '../clock.js';
import type { Ledger } from '../ledger.js';
import { behave } from '../mood.js';
import type { IdentityAnswer, Switches } from '../switches.js';
import { isWellFormed, peopleRegistry } from './registry.js';

const question = z.object({ idNumber: z.string().max(64), name: z.string().min(1).max(200) });

interface PoliceParts {
  readonly ledger: Ledger;
  readonly clock: OutsideClock;
  readonly switches: Switches;
}

/** Answers that look like one and are none. */
const rubbish = [
  '<html><body>502 Bad Gateway</body></html>',
  '{"result":"MATCH"}',
  '{"result":"match","name":',
  '[]',
  '{"result":"match","name":"某某","asOf":"yesterday"}',
];

/** `POST /identity/match`: the police ID service (interchange §5a). */
export function addPolice(server: FastifyInstance, parts: PoliceParts): void {
  const registry = peopleRegistry();
  let asked = 0;
  server.post('/identity/match', async (request, reply) => {
    const { mood, delayMs } = parts.switches.all.police;
    if (await behave(reply, mood, delayMs, () => rubbish[asked++ % rubbish.length] as string)) return reply;
    const read = question.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ error: 'malformed' });
    const { idNumber, name } = read.data;
    const known = registry.get(idNumber);
    const result = (await ruledAnswer(parts, idNumber)) ?? answerFor(parts, idNumber, name, known);
    await parts.ledger.rows('INSERT INTO identity_asks (id_number, answer) VALUES ($1, $2)', [idNumber, result]);
    return reply.send(answer(result, idNumber, known?.name ?? name, parts.clock.now()));
  });
}

/** The answer set for this ID number, by how often it was asked about. */
async function ruledAnswer(parts: PoliceParts, idNumber: string): Promise<IdentityAnswer | undefined> {
  const ruled = parts.switches.all.police.people[idNumber];
  if (!ruled) return undefined;
  const before = await parts.ledger.rows('SELECT 1 FROM identity_asks WHERE id_number = $1', [idNumber]);
  return ruled[Math.min(before.length, ruled.length - 1)];
}

function answerFor(
  parts: PoliceParts,
  idNumber: string,
  name: string,
  known: { name: string; deceased: boolean } | undefined,
): IdentityAnswer {
  if (!isWellFormed(idNumber)) return 'not_found';
  if (!known) return parts.switches.all.police.unknown;
  if (known.deceased) return 'deceased';
  return known.name === name ? 'match' : 'name_differs';
}

function answer(result: IdentityAnswer, idNumber: string, name: string, asOf: Date): object {
  if (result === 'not_found') return { result, asOf: asOf.toISOString() };
  const birth = idNumber.slice(6, 14);
  return {
    result,
    name: result === 'name_differs' ? otherName(name) : name,
    sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
    birthDate: `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`,
    division: idNumber.slice(0, 6),
    asOf: asOf.toISOString(),
  };
}

/** A name that is like the asked one and not the same: what a clerk's slip looks like. */
function otherName(name: string): string {
  const characters = [...name];
  return `${characters.slice(0, -1).join('') || name}${characters.at(-1) === '晓' ? '小' : '晓'}`;
}
