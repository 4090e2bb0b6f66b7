import { PrinterOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../ui/filter-select.js';
import { ListTable } from '../ui/list-table.js';
import { formatCount, formatMoney } from '../ui/money.js';
import { formatDateTime } from '../ui/time.js';
import { type CycleFilters, type LiaisonReminder, remindersQuery } from './cycles.queries.js';

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
  return (
    <>
      <Space wrap className="problem no-print">
        <FilterSelect
          any={t('anyDeduction')}
          label={t('deduction')}
          value={filters.deduction ? String(filters.deduction) : undefined}
          onChange={(deduction) => set({ deduction: deduction ? Number(deduction) : undefined })}
          options={['1', '2', '3'].map((value) => ({ value, label: t('deductionN', { n: value }) }))}
        />
        <Input.Search
          allowClear
          aria-label={t('reminder.search')}
          placeholder={t('reminder.search')}
          defaultValue={filters.place}
          maxLength={50}
          onSearch={(place) => set({ place: place.trim() || undefined })}
          style={{ width: 240 }}
        />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('reminder.print')}
        </Button>
      </Space>
      <Reminders cycleId={cycleId} filters={filters} />
    </>
  );
}

function Reminders({ cycleId, filters }: Omit<Props, 'set'>) {
  const { t } = useTranslation('cycles');
  return (
    <ListTable<LiaisonReminder>
      query={useInfiniteQuery(remindersQuery(cycleId, filters))}
      empty={t('reminder.empty')}
      rowKey={({ deduction, kind, place }) => `${deduction} ${kind} ${place}`}
      columns={[
        { title: t('deduction'), dataIndex: 'deduction', render: (n: number) => t('nth', { n }) },
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
