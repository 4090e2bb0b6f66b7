import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** Lists under a person's hand are not moved by events; they listen and offer the update themselves. */
const isHeldStill = (key: QueryKey) => key[0] === 'inbox';

/**
 * Reads again whatever of these is on the page. A first read that is under way may have been answered before the
 * change, and what is asked for meanwhile would only join it: it is repeated once it is there.
 */
export function readAgain(queries: QueryClient, isAbout: (key: QueryKey, data: unknown) => boolean): void {
  const matches = {
    predicate: ({ queryKey, state }: Query) => !isHeldStill(queryKey) && isAbout(queryKey, state.data),
  };
  const firstReads = queries
    .getQueryCache()
    .findAll({ ...matches, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  void queries.invalidateQueries(matches);
  for (const { queryKey, promise } of firstReads) {
    const repeat = () => void queries.invalidateQueries({ queryKey, exact: true });
    promise?.then(repeat, () => undefined);
  }
}
