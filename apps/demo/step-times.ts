/** How long answers took, by kind, in milliseconds. */
export class StepTimes {
  private readonly byKind = new Map<string, number[]>();
  /** Requests asked again under the same id because nobody knew whether they were done. */
  repeats = 0;

  add(kind: string, milliseconds: number): void {
    const times = this.byKind.get(kind);
    if (times) times.push(milliseconds);
    else this.byKind.set(kind, [milliseconds]);
  }

  repeated(): void {
    this.repeats += 1;
  }

  /** One row a kind, the most frequent first. */
  summary(): { kind: string; count: number; p50: number; p99: number }[] {
    return [...this.byKind]
      .map(([kind, times]) => ({ kind, count: times.length, p50: percentile(times, 50), p99: percentile(times, 99) }))
      .toSorted((a, b) => b.count - a.count);
  }
}

/** The value that so many percent of the values don't exceed (nearest rank); 0 where there are none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil((percent / 100) * sorted.length) - 1, 0)] ?? 0;
}
