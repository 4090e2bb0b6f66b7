import type { QueryClient } from '@tanstack/react-query';

export interface Changed {
  readonly kind: string;
  readonly id: string;
}

const reopenAfter = 5000;

type Listener = (changed: Changed) => void;
const listeners = new Set<Listener>();

/** Hears of every changed object, for lists that say "N changed" instead of moving under one's hand. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A reconnect may have missed anything: everything on the page is read again. */
export const missed: Changed = { kind: '*', id: '*' };

/** Lists under a person's hand are not moved by events; they listen and offer the update themselves. */
const isHeldStill = (key: readonly unknown[]) => key[0] === 'inbox';

function rereadObject(queries: QueryClient, changed: Changed): void {
  const about = (key: readonly unknown[]) => key.includes(changed.id) || key[0] === `${changed.kind}s`;
  queries.invalidateQueries({ predicate: ({ queryKey }) => !isHeldStill(queryKey) && about(queryKey) });
}

/**
 * Opens the event stream; gives what closes it. `onState` says whether it is connected, so that a page that has
 * lost it can say so. The browser reconnects by itself; after that everything is read again.
 */
export function listen(queries: QueryClient, onState: (connected: boolean) => void): () => void {
  let wasLost = false;
  let source = open();
  let reopening: ReturnType<typeof setTimeout> | undefined;

  function open(): EventSource {
    const opened = new EventSource('/api/events', { withCredentials: true });
    opened.onopen = () => {
      onState(true);
      if (wasLost) rereadAll(queries);
      wasLost = false;
    };
    opened.onerror = () => {
      wasLost = true;
      onState(false);
      // The browser gives up for good when the answer was an error (signed out, restarting): try again by ourselves.
      if (opened.readyState === EventSource.CLOSED) reopening = setTimeout(() => (source = open()), reopenAfter);
    };
    opened.onmessage = (event: MessageEvent<string>) => hear(queries, event.data);
    opened.addEventListener('changed', (event: MessageEvent<string>) => hear(queries, event.data));
    // The server itself lost its own feed for a moment.
    opened.addEventListener('lost', () => rereadAll(queries));
    return opened;
  }

  return () => {
    clearTimeout(reopening);
    source.close();
  };
}

function hear(queries: QueryClient, data: string): void {
  const changed = JSON.parse(data) as Changed;
  rereadObject(queries, changed);
  for (const listener of listeners) listener(changed);
}

function rereadAll(queries: QueryClient): void {
  queries.invalidateQueries({ predicate: ({ queryKey }) => !isHeldStill(queryKey) && queryKey[0] !== 'session' });
  for (const listener of listeners) listener(missed);
}
