// npm test: every kind of test in turn, the quick ones first, then one line "N passed, N failed".
// npm run test:<kind> -- <path> [jest options]: one kind, or one file of it.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { checkNode, ensureInstalled, root } from './install.mjs';

/**
 * `needs`: the steps of the build that these tests run on. `alone`: one file at a time: a whole system and a browser fill
 * both cores. The fault tests start whole systems, too, but wait for most of their time: for what was killed to come back.
 */
const kinds = {
  unit: { needs: ['database client'], seconds: 10 },
  replay: { needs: ['database client'], seconds: 120 },
  integration: { needs: ['database client', 'server'], seconds: 60 },
  faults: { seconds: 600 },
  browser: { alone: true, seconds: 300 },
};

/** Runs the kinds of tests named, or all. Gives how many passed and failed; a file that doesn't load is one failure. */
export async function runTests(names = Object.keys(kinds), options = []) {
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    console.log(`\n── ${name} tests`);
    const began = Date.now();
    const { passed, failed } = await runKind(name, options);
    console.log(`── ${name} tests took ${Math.round((Date.now() - began) / 1000)} s`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function runKind(name, options) {
  const env = {};
  try {
    await build({ only: kinds[name].needs });
    if (name === 'browser') env.CHROMIUM = findChromium();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  const outcome = join(root, '.cache', `test-${name}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(outcome, { force: true });
  const alone = kinds[name].alone ? ['--runInBand'] : [];
  // Jest takes the time limit of a test for all projects at once, so it is given here.
  const limit = ['--testTimeout', String(kinds[name].seconds * 1000)];
  const fixed = ['--selectProjects', name, '--passWithNoTests', '--json', '--outputFile', outcome];
  const code = await jest([...fixed, ...limit, ...alone, ...options], env);
  return readOutcome(outcome, code);
}

function jest(args, own) {
  const program = join(root, 'node_modules/jest/bin/jest.js');
  const quiet = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const env = {
    ...process.env,
    ...own,
    TZ: 'UTC',
    NODE_OPTIONS: [process.env.NODE_OPTIONS, ...quiet].filter(Boolean).join(' '),
  };
  // Jest prints the report as JSON on stdout beside the file; people read stderr.
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  // Ctrl-C reaches jest as well; what the tests started is stopped by its guard.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      process.off('SIGINT', ignore);
      if (signal === 'SIGINT') process.exit(130);
      resolve(code ?? 1);
    });
  });
}

function readOutcome(file, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // Jest may fail without a failed test, such as when a worker cannot be ended.
    return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  ensureInstalled();
  const [first, ...rest] = process.argv.slice(2);
  const { passed, failed } =
    first in kinds ? await runTests([first], rest) : await runTests(undefined, process.argv.slice(2));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
