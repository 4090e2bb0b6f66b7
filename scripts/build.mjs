// Builds what has changed: Prisma's client, the server into dist/, the workflow bundle, the web pages.
// Usage: node scripts/build.mjs [--all]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureInstalled, root } from './install.mjs';
import { digestOf, stamp, stampOf } from './sources.mjs';

const bin = (name) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const isCode = (file) => /\.(ts|tsx|json|css|html|svg|prisma)$/.test(file);

/** In this order: a later step reads what an earlier one wrote. */
const steps = [
  {
    name: 'database client',
    output: 'prisma/client/client.ts',
    reads: ['prisma/schema.prisma', 'package-lock.json'],
    // Prisma would download an engine that this project does not use; any program in its place ends that.
    run: () => exec(bin('prisma'), ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' }),
  },
  {
    name: 'server',
    output: 'dist/apps/stack/main.js',
    reads: [
      'domain',
      'workflows',
      'activities',
      'prisma',
      'apps',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    wanted: (file) => isCode(file) && !file.startsWith('apps/web/'),
    run: async () => {
      const began = Date.now();
      await exec(bin('nest'), ['build']);
      // What the sources no longer make would still be found; deleting it first would leave a moment without anything.
      for (const room of ['apps', 'workflows', 'activities', 'domain', 'prisma']) removeOlder(`dist/${room}`, began);
    },
  },
  {
    name: 'workflow bundle',
    output: 'dist/workflow-bundle.js',
    needs: 'apps/worker/write-bundle.ts',
    reads: ['workflows', 'domain', 'apps/worker', 'package-lock.json'],
    run: () => exec(process.execPath, ['dist/apps/worker/write-bundle.js', 'dist/workflow-bundle.js']),
  },
  {
    name: 'web pages',
    output: 'dist/web/index.html',
    needs: 'apps/web/vite.config.ts',
    reads: ['apps/web', 'package-lock.json'],
    run: () => exec(bin('vite'), ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']),
  },
];

/**
 * Runs the steps whose sources changed since they last succeeded. `only` names some of them. Throws with the step's
 * output when one fails.
 */
export async function build({ all = false, only, report = console.log } = {}) {
  const release = await takeTurn(report);
  try {
    await buildSteps(all, only, report);
  } finally {
    release();
  }
}

async function buildSteps(all, only, report) {
  for (const step of steps) {
    if ((only && !only.includes(step.name)) || (step.needs && !existsSync(join(root, step.needs)))) continue;
    const digest = digestOf(step.reads, step.wanted ?? isCode);
    if (!all && stampOf(step.name) === digest && existsSync(join(root, step.output))) continue;
    const began = Date.now();
    report(`building: ${step.name} …`);
    await step.run();
    stamp(step.name, digest);
    report(`building: ${step.name} done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}

/** One build at a time, also between processes; a lock whose process is gone counts for nothing. */
async function takeTurn(report) {
  const lock = join(root, '.cache/build.lock');
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(lock)) rmSync(lock, { force: true });
      else if (waited === 0) report('another build is running; waiting for it …');
    }
    await pause(200);
  }
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || -1, 0);
    return true;
  } catch {
    return false;
  }
}

function removeOlder(folder, time) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && statSync(file).mtimeMs < time - 1000) rmSync(file);
  }
}

function exec(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} failed:\n${output.trim()}`)),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  ensureInstalled();
  await build({ all: process.argv.includes('--all') }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
