import { caseTypes } from '../../domain/case/case-types.js';
import type { Played } from './play.js';
import type { CaseFacts, Story } from './story.js';
import { endSections, groupBy, headline, type Row, section } from './table.js';
import type { WorkflowFault } from './workflow-check.js';

/** What became of a city's month, as text for a terminal. */
export function writeCityTable(played: Played, story: Story, faults: readonly WorkflowFault[]): string {
  const open = story.cases.filter(({ status }) => status !== 'closed');
  return [
    headline(played, story),
    section('Cases by type', typeRows(story.cases), [
      ['', 'filed', 'closed', 'open', 'steps', 'reminders', 'escalated'],
    ]),
    section(
      'Closed, by outcome',
      counted(story.cases, ({ type, outcome }) => outcome && `${type}: ${outcome}`),
    ),
    section(`Open on purpose (${open.length}), by what they wait for`, counted(open, waitOf)),
    section('At the windows, the hotline and the banks', played.happenings.all),
    section('In the tables', story.counts),
    ...endSections(played, story),
    section(
      `Workflows: ${open.length} open cases, each with one running; ${faults.length} faults`,
      faults.map(({ caseId, fault }) => [caseId, fault]),
    ),
  ].join('\n');
}

function waitOf({ type, waitsFor }: CaseFacts): string {
  return `${type} waits for ${waitsFor}`;
}

function typeRows(cases: readonly CaseFacts[]): Row[] {
  const types = Object.keys(caseTypes).filter((type) => cases.some((one) => one.type === type));
  return [
    ...types.map((type) => [type, ...totals(cases.filter((one) => one.type === type))]),
    ['all', ...totals(cases)],
  ];
}

function totals(cases: readonly CaseFacts[]): number[] {
  const closed = cases.filter(({ status }) => status === 'closed').length;
  return [
    cases.length,
    closed,
    cases.length - closed,
    cases.reduce((sum, { steps }) => sum + steps, 0),
    cases.reduce((sum, { reminders }) => sum + reminders, 0),
    cases.filter(({ escalation }) => escalation > 0).length,
  ];
}

function counted(cases: readonly CaseFacts[], nameOf: (one: CaseFacts) => string | null): Row[] {
  const named = cases.filter((one) => nameOf(one) !== null);
  return [...groupBy(named, (one) => nameOf(one) as string)]
    .map(([name, group]): Row => [name, group.length])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
