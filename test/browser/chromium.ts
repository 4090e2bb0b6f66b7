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
 * Starts the Chromium that `CHROMIUM` names, or the one that npm brought. Throws with the browser's words where it does
 * not start.
 */
export async function openBrowser(): Promise<OwnBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'sscard-browser-'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || (await packaged.executablePath()),
    args: [...packaged.args.filter((arg) => !fragile.includes(arg)), ...silent],
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: await writeFontSettings(folder) } as Record<string, string>,
  });
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, close };
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
