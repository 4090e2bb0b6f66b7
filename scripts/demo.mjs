// npm run demo -- issuance --cases 300: builds what has changed, then plays (apps/demo).
import { build } from './build.mjs';
import { checkNode, ensureInstalled } from './install.mjs';

checkNode();
ensureInstalled();
try {
  await build({ only: ['database client', 'server', 'workflow bundle'] });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../dist/apps/demo/main.js');
