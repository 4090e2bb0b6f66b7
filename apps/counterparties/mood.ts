import type { FastifyReply } from 'fastify';
import type { Mood } from './switches.js';

/**
 * Lets a service be slow, down or answer rubbish. True when the answer was already given (or the line cut), so that
 * the caller has nothing left to say.
 */
export async function behave(
  reply: FastifyReply,
  mood: Mood,
  delayMs: number,
  rubbish: () => string,
): Promise<boolean> {
  if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, delayMs));
  if (mood === 'down') {
    reply.hijack();
    reply.raw.socket?.destroy();
    return true;
  }
  if (mood === 'rubbish') {
    await reply.code(200).type('application/json').send(rubbish());
    return true;
  }
  return false;
}
