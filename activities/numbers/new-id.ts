import { randomFillSync } from 'node:crypto';
import { monotonicFactory, ulid } from 'ulid';

// The library asks the system for each of an id's sixteen random characters by itself, which costs as much as a small
// statement; these are drawn a page at a time. A character takes five bits, so a byte's highest five are exact.
const drawn = Buffer.alloc(4096);
let used = drawn.length;

function random(): number {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  return (drawn[used++] as number) / 256;
}

/** A new id that sorts by time and nobody can guess: a ULID of now, or of `at` (milliseconds). */
export function newId(at?: number): string {
  return ulid(at, random);
}

/** Makes ids of which each sorts after the one before, also within a millisecond. */
export function idsInOrder(): () => string {
  const next = monotonicFactory(random);
  return () => next();
}
