import { expect } from '@jest/globals';
import type { StepAnswer } from '../../domain/case/case-state.js';
import type { RefusalCode } from '../../domain/refusal/catalog.js';
import type { Refusal } from '../../domain/refusal/refusal.js';
import type { Stage } from './stage.js';

/** The tables of a case, each with the column that names it. */
const ownTables = {
  cases: 'id',
  case_steps: 'case_id',
  tasks: 'case_id',
  timeline: 'case_id',
  checklist_items: 'case_id',
  deadlines: 'case_id',
  papers: 'case_id',
  card_orders: 'case_id',
  identity_checks: 'case_id',
  pin_orders: 'case_id',
  notices: 'case_id',
} as const;

/** Every row that a step of the case could touch: the case's own, its person, the person's cards and their history. */
export async function factsOf({ db }: Stage, caseId: string): Promise<Record<string, object[]>> {
  const facts: Record<string, object[]> = {};
  for (const [table, column] of Object.entries(ownTables)) {
    facts[table] = await db.rows(`SELECT * FROM ${table} t WHERE ${column} = $1 ORDER BY t::text`, [caseId]);
  }
  const person = '(SELECT person_id FROM cases WHERE id = $1)';
  facts.people = await db.rows(`SELECT * FROM people WHERE id = ${person}`, [caseId]);
  facts.cards = await db.rows(`SELECT * FROM cards WHERE person_id = ${person} ORDER BY id`, [caseId]);
  facts.card_transitions = await db.rows(
    `SELECT * FROM card_transitions WHERE card_id IN (SELECT id FROM cards WHERE person_id = ${person}) ORDER BY id`,
    [caseId],
  );
  return facts;
}

/** Asks for something that must be refused, and proves that not a row of the case changed. Gives the refusal. */
export async function refusedWithoutTrace(
  stage: Stage,
  caseId: string,
  code: RefusalCode,
  ask: () => Promise<StepAnswer>,
): Promise<Refusal> {
  const before = await factsOf(stage, caseId);
  const answer = await ask();
  expect(answer).toMatchObject({ refusal: { code } });
  expect(await factsOf(stage, caseId)).toEqual(before);
  if (!('refusal' in answer)) throw new Error('not refused');
  return answer.refusal;
}

/** The timeline is numbered from 1 without a gap, and the case's version is its last number. */
export async function expectUnbrokenStory({ db }: Stage, caseId: string): Promise<void> {
  const entries = await db.rows<{ seq: number }>('SELECT seq FROM timeline WHERE case_id = $1 ORDER BY seq', [caseId]);
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
  const { version } = await db.get<{ version: number }>('SELECT version FROM cases WHERE id = $1', [caseId]);
  expect(version).toBe(entries.length);
}
