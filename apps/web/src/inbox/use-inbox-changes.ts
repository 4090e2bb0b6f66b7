import { useEffect, useRef, useState } from 'react';
import type { InboxTask } from '../api/types.js';
import { onChanged } from '../events/live.js';

/**
 * Counts what changed since the list was read, so that it does not move under the clerk's hand; reading it anew
 * begins the count again. What the clerk did themselves is forgotten.
 */
export function useInboxChanges(tasks: readonly InboxTask[], readAt: number, onMissed: () => unknown) {
  const reread = useRef(onMissed);
  reread.current = onMissed;
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list read anew has nothing changed yet
  useEffect(() => setChanged(new Set()), [readAt]);
  useEffect(
    () =>
      onChanged(({ kind, id }) => {
        if (kind === '*') reread.current();
        else if (kind === 'case') setChanged((before) => new Set([...before, id]));
      }),
    [],
  );
  const forget = (taskId: string | undefined) => {
    const own = tasks.find((task) => task.id === taskId)?.caseId;
    if (own) setChanged((before) => new Set([...before].filter((id) => id !== own)));
  };
  return { count: changed.size, forget };
}
