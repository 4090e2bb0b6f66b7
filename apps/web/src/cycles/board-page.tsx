import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Empty, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect } from '../agencies/selects.js';
import { formatCount, formatPeriod } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { BoardTable } from './board-table.js';
import { type Board, boardQuery } from './cycles.queries.js';
import './cycles.css';

const route = getRouteApi('/cycles');

/** Every bank's position on one board, live (规程 第十四条). */
export function BoardPage() {
  const { t } = useTranslation('cycles');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(boardQuery(filters));
  const set = (change: typeof filters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t('title')}
        note={data ? t('asOf', { time: formatDateTime(data.asOf) }) : undefined}
        actions={
          <>
            <AgencySelect allowClear value={filters.agency} onChange={(agency) => set({ agency })} />
            <Select
              allowClear
              style={{ width: 160 }}
              aria-label={t('period')}
              placeholder={t('choosePeriod')}
              value={filters.period ?? data?.period ?? undefined}
              onChange={(period) => set({ period })}
              options={data?.periods.map((period) => ({ value: period, label: formatPeriod(period) }))}
            />
          </>
        }
      />
      <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
      {data ? <Counts board={data} /> : null}
      <section className="panel">
        {data ? <Rows board={data} withAgency={!filters.agency} /> : error ? null : <Skeleton active />}
      </section>
    </>
  );
}

function Rows({ board, withAgency }: { board: Board; withAgency: boolean }) {
  const { t } = useTranslation('cycles');
  if (board.rows.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`${t('empty')} · ${t('emptyHint')}`} />;
  return (
    <>
      {board.more ? <Alert className="problem" type="info" showIcon title={t('narrow')} /> : null}
      <BoardTable rows={board.rows} withAgency={withAgency} />
      <p className="quiet">{t('hint')}</p>
    </>
  );
}

function Counts({ board }: { board: Board }) {
  const { t } = useTranslation('cycles');
  const rounds = board.rows.flatMap((row) => row.rounds);
  const inLane = (lane: string) => rounds.filter((round) => round.lane === lane).length;
  const overdue = rounds.filter((round) => round.overdue).length;
  const counts = [
    ['check', inLane('check'), ''],
    ['waiting', inLane('sent'), ''],
    ['overdue', overdue, overdue > 0 ? 'late' : ''],
    ['reconcile', inLane('posted'), ''],
  ] as const;
  return (
    <div className="month-counts">
      {counts.map(([name, count, tone]) => (
        <div key={name} className={`month-count ${tone}`}>
          <strong>{formatCount(count)}</strong>
          {t(`counts.${name}`)}
        </div>
      ))}
    </div>
  );
}
