import { expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import { drawPaper } from '../../activities/papers/draw.js';
import { legible, missingGlyphs, paperFonts } from '../../activities/papers/fonts.js';
import { qrModules } from '../../activities/papers/qr.js';
import { layoutText } from '../../domain/paper/layout.js';
import type { PaperData } from '../../domain/paper/paper.js';
import { paperLayout } from '../../domain/paper/papers.js';
import { longName, longOffice, rareName, sampleNotice, sampleReceipt, samples } from './samples.js';

const madeAt = new Date('2026-11-24T16:05:00.000Z');
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

test('rare characters of names have a drawn glyph in both faces', () => {
  for (const font of Object.values(paperFonts()))
    for (const character of rareName) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
      expect(glyph.id).not.toBe(0);
      expect(glyph.path.commands.length).toBeGreaterThan(8);
    }
});

test('every word of the papers can be drawn', () => {
  for (const data of samples) expect(missingGlyphs(layoutText(paperLayout(data)))).toEqual([]);
});

test('a character that no font has is written as its code, never as an empty box', () => {
  expect(legible('王𪚥')).toBe('王〔U+2A6A5〕');
  expect(legible('王丽')).toBe('王丽');
});

test.each(samples)('$kind $frame.number: the same data give the same bytes, on one page', async (data) => {
  const first = await drawPaper(paperLayout(data), { madeAt });
  const second = await drawPaper(paperLayout(data), { madeAt });
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(second.equals(first)).toBe(true);
  expect(pages(first)).toBe(1);
  const copy = await drawPaper(paperLayout(data), {
    madeAt,
    copy: { ordinal: 2, at: '2026-11-25 09:30', reason: '遗失' },
  });
  expect(copy.equals(first)).toBe(false);
});

test('a notice with thirty papers goes on to further pages', async () => {
  const { content } = sampleNotice as Extract<PaperData, { kind: 'missingPapersNotice' }>;
  const missing = Array.from({ length: 30 }, (_, index) => content.missing[index % content.missing.length]!);
  const data = { ...sampleNotice, content: { ...content, missing } } as PaperData;
  expect(pages(await drawPaper(paperLayout(data), { madeAt }))).toBe(3);
});

test('the QR code is read by a reader', () => {
  const { qr } = paperLayout(sampleReceipt);
  const { size, dark } = qrModules(qr);
  const scale = 4;
  const side = (size + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const column = Math.floor(x / scale) - 4;
      const row = Math.floor(y / scale) - 4;
      if (column >= 0 && row >= 0 && column < size && row < size && dark(column, row))
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  expect(jsQR.default(pixels, side, side)?.data).toBe(qr);
});

/** The same paper for a name and an office of the greatest length. */
function stretched(data: PaperData): PaperData {
  const frame = { ...data.frame, office: { ...data.frame.office, name: longOffice }, handledBy: longName };
  if ('applicant' in data.frame) Object.assign(frame, { applicant: { ...data.frame.applicant, name: longName } });
  return { ...data, frame } as PaperData;
}

test.each(samples)('$kind $frame.number: the longest name and office leave every word on the page', async (data) => {
  const pdf = await drawPaper(paperLayout(stretched(data)), { madeAt });
  expect(pages(pdf)).toBeLessThanOrEqual(2);
  expect(missingGlyphs(layoutText(paperLayout(stretched(data))))).toEqual([]);
});
