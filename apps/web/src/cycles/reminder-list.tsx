import { PrinterOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListQuery, ListTable } from '../ui/list-table.js';
import { formatCount, formatMoney } from '../ui/money.js';
import { formatDateTime } from '../ui/time.js';
import { type CycleFilters, type LiaisonReminder, remindersQuery } from './cycles.queries.js';
import { DeductionFilter } from './line-filters.js';

const colours: Record<LiaisonReminder['message'], string> = {
  queued: 'processing',
  sent: 'processing',
  delivered: 'success',
  failed: 'error',
  none: 'warning',
};

interface Props {
  readonly cycleId: string;
  readonly filters: CycleFilters;
  readonly set: (change: CycleFilters) => void;
}

/** What liaisons were told before a deduction: how many of theirs owe how much, and whether the message came. */
export function ReminderList({ cycleId, filters, set }: Props) {
  const { t } = useTranslation('cycles');
  const [place, setPlace] = useState<string>();
  const query = useInfiniteQuery(remindersQuery(cycleId, filters.deduction, place));
  return (
    <>
      <Space wrap className="problem no-print">
        <DeductionFilter value={filters.deduction} onChange={(deduction) => set({ deduction })} />
        <Input.Search
          allowClear
          aria-label={t('reminder.search')}
          placeholder={t('reminder.search')}
          maxLength={50}
          onSearch={(text) => setPlace(text.trim() || undefined)}
          style={{ width: 240 }}
        />
        <PrintAll query={query} />
      </Space>
      <Reminders query={query} />
    </>
  );
}

interface Query extends ListQuery<LiaisonReminder> {
  readonly fetchNextPage: () => Promise<{ readonly hasNextPage: boolean; readonly isError: boolean }>;
}

/** Whoever has no telephone is told on paper: nobody may be missing there, so the rest of the list is read first. */
function PrintAll({ query }: { query: Query }) {
  const { t } = useTranslation('cycles');
  const [isReading, setReading] = useState(false);
  const print = async () => {
    setReading(true);
    let more = query.hasNextPage;
    let failed = false;
    while (more && !failed) ({ hasNextPage: more, isError: failed } = await query.fetchNextPage());
    setReading(false);
    // The list is drawn before it is printed.
    if (!failed) setTimeout(() => window.print());
  };
  return (
    <Button icon={<PrinterOutlined />} loading={isReading} disabled={query.isPending} onClick={print}>
      {t('reminder.print')}
    </Button>
  );
}

function Reminders({ query }: { query: Query }) {
  const { t } = useTranslation('cycles');
  return (
    <ListTable<LiaisonReminder>
      query={query}
      empty={t('reminder.empty')}
      rowKey={({ deduction, kind, place }) => `${deduction} ${kind} ${place}`}
      columns={[
        { title: t('deduction'), dataIndex: 'deduction', render: (n: number) => t('nth', { n }) },
        {
          title: t('reminder.kind'),
          dataIndex: 'kind',
          render: (kind: LiaisonReminder['kind']) => t(`reminder.kinds.${kind}`),
        },
        {
          title: t('reminder.place'),
          key: 'place',
          render: (_, { name, place }) => (
            <>
              {name} <span className="quiet mono">{place}</span>
            </>
          ),
        },
        { title: t('reminder.liaison'), dataIndex: 'liaison' },
        { title: t('reminder.people'), dataIndex: 'people', align: 'right', render: formatCount },
        { title: t('amount'), dataIndex: 'amount', align: 'right', className: 'mono', render: formatMoney },
        { title: t('reminder.at'), dataIndex: 'at', render: formatDateTime },
        {
          title: t('reminder.messageLabel'),
          dataIndex: 'message',
          render: (message: LiaisonReminder['message']) => (
            <Tag color={colours[message]}>{t(`reminder.message.${message}`)}</Tag>
          ),
        },
      ]}
    />
  );
}
