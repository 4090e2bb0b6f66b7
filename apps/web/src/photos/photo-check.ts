const largest = 5_000_000;
const least = { width: 358, height: 441 };
const proportion = least.width / least.height;
const tolerance = 0.12;

export interface PhotoFault {
  readonly name: 'notImage' | 'tooLarge' | 'tooSmall' | 'shape';
  readonly params?: Readonly<Record<string, number>>;
}

/** What is wrong with a picture before it is sent; the server checks again and re-encodes. */
export async function findPhotoFault(file: File): Promise<PhotoFault | undefined> {
  if (!['image/jpeg', 'image/png'].includes(file.type)) return { name: 'notImage' };
  if (file.size > largest) return { name: 'tooLarge', params: { limit: largest / 1_000_000 } };
  const size = await sizeOf(file);
  if (!size) return { name: 'notImage' };
  if (size.width < least.width || size.height < least.height) return { name: 'tooSmall', params: size };
  if (Math.abs(size.width / size.height / proportion - 1) > tolerance) return { name: 'shape' };
  return undefined;
}

async function sizeOf(file: File): Promise<{ width: number; height: number } | undefined> {
  try {
    const picture = await createImageBitmap(file);
    const size = { width: picture.width, height: picture.height };
    picture.close();
    return size;
  } catch {
    return undefined;
  }
}
