import { createHash } from 'node:crypto';

/** SM3 of some bytes, lower-case hex. */
export function sm3(bytes: Uint8Array): string {
  return createHash('sm3').update(bytes).digest('hex');
}
