import type { PlaceColumns } from './line-exceptions.queries.js';

/** The employer, and the street or village, of a due that waits for somebody. */
export function placesView(row: PlaceColumns) {
  return {
    employer: row.employer
      ? { code: row.employer, name: row.employer_name ?? '', liaison: row.employer_liaison ?? '' }
      : null,
    locality: row.locality
      ? { code: row.locality, name: row.locality_name ?? '', liaison: row.locality_liaison ?? '' }
      : null,
  };
}
