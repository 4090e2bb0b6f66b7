import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { byCursor } from '../api/by-cursor.js';
import { answer, api, newRequestId } from '../api/client.js';
import type { components } from '../api/schema.js';
import { requestHeader } from '../api/types.js';
import type { Deciding } from '../held-files/held-file.js';
import { textIn } from '../routes-search.js';

export type BankFile = components['schemas']['BankFileView'];
export type BankFileDetail = components['schemas']['BankFileDetail'];

export const fileStates = [
  'held',
  'draft',
  'queued',
  'sent',
  'arrived',
  'taken',
  'confirmed',
  'released',
  'rejected',
] as const;
export const fileKinds = ['DK', 'DKR', 'DF', 'DFR', 'SQ', 'SQR', 'DZ', 'SJ'] as const;

export interface BankFileFilters {
  readonly state?: BankFile['state'];
  readonly kind?: BankFile['kind'];
  readonly bank?: string;
  /** The file whose drawer is open. */
  readonly file?: string;
}

/** What the page's address may hold. */
export function bankFileSearch(found: Record<string, unknown>): BankFileFilters {
  return {
    state: fileStates.find((state) => state === found.state),
    kind: fileKinds.find((kind) => kind === found.kind),
    bank: typeof found.bank === 'number' ? String(found.bank).padStart(4, '0') : textIn(found.bank),
    file: textIn(found.file),
  };
}

export const bankFilesQuery = ({ state, kind, bank }: BankFileFilters) =>
  infiniteQueryOptions({
    queryKey: ['bankFiles', 'list', { state, kind, bank }],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/bank-files', { params: { query: { state, kind, bank, cursor: pageParam, limit: 50 } } })),
    ...byCursor,
    refetchInterval: 30_000,
  });

export const bankFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['bankFiles', 'one', id],
    queryFn: () => answer(api.GET('/api/bank-files/{id}', { params: { path: { id } } })),
  });

/** How the banks' held files are decided on. */
export const bankDeciding: Deciding = {
  makers: ['scheduler', 'checker'],
  checkers: ['checker'],
  propose: ({ id, decision, reason }, requestId) => {
    const params = { path: { id }, ...requestHeader(requestId) };
    return answer(api.POST('/api/bank-files/{id}/proposals', { params, body: { decision, reason } }));
  },
  check: ({ id, decision, reason }, requestId) => {
    const params = { path: { id }, ...requestHeader(requestId) };
    return answer(api.POST('/api/bank-files/{id}/checks', { params, body: { decision, reason } }));
  },
  queryKey: 'bankFiles',
};

/** Brings an encrypted file; the same one again is known as such. */
export function uploadBankFile(file: File): Promise<components['schemas']['UploadedBankFile']> {
  const form = new FormData();
  form.append('file', file, file.name);
  return answer(
    api.POST('/api/bank-files/uploads', {
      params: requestHeader(newRequestId()),
      body: form as never,
      bodySerializer: (body) => body as unknown as FormData,
    }),
  );
}

/** Fetches the file as it travels and gives it to the browser to keep. */
export async function downloadBankFile({ id, name }: Pick<BankFile, 'id' | 'name'>): Promise<void> {
  const bytes = (await answer(
    api.POST('/api/bank-files/{id}/downloads', {
      params: { path: { id }, ...requestHeader(newRequestId()) },
      parseAs: 'blob',
    }),
  )) as unknown as Blob;
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.sm4`;
  link.click();
  URL.revokeObjectURL(address);
}

export function handOverBankFile(id: string) {
  const params = { path: { id }, ...requestHeader(newRequestId()) };
  return answer(api.POST('/api/bank-files/{id}/handed-over', { params }));
}
