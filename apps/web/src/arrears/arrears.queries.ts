import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { type Refund, refundStates } from '../refunds/refunds.queries.js';
import { textIn } from '../routes-search.js';

type Schemas = components['schemas'];
export type Arrear = Schemas['ArrearView'];
export type ArrearDetail = Schemas['ArrearDetail'];
export type ArrearsGroup = Schemas['ArrearsGroup'];
export type CallSheetLine = Schemas['CallSheetLine'];
export type Waiver = Schemas['WaiverView'];

export const arrearsTabs = ['worklist', 'waivers', 'refunds'] as const;
export const groupings = ['employer', 'locality', 'reason'] as const;
export const contactWays = ['phone', 'visit', 'message', 'liaison'] as const;
export const contactResults = ['reached', 'not_reached', 'will_pay', 'disputes', 'moved', 'died'] as const;
export const waiverStates = ['proposed', 'released', 'refused', 'undone'] as const;

/** What the page's address may hold: codes and numbers of dues. `group` is the list that is open. */
export interface ArrearsFilters {
  readonly tab?: 'waivers' | 'refunds' | undefined;
  readonly by?: 'locality' | 'reason' | undefined;
  readonly agency?: string | undefined;
  readonly insurance?: string | undefined;
  readonly cycle?: string | undefined;
  readonly untouched?: true | undefined;
  readonly group?: string | undefined;
  /** The due whose drawer is open. */
  readonly due?: string | undefined;
  /** Of waivers. */
  readonly state?: Waiver['state'] | undefined;
  /** Of refunds. */
  readonly refund?: Refund['state'] | undefined;
}

export function arrearsSearch(found: Record<string, unknown>): ArrearsFilters {
  return {
    tab: found.tab === 'waivers' || found.tab === 'refunds' ? found.tab : undefined,
    by: found.by === 'locality' || found.by === 'reason' ? found.by : undefined,
    agency: textIn(found.agency),
    insurance: textIn(found.insurance),
    cycle: textIn(found.cycle),
    untouched: found.untouched === true ? true : undefined,
    group: textIn(found.group),
    due: textIn(found.due),
    state: waiverStates.find((state) => state === found.state),
    refund: refundStates.find((state) => state === found.refund),
  };
}

const shared = ({ agency, insurance, cycle, untouched }: ArrearsFilters) => ({
  agency,
  insurance,
  cycle,
  ...(untouched ? { untouched: 'true' as const } : {}),
});

export const arrearsGroupsQuery = (filters: ArrearsFilters) =>
  queryOptions({
    queryKey: ['arrears', 'groups', shared(filters), filters.by],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/arrears/groups', { params: { query: { ...shared(filters), by: filters.by ?? 'employer' } } }),
        )
      ).items,
  });

/** `none` is the list of those who have neither employer nor place, or for whom no reason is known. */
const ofGroup = (by: ArrearsFilters['by'], group: string) =>
  by === 'reason' ? { reason: group === 'none' ? '' : group } : { [by ?? 'employer']: group };

/** Arrears of one employer, place or reason. */
export const arrearsQuery = (filters: ArrearsFilters, group: string) =>
  infiniteQueryOptions({
    queryKey: ['arrears', 'list', shared(filters), filters.by, group],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/arrears', {
          params: { query: { ...shared(filters), ...ofGroup(filters.by, group), cursor: pageParam, limit: 100 } },
        }),
      ),
    ...byCursor,
  });

export const arrearQuery = (dueId: string) =>
  queryOptions({
    queryKey: ['arrears', 'one', dueId],
    queryFn: () => answer(api.GET('/api/arrears/{id}', { params: { path: { id: dueId } } })),
  });

export const waiversQuery = ({ state, cycle }: ArrearsFilters) =>
  infiniteQueryOptions({
    queryKey: ['waivers', state, cycle],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/waivers', { params: { query: { state, cycle, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
  });

/** Whole names and telephones for a reason; each is logged. */
export async function openCallSheet(
  input: { readonly dueIds: string[]; readonly reason: string },
  requestId: string,
): Promise<CallSheetLine[]> {
  return (await answer(api.POST('/api/arrears/call-sheets', { params: requestHeader(requestId), body: input }))).items;
}

export interface ContactEntry {
  readonly dueId: string;
  readonly way: (typeof contactWays)[number];
  readonly result: (typeof contactResults)[number];
  readonly note: string;
}

export function logContact({ dueId, ...body }: ContactEntry, requestId: string) {
  const params = { path: { id: dueId }, ...requestHeader(requestId) };
  return answer(api.POST('/api/arrears/{id}/contacts', { params, body }));
}

export function proposeWaiver(body: { readonly dueId: string; readonly reason: string }, requestId: string) {
  return answer(api.POST('/api/waivers', { params: requestHeader(requestId), body }));
}

interface WaiverEntry {
  readonly id: string;
  readonly decision: 'release' | 'refuse';
  readonly reason: string;
}

export function checkWaiver({ id, ...body }: WaiverEntry, requestId: string) {
  return answer(api.POST('/api/waivers/{id}/check', { params: { path: { id }, ...requestHeader(requestId) }, body }));
}

export function undoWaiver({ id, reason }: { readonly id: string; readonly reason: string }, requestId: string) {
  const params = { path: { id }, ...requestHeader(requestId) };
  return answer(api.POST('/api/waivers/{id}/undo', { params, body: { reason } }));
}
