import { accessSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The faces of every paper; Noto Sans SC holds the rare characters of names (㛃 𬀪 䶮 𠅤). */
export interface PaperFonts {
  readonly regular: Font;
  readonly bold: Font;
}

const require = createRequire(import.meta.url);
const files = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' };
const pathOf = (file: string): string => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`);

/** Milliseconds without a paper after which the fonts are let go of: they are 20 MB of a worker's memory. */
const keptFor = 10 * 60_000;
let loaded: PaperFonts | undefined;
let letGo: NodeJS.Timeout | undefined;

function load(file: string): Font {
  const font = create(readFileSync(pathOf(file)));
  if (!('layout' in font)) throw new Error(`${file} is a collection, not one font`);
  return font;
}

/** Throws where a font file is missing, so that a program says so when it starts and not at its first paper. */
export function assertPaperFonts(): void {
  for (const file of Object.values(files)) accessSync(pathOf(file));
}

/** Reads the fonts for as long as the program runs: nobody at a window waits a second for 20 MB of fonts. */
export function keepPaperFonts(): void {
  paperFonts();
  clearTimeout(letGo);
}

/** The fonts, read from their files where no paper was drawn for ten minutes. */
export function paperFonts(): PaperFonts {
  loaded ??= readFonts();
  letGo?.refresh();
  return loaded;
}

function readFonts(): PaperFonts {
  letGo = setTimeout(() => {
    loaded = undefined;
  }, keptFor).unref();
  return { regular: load(files.regular), bold: load(files.bold) };
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
