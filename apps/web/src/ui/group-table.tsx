import { Button, Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { formatCount, formatMoney } from './money.js';
import { ProblemAlert } from './problem-alert.js';

interface Grouped {
  readonly count: number;
  readonly amount: string;
}

interface Props<Group> {
  readonly query: {
    readonly data: readonly Group[] | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  /** What an empty list says. */
  readonly empty: string;
  /** How a group is called in the address. */
  readonly keyOf: (group: Group) => string;
  readonly nameOf: (group: Group) => string;
  /** The group that is open. */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly lines: (group: Group) => ReactNode;
  readonly titles: { readonly name: string; readonly count: string; readonly amount: string };
  /** What stands between a group's name and its sums. */
  readonly facts: TableColumnsType<Group>;
}

/** Groups with their sums, each of which opens to its lines. */
export function GroupTable<Group extends Grouped>(props: Props<Group>) {
  const { query, empty, keyOf, nameOf, open, onOpen, lines, titles, facts } = props;
  const toggle = (group: Group) => onOpen(open === keyOf(group) ? undefined : keyOf(group));
  return (
    <>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table<Group>
        size="small"
        rowKey={keyOf}
        pagination={false}
        loading={query.isPending}
        dataSource={[...(query.data ?? [])]}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
        expandable={{
          expandedRowKeys: open === undefined ? [] : [open],
          onExpand: (_, group) => toggle(group),
          expandedRowRender: lines,
        }}
        columns={[
          {
            title: titles.name,
            key: 'group',
            render: (_, group) => (
              <Button type="link" size="small" onClick={() => toggle(group)}>
                {nameOf(group)}
              </Button>
            ),
          },
          ...facts,
          { title: titles.count, dataIndex: 'count', align: 'right', render: formatCount },
          { title: titles.amount, dataIndex: 'amount', align: 'right', className: 'mono', render: formatMoney },
        ]}
      />
    </>
  );
}
