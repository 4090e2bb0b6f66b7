/** Times of one kind of act, in milliseconds, and how long the whole took. */
export class Times {
  readonly all: number[] = [];
  /** Seconds that the acts took together, side by side. */
  seconds = 0;

  /** The value below which this share of the times lies. */
  percentile(share: number): number {
    const sorted = [...this.all].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }

  perSecond(): number {
    return this.all.length / this.seconds;
  }
}

/** Does `act` for each item by so many callers at once, each taking the next when it is done; notes every time. */
export async function byCallers<Item>(
  callers: number,
  items: readonly Item[],
  times: Times,
  act: (item: Item, at: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  let next = 0;
  const caller = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const from = performance.now();
      await act(items[at] as Item, at);
      times.all.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: Math.min(callers, items.length) }, caller));
  times.seconds += (performance.now() - began) / 1000;
}

/** A plain table: the first row is its head, the first column is set left, numbers right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  for (const [at, row] of rows.entries()) {
    console.log(line(row));
    if (at === 0) console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  }
}

/** A number with so many digits after the point. */
export const fixed = (value: number, digits = 1): string => value.toFixed(digits);
