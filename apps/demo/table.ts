import { shanghaiWallClock } from '../../domain/calendar/shanghai-time.js';
import type { Played } from './play.js';
import type { CaseFacts, Story } from './story.js';

type Row = readonly (string | number)[];

/** What happened, as text for a terminal. */
export function writeTable(played: Played, story: Story): string {
  return [
    headline(played),
    section('Applications by what befell them', plotRows(played, story), [
      ['', 'cases', 'issued', 'refused', 'withdrawn', 'recalled', 'open', 'steps', 'reminders', 'escalated'],
    ]),
    section('Promises (30 working days from acceptance)', promiseRows(story.cases)),
    section('At the windows', played.happenings.all),
    section('In the tables', story.counts),
    section('Time from request to answer over HTTP, ms', timeRows(played), [['', 'count', 'p50', 'p99']]),
    section(`Invariants: ${story.checks} checked, ${story.findings.length} broken`, findingRows(story)),
  ].join('\n');
}

function headline({ from, to, moments, realMs, applications, times }: Played): string {
  const day = (at: Date) => shanghaiWallClock(at).slice(0, 16);
  const seconds = realMs / 1000;
  return (
    `\n${applications.length} applications, ${day(from)} to ${day(to)} in ${seconds.toFixed(0)} s ` +
    `(${moments} moments of business time, ${times.repeats} requests repeated under their id)\n`
  );
}

function plotRows({ applications }: Played, { cases }: Story): Row[] {
  const facts = new Map(cases.map((one) => [one.id, one]));
  const plots = [...new Set(applications.map(({ plot }) => plot.name))].toSorted();
  const rows = plots.map((name) => {
    const own = applications.filter(({ plot }) => plot.name === name);
    return [name, ...totals(own.flatMap(({ caseId }) => facts.get(caseId ?? '') ?? []))];
  });
  return [...rows, ['all', ...totals(cases)]];
}

function totals(cases: readonly CaseFacts[]): number[] {
  const ended = (outcome: string) => cases.filter((one) => one.outcome === outcome).length;
  const sum = (of: (one: CaseFacts) => number) => cases.reduce((total, one) => total + of(one), 0);
  return [
    cases.length,
    ...['issued', 'refused', 'withdrawn', 'recalled'].map(ended),
    cases.filter((one) => one.status !== 'closed').length,
    sum((one) => one.steps),
    sum((one) => one.reminders),
    cases.filter((one) => one.escalation > 0).length,
  ];
}

function promiseRows(cases: readonly CaseFacts[]): Row[] {
  const accepted = cases.filter((one) => one.accepted);
  const broken = groupBy(
    accepted.filter((one) => one.kept === false),
    (one) => one.why ?? 'other',
  );
  return [
    ['kept', accepted.filter((one) => one.kept === true).length],
    ...[...broken].map(([why, late]): Row => [`broken: ${why}`, late.length]),
    ['still running', accepted.filter((one) => one.kept === null).length],
    ['not accepted, none given', cases.length - accepted.length],
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
function section(title: string, rows: readonly Row[], heads: readonly Row[] = []): string {
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

function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups;
}
