import { randomInt } from 'node:crypto';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import type { WordKey } from '../../domain/refusal/words.js';

/** argon2id with OWASP's parameters: 19 MiB, two passes. */
const cost = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const shortest = 12;
const longest = 200;
const fewestCharacters = 5;

/** What the database keeps of a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let nobody: Promise<string> | undefined;

/** True for the password of this hash. Without a hash (unknown name) it takes as long, and is false. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return matches && passwordHash !== undefined;
}

/** What is wrong with a new password, as a word of the refusal table; nothing where it will do. */
export function findPasswordFault(next: string, signInName: string, current: string): WordKey | undefined {
  const characters = [...next];
  if (characters.length < shortest) return 'password-short';
  if (characters.length > longest) return 'password-long';
  if (next.toLowerCase().includes(signInName.toLowerCase())) return 'password-name';
  if (new Set(characters).size < fewestCharacters) return 'password-simple';
  return next === current ? 'password-old' : undefined;
}

// Without 0/O, 1/l/I: it is read aloud or copied from a slip.
const readable = '23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';

/** A password for one sign-in: 16 readable characters, 92 bits. */
export function oneTimePassword(): string {
  return Array.from({ length: 16 }, () => readable[randomInt(readable.length)]).join('');
}
