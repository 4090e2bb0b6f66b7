import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Skeleton, Space, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useBankName, useInsuranceName } from '../agencies/agencies.queries.js';
import { lanes } from '../cycles/cycles.queries.js';
import { DueText } from '../cycles/due-text.js';
import { LineFilters } from '../cycles/line-filters.js';
import { LineTable } from '../cycles/line-table.js';
import { formatPeriod } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { MonthStory } from './month-story.js';
import { RoundActions } from './round-actions.js';
import { RoundAnswers, RoundFacts } from './round-facts.js';
import { RoundState } from './round-state.js';
import { type RoundDetail, roundLinesQuery, roundQuery } from './rounds.queries.js';
import '../cycles/cycles.css';

const route = getRouteApi('/rounds/$roundId');

/** A bank's part of a deduction: what was frozen, who checked it, what the bank answered, line by line. */
export function RoundPage() {
  const { t } = useTranslation('rounds');
  const { roundId } = route.useParams();
  const { data, error, refetch } = useQuery(roundQuery(roundId));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <Header round={data} />
      <section className="panel">
        <Progress round={data} />
        {data.overdueSince && data.state === 'sent' ? (
          <Alert
            className="problem"
            type="error"
            showIcon
            title={`${t('overdueSince')} ${formatDateTime(data.overdueSince)}`}
            description={t('overdueHint')}
          />
        ) : null}
        {data.state === 'withdrawn' ? (
          <Alert className="problem" type="warning" showIcon title={t('redraftHint')} description={data.checkReason} />
        ) : null}
        <RoundFacts round={data} />
      </section>
      <div className="halves">
        <section className="panel">
          <h2>{t('answers')}</h2>
          <RoundAnswers round={data} />
        </section>
        <section className="panel">
          <h2>{t('story')}</h2>
          <MonthStory events={data.events} />
        </section>
      </div>
      <section className="panel" style={{ marginTop: 12 }}>
        <h2>{t('linesTitle')}</h2>
        <Lines roundId={data.ordinal} />
      </section>
    </>
  );
}

function Header({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('rounds');
  const [bankName, insuranceName, agencyName] = [useBankName(), useInsuranceName(), useAgencyName()];
  return (
    <PageHeader
      title={t('title', { bank: bankName(round.bank), n: round.deduction })}
      note={
        <>
          <RoundState round={round} /> {insuranceName(round.insurance)} {formatPeriod(round.period)} ·{' '}
          {agencyName(round.agency)}
          {round.attempt > 1 ? ` · ${t('attempt', { n: round.attempt })}` : ''} <DueText round={round} />
        </>
      }
      actions={
        <>
          <Link to="/cycles/$cycleId" params={{ cycleId: round.cycleId }}>
            {t('toCycle')}
          </Link>
          <RoundActions round={round} />
        </>
      }
    />
  );
}

function Progress({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('cycles');
  if (!round.lane) return null;
  const at = lanes.indexOf(round.lane);
  const isDone = round.lane === 'reconciled';
  return (
    <Steps
      size="small"
      className="problem"
      current={isDone ? lanes.length : at}
      status={round.overdue ? 'error' : 'process'}
      items={lanes.map((lane) => ({ title: t(`lane.${lane}`) }))}
    />
  );
}

function Lines({ roundId }: { roundId: string }) {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: typeof filters) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const query = useInfiniteQuery(roundLinesQuery(roundId, filters));
  return (
    <>
      <Space wrap className="problem no-print">
        <LineFilters filters={filters} set={set} />
      </Space>
      <LineTable query={query} />
    </>
  );
}
