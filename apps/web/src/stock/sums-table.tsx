import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';

/** A line of a balance; opening and closing are sums. */
export interface SumRow {
  readonly key: string;
  readonly title: string;
  readonly isSum?: true;
}

interface Props<Row extends SumRow> {
  readonly rows: readonly Row[];
  /** What stands beside each line's title. */
  readonly figures: TableProps<Row>['columns'] & object;
}

/** 收支平衡: opening, what came and went, closing. */
export function SumsTable<Row extends SumRow>({ rows, figures }: Props<Row>) {
  const { t } = useTranslation('stock');
  return (
    <Table<Row>
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={[...rows]}
      columns={[
        {
          title: t('item'),
          key: 'title',
          render: (_, { title, isSum }) => (isSum ? <strong>{title}</strong> : title),
        },
        ...figures,
      ]}
    />
  );
}
