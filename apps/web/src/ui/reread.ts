import { useQueryClient } from '@tanstack/react-query';

/** Gives a function that reads anew whatever stands under these keys: a key is the first word of a query's. */
export function useReread(keys: readonly string[]): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
