/** One way in which an invariant can be broken, by somebody who has every right on the database. */
export interface Breach {
  readonly invariant: string;
  readonly how: string;
  readonly sql: readonly string[];
}

export const breach = (invariant: string, how: string, ...sql: string[]): Breach => ({ invariant, how, sql });
