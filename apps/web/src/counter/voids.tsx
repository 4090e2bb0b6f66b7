import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { type CounterVoid, voidsQuery } from './counter.queries.js';
import type { OnJudge } from './judge-dialog.js';

/** Receipts that were proposed to be voided: whoever neither took the money nor proposed it decides. */
export function Voids({ office, onJudge }: { office: string | undefined; onJudge: OnJudge }) {
  const { t } = useTranslation('counter');
  const { staffId } = useSession();
  const query = useInfiniteQuery(voidsQuery(office));
  return (
    <div className="stack">
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <Table<CounterVoid>
        size="small"
        rowKey="id"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noVoids')} /> }}
        columns={[
          { title: t('number'), dataIndex: 'receiptNumber', className: 'mono' },
          { title: t('charge'), dataIndex: 'charge', render: (charge) => t(`cases:charge.${charge}`) },
          { title: t('yuan'), dataIndex: 'yuan', align: 'right', className: 'mono' },
          { title: t('takenBy'), dataIndex: ['takenBy', 'name'] },
          { title: t('maker'), dataIndex: ['maker', 'name'] },
          { title: t('madeAt'), dataIndex: 'madeAt', render: formatDateTime },
          { title: t('ui:reason'), dataIndex: 'reason' },
          {
            key: 'act',
            render: (_, { id, receiptNumber: label, maker, takenBy }) =>
              maker.id === staffId || takenBy.id === staffId ? (
                <span className="quiet">{t('otherPerson')}</span>
              ) : (
                <Space>
                  <Button size="small" danger onClick={() => onJudge({ kind: 'void', id, label })}>
                    {t('void')}
                  </Button>
                  <Button size="small" onClick={() => onJudge({ kind: 'keep', id, label })}>
                    {t('keep')}
                  </Button>
                </Space>
              ),
          },
        ]}
      />
      <LoadMore query={query} />
    </div>
  );
}
