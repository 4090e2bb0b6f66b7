import sharp, { type Sharp } from 'sharp';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { WordKey } from '../../domain/refusal/words.js';

/** The rule `photo.standard`: what a card's photograph measures and what an upload may be. Sizes in pixels and bytes. */
export interface PhotoStandard {
  readonly width: number;
  readonly height: number;
  readonly minBytes: number;
  readonly maxBytes: number;
}

/** An upload's side may be this many times the standard's: a telephone's picture passes, a decompression bomb does not. */
const maxScale = 20;
/** Proportions may differ this much and are cropped from the middle; more would cut a head. */
const proportionTolerance = 0.08;
const noPhoto = (why: WordKey) => refuse('input.photo', { field: 'photo', params: { why } });

/**
 * An upload brought to the standard (符合二代身份证照片标准): a baseline JPEG of exactly its pixels, sRGB, without EXIF or
 * any other hidden content. Refuses `input.photo` with why: too few or many bytes, not a JPEG or PNG by its content,
 * broken, too small, too large, other proportions.
 */
export async function standardPhoto(bytes: Uint8Array, standard: PhotoStandard): Promise<Buffer | Refusal> {
  const why = bytesFault(bytes, standard) ?? (await pixelFault(bytes, standard));
  if (why) return noPhoto(why);
  try {
    return await open(bytes, standard)
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize(standard.width, standard.height, { fit: 'cover', position: 'centre' })
      .toColourspace('srgb')
      .jpeg({ quality: 92, progressive: false, chromaSubsampling: '4:4:4' })
      .toBuffer();
  } catch {
    // The header was whole, the picture is not.
    return noPhoto('photo-broken');
  }
}

function open(bytes: Uint8Array, standard: PhotoStandard): Sharp {
  const limitInputPixels = standard.width * standard.height * maxScale * maxScale;
  return sharp(bytes, { limitInputPixels, failOn: 'error', sequentialRead: true });
}

function bytesFault(bytes: Uint8Array, standard: PhotoStandard): WordKey | undefined {
  if (bytes.length < standard.minBytes) return 'photo-too-few-bytes';
  if (bytes.length > standard.maxBytes) return 'photo-too-many-bytes';
  return undefined;
}

async function pixelFault(bytes: Uint8Array, standard: PhotoStandard): Promise<WordKey | undefined> {
  const format = formatOf(bytes);
  if (!format) return 'photo-format';
  const seen = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!seen || seen.format !== format) return 'photo-broken';
  const { width, height } = seen.autoOrient;
  if (width < standard.width || height < standard.height) return 'photo-too-small';
  if (width > standard.width * maxScale || height > standard.height * maxScale) return 'photo-too-large';
  const difference = Math.abs((width * standard.height) / (height * standard.width) - 1);
  return difference > proportionTolerance ? 'photo-proportion' : undefined;
}

/** By the first bytes; a file's name and declared type say nothing. */
function formatOf(bytes: Uint8Array): 'jpeg' | 'png' | undefined {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (begin.startsWith('ffd8ff')) return 'jpeg';
  return begin === '89504e470d0a1a0a' ? 'png' : undefined;
}
