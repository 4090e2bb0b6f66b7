import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type WorkflowBundle } from '@temporalio/worker';

/** Compiled next to this file in dist/; the source itself where tests run it unbuilt. */
function workflowsFile(): string {
  const compiled = fileURLToPath(new URL('../../workflows/index.js', import.meta.url));
  return existsSync(compiled) ? compiled : compiled.replace(/\.js$/, '.ts');
}

/** Bundles the workflows; `file` names others than the system's own, for tests. Takes about two seconds. */
export async function makeWorkflowBundle(file = workflowsFile()): Promise<WorkflowBundle & { readonly code: string }> {
  return bundleWorkflowCode({
    workflowsPath: file,
    // Our imports name `.js`, as Node wants them; unbuilt there is only the `.ts`. Every workflow evaluates the modules anew,
    // so ours become one: half as many to evaluate, with no getter for each name between them.
    webpackConfigHook: (config) => ({
      ...config,
      optimization: { ...config.optimization, concatenateModules: true, providedExports: true, usedExports: true },
      resolve: { ...config.resolve, extensionAlias: { '.js': ['.ts', '.js'] } },
    }),
    logger: quietLogger,
  });
}

const quiet = (): void => {};
const quietLogger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error };
