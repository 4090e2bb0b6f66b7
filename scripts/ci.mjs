// What .ci/run does: packages, lint, all tests; the last line counts, a failed check of lint as one failure.
import { checkNode, ensureInstalled } from './install.mjs';

checkNode();
ensureInstalled();
const { lint } = await import('./lint.mjs');
const { runTests } = await import('./test.mjs');

const broken = await lint();
const { passed, failed } = await runTests();
const failures = failed + broken.length;
if (broken.length > 0) console.log(`\nlint failed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
