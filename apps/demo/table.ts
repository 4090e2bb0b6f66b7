import { shanghaiWallClock } from '../../domain/calendar/shanghai-time.js';
import type { Played } from './play.js';
import type { Story } from './story.js';

export type Row = readonly (string | number)[];

/** How much was played, and how fast. */
export function headline({ from, to, moments, realMs, errands, times }: Played, { cases }: Story): string {
  const day = (at: Date) => shanghaiWallClock(at).slice(0, 16);
  const seconds = realMs / 1000;
  return (
    `\n${cases.length} cases of ${errands.length} errands, ${day(from)} to ${day(to)} in ${seconds.toFixed(0)} s ` +
    `(${moments} moments of business time, ${times.repeats} requests repeated under their id)\n`
  );
}

/** How long answers took, by kind, and which invariants don't hold: what every play ends with. */
export function endSections(played: Played, story: Story): string[] {
  return [
    section('Time from request to answer over HTTP, ms', timeRows(played), [['', 'count', 'p50', 'p99']]),
    section(`Invariants: ${story.checks} checked, ${story.findings.length} broken`, findingRows(story)),
  ];
}

function timeRows({ times }: Played): Row[] {
  return times.summary().map(({ kind, count, p50, p99 }) => [kind, count, p50.toFixed(0), p99.toFixed(0)]);
}

function findingRows({ findings }: Story): Row[] {
  return findings.map(({ name, article, count, examples }) => [
    `${name}${article ? ` (${article})` : ''}: ${examples.join(' ')}`,
    count,
  ]);
}

/** A title and its rows; words left, numbers right. */
export function section(title: string, rows: readonly Row[], heads: readonly Row[] = []): string {
  const all = [...heads, ...rows];
  const columns = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...all.map((row) => String(row[at] ?? '').length)),
  );
  const lines = all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? String(cell).padEnd(widths[at]!) : String(cell).padStart(widths[at]!)))
      .join('  '),
  );
  return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Items under the names that they have, in the order of their first. */
export function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups;
}
