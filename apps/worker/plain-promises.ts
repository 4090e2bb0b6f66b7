/**
 * Loaded before anything else (`--import`), also in the thread that runs the workflows. There the SDK would keep a stack
 * for every promise, for the query `__stack_trace` alone: a third of the thread's time and most of a cached case's
 * memory (docs/benchmarks.md). Its hook is told from Node's own, which carry the async context and need `before`; the SDK
 * does without, and says so to whoever asks for stacks.
 */
import { promiseHooks } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const createHook = promiseHooks.createHook;
  promiseHooks.createHook = (callbacks) => {
    if (!callbacks.before) throw new Error('stacks of promises are not kept');
    return createHook(callbacks);
  };
}
