import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { controllers } from '../controllers.js';
import { routesOf } from '../route/routes-of.js';
import { openapiDocument } from './document.js';
import { withRouteTable } from './route-table.js';

const files = { document: 'apps/api/openapi.json', types: 'apps/web/src/api/schema.d.ts', page: 'docs/api.md' };

/** The document without what types have no use for: sentences of refusals, and each refusal once. */
function forTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forTypes);
  if (typeof value !== 'object' || value === null) return value;
  const { responses, ...rest } = value as Record<string, unknown>;
  const kept = Object.entries(rest).map(([key, inner]) => [key, forTypes(inner)]);
  const answers = responses as Record<string, unknown> | undefined;
  // The document's shared refusals are under `responses` too, and of no use here.
  if (answers?.['200']) kept.push(['responses', { '200': answers['200'], default: problemResponse }]);
  return Object.fromEntries(kept);
}

const problemResponse = {
  description: 'refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The generated files as they must be: path → content. */
export async function generated(): Promise<Record<string, string>> {
  const routes = routesOf(controllers);
  const document = openapiDocument(routes);
  const types = astToString(await openapiTypescript(forTypes(document) as never));
  return {
    [files.document]: `${JSON.stringify(document, null, 2)}\n`,
    [files.types]: `// Generated from apps/api/openapi.json: npm run openapi\n${types}`,
    [files.page]: withRouteTable(await readFile(resolve(files.page), 'utf8'), routes),
  };
}

/** Writes the generated files, or with `--check` says which of them differ and fails. */
async function main(): Promise<void> {
  const stale: string[] = [];
  for (const [path, content] of Object.entries(await generated())) {
    const current = await readFile(resolve(path), 'utf8').catch(() => '');
    if (current === content) continue;
    if (process.argv.includes('--check')) stale.push(path);
    else await writeFile(resolve(path), content);
  }
  if (stale.length === 0) return;
  console.error(`not as the routes declare, run npm run openapi: ${stale.join(', ')}`);
  process.exitCode = 1;
}

await main();
