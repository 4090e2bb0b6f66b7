/** One entry a refusal: HTTP status, the sentence in both languages, and the article where one applies. */
export interface CatalogEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503;
  readonly zh: string;
  readonly en: string;
  readonly article?: string;
}

/** Refusals by their codes. */
export type Entries = Readonly<Record<string, CatalogEntry>>;
