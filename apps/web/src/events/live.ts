import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { PersonView } from '../api/types.js';
import { readAgain } from './read-again.js';

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

/** Whatever reads a changed object by its id, the lists of its kind, and the person whose open case it is. */
const isAbout =
  ({ kind, id }: Changed) =>
  (key: QueryKey, data: unknown) =>
    key.includes(id) || key[0] === `${kind}s` || (key[0] === 'person' && hasOpen(data as PersonView | undefined, id));

const hasOpen = (person: PersonView | undefined, id: string) =>
  person?.openCases.some((open) => open.id === id) ?? false;

/** What a page reads of cases: all that the stream tells of. */
const ofCases = (key: QueryKey) => key[0] === 'case' || key[0] === 'cases';

/**
 * Opens the event stream; gives what closes it. `onState` says whether it is connected, so that a page that has
 * lost it can say so. The browser reconnects by itself; after that everything is read again. A page begins to read
 * before its stream is open, so once it is, cases are read again too: one may have gone on in between.
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
      else readAgain(queries, ofCases);
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
  readAgain(queries, isAbout(changed));
  for (const listener of listeners) listener(changed);
}

function rereadAll(queries: QueryClient): void {
  readAgain(queries, (key) => key[0] !== 'session');
  for (const listener of listeners) listener(missed);
}
