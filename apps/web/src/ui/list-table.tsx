import { Empty, Table, type TableProps } from 'antd';
import { LoadMore } from './load-more.js';
import { ProblemAlert } from './problem-alert.js';

/** A list that is read by cursor, as its query gives it. */
export interface ListQuery<Row> {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => unknown;
  readonly fetchNextPage: () => unknown;
}

/** The rows that were read so far. */
export function rowsOf<Row>({ data }: Pick<ListQuery<Row>, 'data'>): Row[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}

type Props<Row> = Omit<TableProps<Row>, 'dataSource' | 'loading' | 'pagination' | 'size' | 'locale'> & {
  readonly query: ListQuery<Row>;
  /** What an empty list says. */
  readonly empty: string;
};

/** A list by cursor: why it could not be read, its rows or that there are none, and how to go on. */
export function ListTable<Row extends object>({ query, empty, ...table }: Props<Row>) {
  return (
    <>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table<Row>
        {...table}
        size="small"
        pagination={false}
        loading={query.isPending}
        dataSource={rowsOf(query)}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
      />
      <LoadMore query={query} />
    </>
  );
}
