/** A promise with its handles outside: one side waits, the other gives. */
export class Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve!: (value: Value) => void;

  constructor() {
    this.promise = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }
}

/** Work of one case, one piece at a time, in the order of asking. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Runs `work` when all earlier work has ended, well or badly. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.last;
    const mine = new Deferred<void>();
    this.last = mine.promise;
    this.waiting += 1;
    try {
      // Each await costs every case of every step; nobody before us means nothing to wait for.
      if (this.waiting > 1) await before;
      return await work();
    } finally {
      this.waiting -= 1;
      mine.resolve();
    }
  }

  /** Nobody has the turn or waits for it. */
  free(): boolean {
    return this.waiting === 0;
  }
}
