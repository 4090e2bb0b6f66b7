import { useSyncExternalStore } from 'react';

/**
 * What was last searched for. It may be an ID number, so it lives in memory only: not in the address, not in the
 * history, not in storage.
 */
let current = '';
const listeners = new Set<() => void>();

export function searchFor(words: string): void {
  current = words;
  for (const listener of listeners) listener();
}

/** The words being searched for; empty after a reload. */
export function useSearchWords(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
