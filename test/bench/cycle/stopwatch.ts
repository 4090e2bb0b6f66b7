/** Seconds of named steps, in their order. */
export class Stopwatch {
  readonly steps = new Map<string, number>();

  async time<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    const result = await work();
    this.add(step, (performance.now() - began) / 1000);
    return result;
  }

  add(step: string, seconds: number): void {
    this.steps.set(step, (this.steps.get(step) ?? 0) + seconds);
  }

  total(): number {
    return [...this.steps.values()].reduce((sum, seconds) => sum + seconds, 0);
  }
}
