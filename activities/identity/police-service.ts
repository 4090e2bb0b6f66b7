import type { AskedPerson, PoliceAnswer } from './police-answer.js';
import { findPoliceAnswer } from './police-answer.js';

/** Why the service gave no answer. Holds no personal data. */
export class PoliceServiceFailed extends Error {
  constructor(readonly why: 'down' | 'slow' | 'rubbish') {
    super(`the police ID service is ${why}`);
    this.name = 'PoliceServiceFailed';
  }
}

const largestAnswer = 16_384;

/** Asks the police ID service once and waits at most `timeoutMs`; throws PoliceServiceFailed. */
export async function askPolice(url: string, asked: AskedPerson, timeoutMs: number): Promise<PoliceAnswer> {
  const text = await post(url, JSON.stringify({ idNumber: asked.idNumber, name: asked.name }), timeoutMs);
  const answer = text === undefined ? undefined : findPoliceAnswer(parsed(text), asked);
  if (!answer) throw new PoliceServiceFailed('rubbish');
  return answer;
}

/** The body of a 200; nothing for another status or a body too large to be an answer. */
async function post(url: string, body: string, timeoutMs: number): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/identity/match`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.status >= 500) throw new PoliceServiceFailed('down');
    const text = await answer.text();
    return answer.status === 200 && text.length <= largestAnswer ? text : undefined;
  } catch (error) {
    if (error instanceof PoliceServiceFailed) throw error;
    // The error itself could quote what was sent; only its kind goes on.
    throw new PoliceServiceFailed((error as Error).name === 'TimeoutError' ? 'slow' : 'down');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
