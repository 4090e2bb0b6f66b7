import type { Played } from './play.js';
import type { CaseFacts, Story } from './story.js';
import { endSections, groupBy, headline, type Row, section } from './table.js';

/** What became of the applications, as text for a terminal. */
export function writeIssuanceTable(played: Played, story: Story): string {
  return [
    headline(played, story),
    section('Applications by what befell them', plotRows(played, story), [
      ['', 'cases', 'issued', 'refused', 'withdrawn', 'recalled', 'open', 'steps', 'reminders', 'escalated'],
    ]),
    section('Promises (30 working days from acceptance)', promiseRows(story.cases)),
    section('At the windows', played.happenings.all),
    section('In the tables', story.counts),
    ...endSections(played, story),
  ].join('\n');
}

function plotRows({ errands }: Played, { cases }: Story): Row[] {
  const facts = new Map(cases.map((one) => [one.id, one]));
  const plots = [...new Set(errands.map(({ plot }) => plot.name))].toSorted();
  const rows = plots.map((name) => {
    const own = errands.filter(({ plot }) => plot.name === name);
    return [name, ...totals(own.flatMap((one) => one.cases.flatMap(({ id }) => facts.get(id) ?? [])))];
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
