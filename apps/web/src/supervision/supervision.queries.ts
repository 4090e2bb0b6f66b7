import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';

export const ageingQuery = (office: string | undefined) =>
  queryOptions({
    queryKey: ['supervision', 'ageing', office],
    queryFn: () => answer(api.GET('/api/supervision/ageing', { params: { query: { office } } })),
    refetchInterval: 60_000,
  });

export const escalationsQuery = (office: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['supervision', 'escalations', office],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/supervision/escalations', { params: { query: { office, cursor: pageParam } } })),
    ...byCursor,
  });

export const oralLossStates = ['nearLapse', 'running', 'lapsed'] as const;
export type OralLossState = (typeof oralLossStates)[number];

export const oralLossesQuery = (state: OralLossState, office: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['supervision', 'oralLosses', state, office],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/losses/oral-reports', { params: { query: { state, office, cursor: pageParam } } })),
    ...byCursor,
  });
