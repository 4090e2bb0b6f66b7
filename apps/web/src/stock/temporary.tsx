import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox, Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { UrgencyMark } from '../cases/promise-tag.js';
import { useOfficeName } from '../places/places.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate } from '../ui/time.js';
import { CaseLink } from './case-link.js';
import { type TemporaryCardOut, temporaryQuery } from './stock.queries.js';

interface Props {
  readonly office: string | undefined;
  readonly overdue: boolean;
  readonly onOverdue: (overdue: boolean) => void;
}

/** Temporary cards in somebody's hands, the longest due first (附件1 第十九条). */
export function Temporary({ office, overdue, onOverdue }: Props) {
  const { t } = useTranslation('stock');
  const officeName = useOfficeName();
  const query = useInfiniteQuery(temporaryQuery(office, overdue));
  const { out = 0, overdue: late = 0, deposits = '0.00' } = query.data?.pages[0] ?? {};
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{t('temporaryTotal', { out, late, deposits })}</span>
        <Checkbox checked={overdue} onChange={(event) => onOverdue(event.target.checked)}>
          {t('onlyLate')}
        </Checkbox>
      </div>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <Table<TemporaryCardOut>
        size="small"
        rowKey="cardId"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noTemporary')} /> }}
        columns={[
          { title: t('dueOn'), dataIndex: 'dueOn', minWidth: 104 },
          { title: t('daysOverdue'), key: 'late', render: (_, { daysOverdue }) => <Late days={daysOverdue} /> },
          { title: t('holder'), dataIndex: 'holder', minWidth: 72 },
          { title: t('cardNumber'), dataIndex: 'cardNumber', className: 'mono' },
          { title: t('givenAt'), dataIndex: 'givenAt', minWidth: 104, render: formatDate },
          {
            title: t('deposit'),
            dataIndex: 'deposit',
            align: 'right',
            render: (deposit) => deposit ?? t('noDeposit'),
          },
          { title: t('reminder'), key: 'reminder', render: (_, card) => <Reminder card={card} /> },
          {
            title: t('cases:number'),
            key: 'number',
            render: (_, card) => <CaseLink id={card.caseId} number={card.caseNumber} />,
          },
          { title: t('cases:office'), dataIndex: 'office', render: officeName },
        ]}
      />
      <LoadMore query={query} />
    </div>
  );
}

function Late({ days }: { days: number }) {
  const { t } = useTranslation('stock');
  return days > 0 ? <UrgencyMark urgency="late">{t('lateN', { n: days })}</UrgencyMark> : t('inTime');
}

function Reminder({ card: { reminder } }: { card: TemporaryCardOut }) {
  const { t } = useTranslation('stock');
  if (!reminder) return t('notReminded');
  const { times, at, state } = reminder;
  return t('reminded', { times, day: formatDate(at), state: t(`people:noticeState.${state}`) });
}
