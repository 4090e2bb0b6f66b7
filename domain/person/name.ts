import { hasRefusedCharacter } from '../interchange/characters.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { WordKey } from '../refusal/words.js';

/** Dots that look like the interpunct of minority and foreign names but are another character. */
const otherDots = /[\u2022\u2027\u2219\u22C5\u30FB\uFF65\u2E31\u0387]/u;

/**
 * Checks a name and gives it back unchanged: 1–50 characters counted as code points (𬀪 is one), `·` and rare
 * characters allowed, nothing that a file's field refuses. Refusal: `input.name` with why.
 */
export function parseName(text: string, field?: string): string | Refusal {
  const why = nameFault(text);
  return why ? refuse('input.name', { field, params: { why } }) : text;
}

function nameFault(text: string): WordKey | undefined {
  if (text.trim() === '') return 'name-empty';
  if ([...text].length > 50) return 'name-length';
  if (hasRefusedCharacter(text)) return 'name-characters';
  if (text.trim() !== text) return 'name-spaces';
  if (otherDots.test(text)) return 'name-dot';
  return undefined;
}
