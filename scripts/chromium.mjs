// The Chromium of the browser tests: npm brings it packed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * Gives the program that `CHROMIUM` names, or unpacks the one of the packages into a folder of its version, where it is
 * whole or not at all. Throws with what unpacking said.
 */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(root, `.cache/chromium-${version}`);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const part = mkdtempSync(`${folder}.`);
  try {
    unpackInto(part);
    // Somebody else may have been quicker.
    if (!existsSync(program)) renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return program;
}

/** It unpacks itself into the machine's folder of temporary files, and takes what it finds there for whole. */
function unpackInto(folder) {
  const code = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  const env = { ...process.env, TMPDIR: folder, TEMP: folder };
  const args = ['--input-type=module', '--eval', code];
  const { status, error, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Chromium could not be unpacked:\n${(error?.message ?? stderr).trim()}`);
}
