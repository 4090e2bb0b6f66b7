import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import { textIn } from '../routes-search.js';

export type FactFile = components['schemas']['FactFileView'];
export type FactKind = FactFile['kind'];
export const factKinds: readonly FactKind[] = ['enrolments', 'employers', 'localities', 'mandates'];

/** The titles of each kind's columns; those with a star may be left out. */
export const columnTitles: Readonly<Record<FactKind, string>> = {
  enrolments:
    '身份证号码 姓名 险种代码 缴费类别 缴费金额* 缴费基数* 缴费档次* 单位编码* 街道社区编码* 起始年月 终止年月*',
  employers: '单位编码 单位名称 专管员姓名* 专管员电话*',
  localities: '街道社区编码 街道社区名称 协办员姓名* 协办员电话*',
  mandates: '授权书编号 身份证号码 姓名 险种代码 银行代码 银行账号 每期限额* 起始年月 签订日期',
};

/** What the page's address may hold: the file that is open. */
export function factFileSearch(found: Record<string, unknown>): { file?: string | undefined } {
  return { file: textIn(found.file) };
}

const pages = {
  ...byCursor,
};

const isUnderWay = ({ state }: FactFile) => state === 'waiting' || state === 'reading';

export const factFilesQuery = infiniteQueryOptions({
  queryKey: ['factFiles'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/fact-files', { params: { query: { cursor: pageParam, limit: 30 } } })),
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isUnderWay)) ? 1_000 : false),
  ...pages,
});

/** A file that is under way is read again every second. */
export const factFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['factFiles', id],
    queryFn: () => answer(api.GET('/api/fact-files/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1_000 : false),
  });

export const findingsQuery = (id: string, state: string) =>
  infiniteQueryOptions({
    queryKey: ['factFiles', id, 'findings', state],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/fact-files/{id}/findings', {
          params: { path: { id }, query: { cursor: pageParam, limit: 100 } },
        }),
      ),
    ...pages,
  });

export const findingsAddress = (id: string) => `/api/fact-files/${id}/findings-csv`;

export function uploadFacts(
  { kind, agency, file }: { kind: FactKind; agency: string; file: File },
  requestId: string,
): Promise<{ id: string; known: boolean }> {
  const form = new FormData();
  form.append('file', file);
  return answer(
    api.POST('/api/fact-files/{kind}/{agency}', {
      params: { path: { kind, agency }, ...requestHeader(requestId) },
      body: form as never,
      bodySerializer: (body) => body as unknown as FormData,
    }),
  ) as Promise<{ id: string; known: boolean }>;
}
