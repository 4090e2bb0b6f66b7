import { queryOptions, useQueries } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => answer(api.GET('/api/calendar/{year}', { params: { path: { year: String(year) as never } } })),
    staleTime: 3_600_000,
  });

/** Days that are not what their weekday says, of several years together. */
export function useExceptions(years: readonly number[]): ReadonlyMap<string, string> {
  const found = useQueries({ queries: years.map((year) => calendarQuery(year)) });
  return new Map(found.flatMap(({ data }) => data?.exceptions.map((e) => [e.day, e.kind] as const) ?? []));
}
