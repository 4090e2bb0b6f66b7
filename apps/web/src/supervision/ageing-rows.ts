import type { AgeingCell, Bilingual } from '../api/types.js';

export interface AgeingRow {
  readonly office: string;
  readonly officeName: Bilingual;
  readonly cells: readonly AgeingCell[];
}

/** The cells of each office together; the office with the most late tasks first. */
export function toRows(cells: readonly AgeingCell[]): AgeingRow[] {
  const offices = new Map<string, AgeingCell[]>();
  for (const cell of cells) offices.set(cell.office, [...(offices.get(cell.office) ?? []), cell]);
  const rows = [...offices].map(([office, own]) => ({ office, officeName: own[0]!.officeName, cells: own }));
  return rows.sort((a, b) => lateOf(b) - lateOf(a) || a.office.localeCompare(b.office));
}

const lateOf = (row: AgeingRow) => row.cells.reduce((sum, cell) => sum + cell.late, 0);

/** All open tasks of some cells. */
export function sumOf(cells: readonly AgeingCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.open, 0);
}
