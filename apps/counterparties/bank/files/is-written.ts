import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** True for a file that lies in in/, or that the agency has moved to done/. */
export async function isWritten(folder: string, name: string): Promise<boolean> {
  const names = await Promise.all(['in', 'done'].map((part) => readdir(join(folder, part))));
  return names.flat().includes(`${name}.sm4`);
}
