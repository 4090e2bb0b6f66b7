import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of a request wherever it goes: one trace id on log line, error, workflow and printed slip. */
export interface Trace {
  readonly traceId: string;
}

export const traces = new AsyncLocalStorage<Trace>();

/** The trace id of the request being answered; empty outside of one. */
export function currentTraceId(): string {
  return traces.getStore()?.traceId ?? '';
}
