import sharp from 'sharp';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { WordKey } from '../../domain/refusal/words.js';
import type { RuleValue } from '../../domain/rule/catalogue.js';

/** The rule `photo.standard`: what an upload may be, in pixels and bytes. */
export type PhotoStandard = RuleValue<'photo.standard'>;

/** What is stored and sent to the card factory: the second-generation ID card's 26 × 32 mm at 350 dpi, in pixels. */
export const cardPhoto = { width: 358, height: 441 } as const;
/** A side may be this many times the card's: a telephone's picture passes, a decompression bomb does not. */
const maxScale = 20;
const maxPixels = cardPhoto.width * cardPhoto.height * maxScale * maxScale;
/** Proportions may differ this much and are cropped from the middle; more would cut a head. */
const proportionTolerance = 0.08;
const noPhoto = (why: WordKey) => refuse('input.photo', { field: 'photo', params: { why } });

/**
 * An upload brought to the standard (符合二代身份证照片标准): a baseline JPEG of exactly its pixels, sRGB, without EXIF or
 * any other hidden content. Refuses `input.photo` with why: too many bytes, not a JPEG or PNG by its content, broken,
 * too few or many pixels, other proportions.
 */
export async function standardPhoto(bytes: Uint8Array, standard: PhotoStandard): Promise<Buffer | Refusal> {
  const why = await photoFault(bytes, standard);
  if (why) return noPhoto(why);
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(cardPhoto.width, cardPhoto.height, { fit: 'cover', position: 'centre' })
      .toColourspace('srgb')
      .jpeg({ quality: 92, progressive: false, chromaSubsampling: '4:4:4' })
      .toBuffer();
  } catch {
    // The header was whole, the picture is not.
    return noPhoto('photo-broken');
  }
}

async function photoFault(bytes: Uint8Array, standard: PhotoStandard): Promise<WordKey | undefined> {
  if (bytes.length > standard.maxBytes) return 'photo-too-many-bytes';
  const format = formatOf(bytes);
  if (!format || !standard.formats.includes(`image/${format}`)) return 'photo-format';
  // Reads the header only: nothing is decoded before its pixels are known to be few enough.
  const seen = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!seen || seen.format !== format) return 'photo-broken';
  return pixelFault(seen.autoOrient, standard);
}

function pixelFault(
  { width, height }: { width: number; height: number },
  standard: PhotoStandard,
): WordKey | undefined {
  if (width < standard.minWidth || height < standard.minHeight) return 'photo-too-small';
  if (width > cardPhoto.width * maxScale || height > cardPhoto.height * maxScale) return 'photo-too-large';
  const difference = Math.abs((width * cardPhoto.height) / (height * cardPhoto.width) - 1);
  return difference > proportionTolerance ? 'photo-proportion' : undefined;
}

/** By the first bytes; a file's name and declared type say nothing. */
function formatOf(bytes: Uint8Array): 'jpeg' | 'png' | undefined {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (begin.startsWith('ffd8ff')) return 'jpeg';
  return begin === '89504e470d0a1a0a' ? 'png' : undefined;
}
