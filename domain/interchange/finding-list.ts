import type { Finding } from './finding.js';

/** Where findings are gathered: a list, or a `FindingList` where a file may have a million lines. */
export interface Findings {
  readonly length: number;
  push(...findings: Finding[]): unknown;
}

/** So many are kept; a file with more is wrong from end to end, and its reader stays small. */
const mostKept = 10_000;

/** The findings of a long file in the order in which they came: the first 10,000, and how many more there are. */
export class FindingList implements Findings {
  private readonly kept: Finding[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(...findings: Finding[]): void {
    this.count += findings.length;
    this.kept.push(...findings.slice(0, mostKept - this.kept.length));
  }

  /** All of them; where more came than are kept, the last one says how many. */
  all(): Finding[] {
    const more = this.count - this.kept.length;
    return more === 0 ? [...this.kept] : [...this.kept, { code: 'findings-more', params: { count: more } }];
  }
}
