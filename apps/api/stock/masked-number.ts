import type { Cipher } from '../../../activities/cipher/cipher.js';
import { maskCardNumber } from '../../../domain/person/masking.js';

/** A card's number as lists show it; null for one that has none yet. */
export function maskedNumber(cipher: Cipher, sealed: Buffer | null): string | null {
  return sealed ? maskCardNumber(cipher.decryptText(sealed)) : null;
}
