import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { textIn } from '../routes-search.js';

type Schemas = components['schemas'];
export type Board = Schemas['Board'];
export type BoardRow = Schemas['BoardRow'];
export type CycleDetail = Schemas['CycleDetail'];
export type CycleView = Schemas['CycleView'];
export type Funnel = Schemas['Funnel'];
export type RoundView = Schemas['RoundView'];
export type RoundLine = Schemas['RoundLineView'];
export type DueView = Schemas['DueView'];
export type LiaisonReminder = Schemas['LiaisonReminder'];

export const lanes = ['draft', 'check', 'sent', 'result', 'posted', 'reconciled'] as const;
export const lineStates = ['drafted', 'sent', 'settled', 'failed', 'reversed', 'refunded', 'withdrawn'] as const;
export const resultClasses = ['success', 'retry', 'amend', 'wait', 'stop', 'unknown'] as const;
/** How far the lines have come; each number of the funnel opens the lines of its stage. */
export const stages = ['went', 'sent', 'succeeded', 'posted', 'reconciled'] as const;
export const lists = ['lines', 'dues', 'reminders'] as const;
export const dueStates = ['open', 'in_flight', 'paid', 'arrears', 'waived'] as const;

/** A fee period in an address: `202611`, which the router reads as a number. */
export function periodIn(found: unknown): string | undefined {
  const text = textIn(found);
  return text && /^\d{6}$/.test(text) ? text : undefined;
}

/** A bank in an address: `0102`, whose zero a number loses. */
export function bankIn(found: unknown): string | undefined {
  const text = textIn(found)?.padStart(4, '0');
  return text && /^\d{4}$/.test(text) ? text : undefined;
}

export interface BoardFilters {
  readonly agency?: string | undefined;
  readonly period?: string | undefined;
}

export function boardSearch(found: Record<string, unknown>): BoardFilters {
  return { agency: textIn(found.agency), period: periodIn(found.period) };
}

export const boardQuery = ({ agency, period }: BoardFilters) =>
  queryOptions({
    queryKey: ['cycles', 'board', agency, period],
    queryFn: () => answer(api.GET('/api/cycles/board', { params: { query: { agency, period } } })),
    placeholderData: (shown) => shown,
  });

export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycles', 'one', id],
    queryFn: () => answer(api.GET('/api/cycles/{id}', { params: { path: { id } } })),
  });

/** Which list of a cycle is open: lines of its rounds, dues by where they stand, or what liaisons were told. */
export interface CycleFilters {
  readonly list?: (typeof lists)[number] | undefined;
  readonly state?: RoundLine['state'] | DueView['state'] | undefined;
  readonly stage?: (typeof stages)[number] | undefined;
  readonly class?: NonNullable<RoundLine['class']> | undefined;
  readonly bank?: string | undefined;
  readonly deduction?: number | undefined;
}

export function cycleSearch(found: Record<string, unknown>): CycleFilters {
  const list = lists.find((name) => name === found.list);
  const states: readonly string[] = list === 'dues' ? dueStates : lineStates;
  return {
    list,
    state: states.find((state) => state === found.state) as CycleFilters['state'],
    stage: stages.find((stage) => stage === found.stage),
    class: resultClasses.find((name) => name === found.class),
    bank: bankIn(found.bank),
    deduction: typeof found.deduction === 'number' ? found.deduction : undefined,
  };
}

/** Read once, under a key of its own: events about a running step would move the lines under the hand. */
export const cycleLinesQuery = (id: string, filters: CycleFilters) =>
  infiniteQueryOptions({
    queryKey: ['cycleLines', { id, filters }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/cycles/{id}/lines', {
          params: {
            path: { id },
            query: {
              state: filters.state as RoundLine['state'] | undefined,
              stage: filters.stage,
              class: filters.class,
              bank: filters.bank,
              deduction: filters.deduction,
              cursor: pageParam,
              limit: 50,
            },
          },
        }),
      ),
    ...byCursor,
  });

export const duesQuery = (id: string, state: DueView['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['cycleDues', { id, state }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/cycles/{id}/dues', { params: { path: { id }, query: { state, cursor: pageParam, limit: 50 } } }),
      ),
    ...byCursor,
  });

/** `place`: beginning of a code or part of a name; an employer may have a person's, so that it is in no address of a page. */
export const remindersQuery = (id: string, deduction: number | undefined, place: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['cycleReminders', { id, deduction, place }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/cycles/{id}/reminders', {
          params: { path: { id }, query: { deduction, place, cursor: pageParam, limit: 100 } },
        }),
      ),
    ...byCursor,
  });

interface OfCycle {
  readonly id: string;
  readonly reason: string;
}

/** Stops a cycle, lets it go on, or proposes that its period be run again. */
export function decideCycle(what: 'pause' | 'resume' | 'reruns', { id, reason }: OfCycle, requestId: string) {
  const request = { params: { path: { id }, ...requestHeader(requestId) }, body: { reason } };
  return answer(api.POST(`/api/cycles/{id}/${what}`, request));
}

export function checkRerun({ id, ...body }: OfCycle & { readonly decision: 'release' | 'refuse' }, requestId: string) {
  return answer(api.POST('/api/cycles/{id}/check', { params: { path: { id }, ...requestHeader(requestId) }, body }));
}
