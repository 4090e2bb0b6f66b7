import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../../apps/stack/root.js';
import type { Desk } from './desk.js';

/** With `PICTURES=1` the Chinese desk's page becomes a picture of the README; other runs leave the files as they are. */
export async function takePicture(desk: Desk, name: 'inbox' | 'timeline'): Promise<void> {
  if (!process.env.PICTURES || desk.screen.language !== 'zh') return;
  // Messages of the last step have gone by then.
  await desk.page.waitForTimeout(4_000);
  const picture = await desk.page.screenshot({ fullPage: name === 'timeline' });
  const small = await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toBuffer();
  await writeFile(join(projectRoot, 'docs/pictures', `${name}.png`), small);
}
