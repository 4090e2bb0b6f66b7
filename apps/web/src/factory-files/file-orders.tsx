import { Link } from '@tanstack/react-router';
import { Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import type { FactoryFileDetail } from './factory-files.queries.js';

type FileOrder = FactoryFileDetail['orders'][number];

/** The orders of a file with their cases; of a file that was not let in also what it says of each. */
export function FileOrders({ orders }: { orders: FileOrder[] }) {
  const { t } = useTranslation('factoryFiles');
  const mayOpen = hasRole(useSession(), 'supervisor');
  const stateName = (state: string | null) => (state ? t(`orderState.${state}`, { defaultValue: state }) : null);
  const announces = orders.some((order) => order.announced);
  return (
    <Table
      size="small"
      rowKey="orderId"
      pagination={false}
      dataSource={orders}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noOrders')} /> }}
      columns={[
        { title: '#', dataIndex: 'seq', width: 56 },
        {
          title: t('cases:number'),
          key: 'case',
          className: 'mono',
          render: (_, order) =>
            mayOpen ? (
              <Link to="/cases/$caseId" params={{ caseId: order.caseId }}>
                {order.caseNumber}
              </Link>
            ) : (
              order.caseNumber
            ),
        },
        { title: t('cases:applicant'), dataIndex: 'applicant', render: (name: string | null) => name ?? '—' },
        { title: t('stateLabel'), dataIndex: 'state', render: stateName },
        ...(announces ? [{ title: t('announced'), dataIndex: 'announced', render: stateName }] : []),
      ]}
    />
  );
}
