import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Checkbox, Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { UrgencyMark } from '../cases/promise-tag.js';
import { clockQuery } from '../clock/clock.queries.js';
import { useOfficeName } from '../places/places.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate } from '../ui/time.js';
import { shelfQuery } from './stock.queries.js';

const dayLength = 86_400_000;
const longAfter = 30;
const nearRecallAfter = 150;

interface Props {
  readonly office: string | undefined;
  readonly overdue: boolean;
  readonly onOverdue: (overdue: boolean) => void;
}

/** Cards waiting to be collected, with how long they have waited. */
export function Shelf({ office, overdue, onOverdue }: Props) {
  const { t } = useTranslation('stock');
  const officeName = useOfficeName();
  const query = useInfiniteQuery(shelfQuery(office, overdue));
  const now = useQuery(clockQuery).data?.now ?? new Date().toISOString();
  const cards = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{t('total', { n: query.data?.pages[0]?.total ?? 0 })}</span>
        <Checkbox checked={overdue} onChange={(event) => onOverdue(event.target.checked)}>
          {t('onlyOverdue')}
        </Checkbox>
      </div>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <Table
        size="small"
        rowKey="cardId"
        pagination={false}
        loading={query.isPending}
        dataSource={cards}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} /> }}
        columns={[
          { title: t('days'), key: 'days', render: (_, card) => <Waiting since={card.since} now={now} /> },
          { title: t('cases:applicant'), dataIndex: 'applicant' },
          { title: t('cardNumber'), dataIndex: 'cardNumber', className: 'mono' },
          {
            title: t('cases:number'),
            key: 'number',
            render: (_, card) => (
              <Link className="mono" to="/cases/$caseId" params={{ caseId: card.caseId }}>
                {card.caseNumber}
              </Link>
            ),
          },
          { title: t('since'), dataIndex: 'since', render: formatDate },
          { title: t('cases:office'), dataIndex: 'office', render: officeName },
        ]}
      />
      <LoadMore query={query} />
    </div>
  );
}

function Waiting({ since, now }: { since: string; now: string }) {
  const { t } = useTranslation('stock');
  const n = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / dayLength));
  if (n >= nearRecallAfter) return <UrgencyMark urgency="late">{t('nearRecall', { n })}</UrgencyMark>;
  if (n >= longAfter) return <UrgencyMark urgency="soon">{t('longWaiting', { n })}</UrgencyMark>;
  return <>{t('daysN', { n })}</>;
}
