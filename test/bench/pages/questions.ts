import type { Cipher } from '../../../activities/cipher/cipher.js';
import { workingCalendar } from '../../../activities/clock/clock.js';
import type { Database } from '../../../activities/database/database.js';
import {
  caseChecklistSql,
  caseHeadSql,
  casePapersSql,
  casesByNumberSql,
  casesByPaperSql,
  casesOfPeopleSql,
  casesQuestion,
  caseTasksSql,
  dueDatesSql,
  timelineSql,
} from '../../../apps/api/cases/cases.queries.js';
import {
  peopleByCardNumberSql,
  peopleByIdLast4Sql,
  peopleByIdNumberSql,
  peopleByNameSql,
} from '../../../apps/api/people/people.queries.js';
import { scope } from '../../../apps/api/reach/scoped-reader.js';
import { stockSql, stockTotalSql } from '../../../apps/api/stock/stock.queries.js';
import { ageingSql, countsSql } from '../../../apps/api/supervision/supervision.queries.js';
import { inboxQuestion } from '../../../apps/api/tasks/tasks.queries.js';
import { taskRolesOf } from '../../../domain/case/task-right.js';
import { receiptQrText } from '../../../domain/paper/receipt-qr.js';
import type { Reach } from '../../../domain/reach/reach.js';
import type { MadeCase, MadePerson } from './population.js';

/** Who asks. */
export interface Asker {
  readonly name: string;
  readonly reach: Reach;
  readonly staffId: string;
}

/** Whom a question is about: changes from round to round. */
export interface About {
  readonly made: MadeCase;
  readonly person: MadePerson;
}

/** One page's question: as the API is asked, and as bare SQL. */
export interface PageQuestion {
  readonly name: string;
  readonly path: (about: About) => string;
  /** Posted where there is one. */
  readonly body?: (about: About) => object;
  readonly sql: (about: About, ask: Ask) => Promise<unknown>;
}

/** Puts a statement to the database within the asker's reach. */
export type Ask = (sql: string, params: readonly unknown[]) => Promise<Record<string, unknown>[]>;

export const asking =
  (db: Database, reach: Reach): Ask =>
  (sql, params) => {
    const scoped = scope(sql, params, [reach]);
    return db.rows(scoped.sql, scoped.params);
  };

const limit = 30;
const list = { limit } as const;

/** What every asker's pages ask. */
export async function pageQuestions(db: Database, cipher: Cipher, asker: Asker, now: Date): Promise<PageQuestion[]> {
  const roles = taskRolesOf(asker.reach.role);
  const inbox = inboxQuestion(list, { staffId: asker.staffId, roles }, now, undefined);
  const { dueAt: soon } = (await workingCalendar(db)).addWorkingDays(now, 5);
  const escalated = casesQuestion({ limit, escalated: true }, { now, soon: now }, undefined);
  const newest = casesQuestion(list, { now, soon: now }, undefined);
  const supervised: PageQuestion[] = [
    {
      name: 'ageing by office and step',
      path: () => '/supervision/ageing',
      sql: async (_, ask) => {
        await ask(countsSql, [now, soon, null]);
        await ask(ageingSql, [now, soon, null]);
      },
    },
    {
      name: 'escalations',
      path: () => '/supervision/escalations',
      sql: (_, ask) => ask(escalated.sql, escalated.params),
    },
  ];
  return [
    { name: 'inbox', path: () => '/tasks', sql: (_, ask) => ask(inbox.sql, inbox.params) },
    { name: 'newest cases', path: () => '/cases', sql: (_, ask) => ask(newest.sql, newest.params) },
    ...(asker.reach.role === 'supervisor' ? supervised : []),
    ...searches(cipher),
    ...oneCase,
    {
      name: 'stock',
      path: () => '/stock',
      sql: async (_, ask) => {
        await ask(stockSql, [limit + 1, null, null, null, null]);
        await ask(stockTotalSql, [null, null]);
      },
    },
  ];
}

const oneCase: readonly PageQuestion[] = [
  {
    name: 'case page',
    path: ({ made }) => `/cases/${made.caseId}`,
    sql: async ({ made }, ask) => {
      for (const sql of [caseHeadSql, caseTasksSql, caseChecklistSql, casePapersSql]) await ask(sql, [made.caseId]);
    },
  },
  {
    name: 'timeline',
    path: ({ made }) => `/cases/${made.caseId}/timeline`,
    sql: async ({ made }, ask) => {
      await ask(timelineSql, [made.caseId]);
      await ask(dueDatesSql, [made.caseId]);
    },
  },
];

/** Every kind of words that the search understands. */
function searches(cipher: Cipher): PageQuestion[] {
  const search = (kind: string, words: (about: About) => string, sql: PageQuestion['sql']): PageQuestion => ({
    name: `search by ${kind}`,
    path: () => '/search',
    body: (about) => ({ q: words(about) }),
    sql,
  });
  const thenTheirCases = async (ask: Ask, people: string, params: readonly unknown[]) => {
    const found = await ask(people, params);
    if (found.length > 0) await ask(casesOfPeopleSql, [found.map(({ id }) => id)]);
  };
  const receipt = ({ made }: About) => `SL${made.window.code}-${made.filedAt.getFullYear()}-${serial(made, 6)}`;
  return [
    search(
      'case number',
      ({ made }) => made.number,
      ({ made }, ask) => ask(casesByNumberSql, [made.number]),
    ),
    search(
      'receipt QR',
      ({ made }) => receiptQrText(made.number),
      ({ made }, ask) => ask(casesByNumberSql, [made.number]),
    ),
    search('receipt number', receipt, (about, ask) => ask(casesByPaperSql, [receipt(about)])),
    search(
      'ID number',
      ({ person }) => person.idNumber,
      ({ person }, ask) =>
        thenTheirCases(ask, peopleByIdNumberSql, [cipher.indexCandidates('idNumber', person.idNumber)]),
    ),
    search(
      'last four',
      ({ person }) => person.idNumber.slice(-4),
      ({ person }, ask) =>
        thenTheirCases(ask, peopleByIdLast4Sql, [cipher.indexCandidates('idLast4', person.idNumber.slice(-4))]),
    ),
    search(
      'card number',
      ({ person }) => person.cardNumber,
      ({ person }, ask) =>
        thenTheirCases(ask, peopleByCardNumberSql, [cipher.indexCandidates('cardNumber', person.cardNumber)]),
    ),
    search(
      'surname',
      ({ person }) => person.name.slice(0, 1),
      ({ person }, ask) => thenTheirCases(ask, peopleByNameSql, [`${person.name.slice(0, 1)}%`]),
    ),
    search(
      'full name',
      ({ person }) => person.name,
      ({ person }, ask) => thenTheirCases(ask, peopleByNameSql, [`${person.name}%`]),
    ),
  ];
}

const serial = ({ at }: MadeCase, digits: number): string => String(at + 1).padStart(digits, '0');
