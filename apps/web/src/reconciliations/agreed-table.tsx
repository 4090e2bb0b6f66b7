import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../ui/load-more.js';
import { formatMoney } from '../ui/money.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { lineColumn } from './line-column.js';
import { type AgreedLine, agreedQuery } from './reconciliations.queries.js';

/** Lines on which both sides say the same. */
export function AgreedTable({ id }: { id: string }) {
  const { t } = useTranslation('reconciliations');
  const query = useInfiniteQuery(agreedQuery(id));
  return (
    <>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table
        size="small"
        rowKey="n"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none.agreed')} /> }}
        columns={[
          lineColumn<AgreedLine>(t),
          { title: t('amount'), dataIndex: 'net', align: 'right', render: formatMoney },
          { title: t('serial'), dataIndex: 'serial', className: 'mono' },
          { title: t('day'), dataIndex: 'bookedOn' },
        ]}
      />
      <LoadMore query={query} />
    </>
  );
}
