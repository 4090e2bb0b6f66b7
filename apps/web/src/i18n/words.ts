/** The same tree of sentences in the other language. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export interface Words {
  readonly zh: object;
  readonly en: object;
}

/** One subject's sentences, both languages side by side; a missing or extra key doesn't compile. */
export function words<const T extends object>(both: { zh: T; en: Same<T> }): { zh: T; en: Same<T> } {
  return both;
}
