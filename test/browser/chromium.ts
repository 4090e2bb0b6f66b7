import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Chromium must not call anybody: the tests run where there is no network. */
const silent = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** One process for everything ends with the first window that is closed. */
const fragile = ['--single-process', '--no-zygote'];

/** A headless Chromium of a test's own, with a font that has Chinese. */
export interface OwnBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Starts the Chromium that `CHROMIUM` names; `npm run test:browser` names the one that npm brought. On a busy machine it
 * once ended by itself at its start (SIGSEGV, the cause is not known), so it is started up to three times. Throws with the
 * browser's words where it does not start at all.
 */
export async function openBrowser(): Promise<OwnBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'sscard-browser-'));
  const browser = await launch(await writeFontSettings(folder));
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, close };
}

async function launch(fontSettings: string, attempts = 3): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: process.env.CHROMIUM as string,
      args: [...packaged.args.filter((arg) => !fragile.includes(arg)), ...silent],
      headless: true,
      env: { ...process.env, FONTCONFIG_FILE: fontSettings } as Record<string, string>,
    });
  } catch (error) {
    if (attempts === 1) throw error;
    console.warn(error);
    return launch(fontSettings, attempts - 1);
  }
}

/** Without a font of its own a machine shows Chinese as boxes: the one of the printed papers stands in. */
async function writeFontSettings(folder: string): Promise<string> {
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')));
  const file = join(folder, 'fonts.conf');
  await mkdir(join(folder, 'cache'));
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>`,
  );
  return file;
}
