// npm start: installs and builds what is missing or has changed, then starts everything (apps/stack).
import { build } from './build.mjs';
import { checkNode, ensureInstalled } from './install.mjs';

checkNode();
ensureInstalled();
try {
  await build();
} catch (error) {
  const full = error.code === 'ENOSPC' || /ENOSPC|No space left/.test(error.message);
  console.error(full ? 'The disk is full: the build cannot be written. Free some space.' : error.message);
  process.exit(1);
}
await import('../dist/apps/stack/main.js');
