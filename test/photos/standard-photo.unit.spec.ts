import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { cardPhoto, type PhotoStandard, standardPhoto } from '../../activities/photos/standard-photo.js';
import { isRefusal, refusalSentence } from '../../domain/refusal/refusal.js';
import { pixelBomb } from './bomb.js';

const standard: PhotoStandard = {
  minWidth: 358,
  minHeight: 441,
  maxBytes: 5_000_000,
  formats: ['image/jpeg', 'image/png'],
};

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#4070a0' } });

async function why(bytes: Uint8Array, rule = standard): Promise<unknown> {
  const result = await standardPhoto(bytes, rule);
  return isRefusal(result) && result.code === 'input.photo' ? result.params?.why : result;
}
async function accepted(bytes: Uint8Array): Promise<Buffer> {
  const result = await standardPhoto(bytes, standard);
  if (isRefusal(result)) throw new Error(refusalSentence(result, 'en'));
  return result;
}

describe('accepted', () => {
  test.each([
    ['of exactly the standard', 358, 441],
    ['three times as large', 1074, 1323],
    ['with proportions nearly right (3:4 less a little)', 700, 900],
  ])('a JPEG %s becomes 358 × 441', async (_, width, height) => {
    const jpeg = await accepted(await picture(width, height).jpeg().toBuffer());
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', ...cardPhoto, space: 'srgb', channels: 3 });
  });

  test('a transparent PNG gets a white ground', async () => {
    const png = await sharp({ create: { width: 358, height: 441, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { data } = await sharp(await accepted(png))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)].every((value) => value > 250)).toBe(true);
  });

  test('EXIF, with the place where it was taken, is gone', async () => {
    const exif = { IFD0: { Copyright: 'secret-owner' }, IFD3: { GPSLatitude: '37/1 52/1 0/1' } };
    const bytes = await picture(358, 441).withExif(exif).jpeg().toBuffer();
    expect(bytes.includes('secret-owner')).toBe(true);
    const jpeg = await accepted(bytes);
    expect(jpeg.includes('secret-owner')).toBe(false);
    expect((await sharp(jpeg).metadata()).exif).toBeUndefined();
  });

  test('a picture lying on its side by its EXIF is turned upright', async () => {
    const lying = await picture(441, 358).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await sharp(await accepted(lying)).metadata()).toMatchObject(cardPhoto);
  });

  test('CMYK becomes sRGB', async () => {
    const cmyk = await picture(358, 441).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(await accepted(cmyk)).metadata()).space).toBe('srgb');
  });
});

describe('refused, with why', () => {
  test('what is no picture, whatever it is called', async () => {
    expect(await why(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="358" height="441"/>'))).toBe(
      'photo-format',
    );
    expect(await why(Buffer.from('MZ not a picture'))).toBe('photo-format');
    expect(await why(new Uint8Array())).toBe('photo-format');
    expect(await why(await picture(358, 441).webp().toBuffer())).toBe('photo-format');
  });

  test('a format the rule does not list', async () => {
    expect(await why(await picture(358, 441).png().toBuffer(), { ...standard, formats: ['image/jpeg'] })).toBe(
      'photo-format',
    );
  });

  test('a damaged file, cut off in the header or in the picture', async () => {
    const noise = sharp({
      create: {
        width: 400,
        height: 500,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
        background: '#000',
      },
    });
    const whole = await noise.jpeg().toBuffer();
    expect(await why(whole.subarray(0, 40))).toBe('photo-broken');
    expect(await why(whole.subarray(0, whole.length / 2))).toBe('photo-broken');
  });

  test('too many bytes', async () => {
    expect(await why(await picture(358, 441).jpeg().toBuffer(), { ...standard, maxBytes: 100 })).toBe(
      'photo-too-many-bytes',
    );
  });

  test.each([
    [357, 441],
    [358, 440],
    [100, 123],
  ])('%i × %i pixels: too few', async (width, height) => {
    expect(await why(await picture(width, height).jpeg().toBuffer())).toBe('photo-too-small');
  });

  test.each([
    [600, 600],
    [1600, 1200],
    [358, 600],
  ])('%i × %i: proportions that would cut the head', async (width, height) => {
    expect(await why(await picture(width, height).jpeg().toBuffer())).toBe('photo-proportion');
  });

  test('a bomb: a few bytes that promise a hundred million pixels, refused before they are decoded', async () => {
    expect(await why(pixelBomb(9000, 11086))).toBe('photo-too-large');
    // The same of a size that is allowed: it is decoded, and found to be broken.
    expect(await why(pixelBomb(358, 441))).toBe('photo-broken');
  });

  test('each with a sentence in both languages', async () => {
    const result = await standardPhoto(Buffer.from('no'), standard);
    if (!isRefusal(result)) throw new Error('accepted');
    expect(refusalSentence(result, 'zh')).toContain('JPEG或PNG');
    expect(refusalSentence(result, 'en')).toContain('neither a JPEG nor a PNG');
  });
});
