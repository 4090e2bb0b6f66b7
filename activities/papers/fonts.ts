import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The faces of every paper; Noto Sans SC holds the rare characters of names (㛃 𬀪 䶮 𠅤). */
export interface PaperFonts {
  readonly regular: Font;
  readonly bold: Font;
}

const require = createRequire(import.meta.url);
let loaded: PaperFonts | undefined;

function load(file: string): Font {
  const font = create(readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`)));
  if (!('layout' in font)) throw new Error(`${file} is a collection, not one font`);
  return font;
}

/** Reads the two font files (20 MB) at the first paper, and keeps them. */
export function paperFonts(): PaperFonts {
  loaded ??= {
    regular: load('400Regular/NotoSansSC_400Regular.ttf'),
    bold: load('700Bold/NotoSansSC_700Bold.ttf'),
  };
  return loaded;
}

/** The characters of a text that the fonts cannot draw. */
export function missingGlyphs(text: string): string[] {
  const { regular, bold } = paperFonts();
  return [...text].filter((character) => {
    const point = character.codePointAt(0)!;
    return point >= 32 && !(regular.hasGlyphForCodePoint(point) && bold.hasGlyphForCodePoint(point));
  });
}

/**
 * The text with each character that no font has written as its code, 〔U+2A6A5〕: an official paper never shows an
 * empty box in a name, and the clerk sees at once what to write in by hand.
 */
export function legible(text: string): string {
  const missing = new Set(missingGlyphs(text));
  if (missing.size === 0) return text;
  const written = (character: string) => `〔U+${character.codePointAt(0)!.toString(16).toUpperCase()}〕`;
  return [...text].map((character) => (missing.has(character) ? written(character) : character)).join('');
}
