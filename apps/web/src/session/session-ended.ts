type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells the page that an answer said "signed out". */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}

/** Calls back when the session ends; gives what stops listening. */
export function onSessionEnded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
