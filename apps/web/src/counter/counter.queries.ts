import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';

type Schemas = components['schemas'];
export type CounterReceipt = Schemas['CounterReceipt'];
export type CounterVoid = Schemas['CounterVoid'];
export type CounterSheet = Schemas['CounterSheet'];
export type MakeSheet = Omit<Schemas['MakeSheetInput'], 'reason'> & { readonly reason: string };

export const counterTabs = ['receipts', 'voids', 'settle', 'sheets'] as const;
export type CounterTab = (typeof counterTabs)[number];

/** What the page's address may hold: the tab, an office's code, a day. */
export function counterSearch(found: Record<string, unknown>): {
  tab?: CounterTab | undefined;
  office?: string | undefined;
  day?: string | undefined;
} {
  const office = String(found.office ?? '');
  return {
    tab: counterTabs.find((tab) => tab === found.tab),
    office: /^\d{8}$/.test(office) ? office : undefined,
    day: typeof found.day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(found.day) ? found.day : undefined,
  };
}

export const receiptsQuery = (office: string | undefined, day: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['counter', 'receipts', office, day],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/counter/receipts', { params: { query: { office, day, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
  });

export const drawersQuery = queryOptions({
  queryKey: ['counter', 'drawers'],
  queryFn: async () => (await answer(api.GET('/api/counter/drawers'))).items,
});

export const voidsQuery = (office: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['counter', 'voids', office],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/counter/voids', { params: { query: { office, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
  });

export const sheetsQuery = (office: string | undefined, day: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['counter', 'sheets', office, day],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/counter/sheets', { params: { query: { office, day, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
  });

/** What one of two people says of a receipt or a sheet. */
export type Judgement = 'propose' | 'void' | 'keep' | 'confirm' | 'return';

export function judge(
  entry: { kind: Judgement; id: string; reason: string },
  requestId: string,
): Promise<{ id: string }> {
  const { kind, reason } = entry;
  const params = { path: { id: entry.id }, ...requestHeader(requestId) };
  if (kind === 'propose') return answer(api.POST('/api/counter/receipts/{id}/void', { params, body: { reason } }));
  if (kind === 'void' || kind === 'keep') {
    return answer(api.POST('/api/counter/voids/{id}/decide', { params, body: { decision: kind, reason } }));
  }
  return answer(api.POST('/api/counter/sheets/{id}/check', { params, body: { decision: kind, reason } }));
}

export function makeSheet(sheet: MakeSheet, requestId: string) {
  return answer(api.POST('/api/counter/sheets', { params: requestHeader(requestId), body: sheet }));
}

export function retakeCharge({ id, received }: { id: string; received: string }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/counter/receipts/{id}/retake', { params, body: { received } }));
}
