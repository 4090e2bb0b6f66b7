/** What was done at the windows, counted for the table at the end. */
export class Happenings {
  private readonly counts = new Map<string, number>();

  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  get all(): readonly (readonly [what: string, times: number])[] {
    return [...this.counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}
