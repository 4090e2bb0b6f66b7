import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { textIn } from '../routes-search.js';

export type ComparedPeriod = components['schemas']['ComparedPeriod'];

export const monthChoices = [3, 6, 12, 24] as const;

export interface ComparisonFilters {
  readonly agency?: string | undefined;
  readonly insurance?: string | undefined;
  readonly months?: number | undefined;
}

export function comparisonSearch(found: Record<string, unknown>): ComparisonFilters {
  return {
    agency: textIn(found.agency),
    insurance: textIn(found.insurance),
    months: monthChoices.find((months) => months === found.months),
  };
}

export const comparisonQuery = ({ agency, insurance, months = 6 }: ComparisonFilters) =>
  queryOptions({
    queryKey: ['comparison', agency, insurance, months],
    queryFn: async () =>
      (await answer(api.GET('/api/comparison', { params: { query: { agency, insurance, months } } }))).items,
  });
