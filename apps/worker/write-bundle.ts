import { writeFileSync } from 'node:fs';
import { makeWorkflowBundle } from './workflow-bundle.js';

// Usage: node write-bundle.js <file>. The inline source map stays: stack traces of workflows need it.
const target = process.argv[2];
if (!target) throw new Error('name the file to write');
const { code } = await makeWorkflowBundle();
writeFileSync(target, code);
