import { Link } from '@tanstack/react-router';
import { Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBankName } from '../agencies/agencies.queries.js';
import { RoundState } from '../rounds/round-state.js';
import { formatCount, formatMoney } from '../ui/money.js';
import type { RoundView } from './cycles.queries.js';
import { DueText } from './due-text.js';

/** A cycle's rounds, those that were withdrawn too. */
export function RoundTable({ rounds }: { rounds: RoundView[] }) {
  const { t } = useTranslation('cycles');
  const bankName = useBankName();
  return (
    <Table<RoundView>
      size="small"
      rowKey="ordinal"
      pagination={false}
      dataSource={rounds}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noBank')} /> }}
      columns={[
        {
          title: t('bank'),
          key: 'bank',
          render: (_, round) => (
            <Link to="/rounds/$roundId" params={{ roundId: round.ordinal }}>
              {bankName(round.bank)}
            </Link>
          ),
        },
        { title: t('deduction'), dataIndex: 'deduction', render: (n: number) => t('nth', { n }) },
        { title: t('stateLabel'), key: 'state', render: (_, round) => <RoundState round={round} /> },
        { title: t('count'), dataIndex: 'lines', align: 'right', render: formatCount },
        { title: t('amount'), dataIndex: 'total', align: 'right', className: 'mono', render: formatMoney },
        { title: t('successes'), dataIndex: 'successes', align: 'right', render: formatCount },
        { title: t('amount'), dataIndex: 'successTotal', align: 'right', className: 'mono', render: formatMoney },
        { title: t('due'), key: 'due', render: (_, round) => <DueText round={round} /> },
      ]}
    />
  );
}
