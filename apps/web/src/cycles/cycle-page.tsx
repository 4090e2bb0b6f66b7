import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useInsuranceName } from '../agencies/agencies.queries.js';
import { MonthStory } from '../rounds/month-story.js';
import { formatPeriod } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { CycleActions } from './cycle-actions.js';
import { CycleList } from './cycle-list.js';
import { CycleState } from './cycle-state.js';
import { type CycleDetail, cycleQuery } from './cycles.queries.js';
import { DeductionTable, FunnelView } from './funnel.js';
import { RoundTable } from './round-table.js';
import { useStepName } from './step-name.js';
import './cycles.css';

const route = getRouteApi('/cycles/$cycleId');

/** One cycle: what became of its dues, its rounds, its dates and its story. */
export function CyclePage() {
  const { t } = useTranslation('cycles');
  const { cycleId } = route.useParams();
  const filters = route.useSearch();
  const { data, error, refetch } = useQuery(cycleQuery(cycleId));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  // What liaisons were told is printed alone.
  const beside = filters.list === 'reminders' ? 'no-print' : '';
  return (
    <>
      <Header cycle={data} />
      <section className={`panel ${beside}`}>
        <h2>{t('funnel')}</h2>
        <FunnelView cycleId={data.id} funnel={data.funnel} />
      </section>
      {filters.list ? <CycleList cycleId={data.id} filters={filters} /> : null}
      <section className={`panel ${beside}`}>
        <h2>{t('rounds')}</h2>
        <div className="stack">
          <DeductionTable cycleId={data.id} funnel={data.funnel} />
          <RoundTable rounds={data.rounds} />
        </div>
      </section>
      <div className={`halves ${beside}`}>
        <Facts cycle={data} />
        <section className="panel">
          <h2>{t('story')}</h2>
          <MonthStory events={data.events} withRound />
        </section>
      </div>
    </>
  );
}

function Header({ cycle }: { cycle: CycleDetail }) {
  const { t } = useTranslation('cycles');
  const [insuranceName, agencyName, stepName] = [useInsuranceName(), useAgencyName(), useStepName()];
  const run = cycle.run > 1 ? ` · ${t('run', { n: cycle.run - 1 })}` : '';
  const { progress } = cycle;
  const isUnderWay = cycle.state === 'assessing' || cycle.state === 'collecting';
  return (
    <PageHeader
      title={`${insuranceName(cycle.insurance)} ${formatPeriod(cycle.period)}${run}`}
      note={
        <>
          <CycleState cycle={cycle} /> {agencyName(cycle.agency)} · {t('closesOn', { day: cycle.closesOn })}
          {cycle.provisional ? ` (${t('provisional')})` : ''}
          {isUnderWay && progress ? ` · ${t('step', { step: stepName(progress.step), n: progress.pieces })}` : ''}
        </>
      }
      actions={
        <>
          <Link to="/cycles" search={{ period: cycle.period }}>
            {t('backToBoard')}
          </Link>
          <CycleActions cycle={cycle} />
        </>
      }
    />
  );
}

function Facts({ cycle }: { cycle: CycleDetail }) {
  const { t } = useTranslation('cycles');
  return (
    <section className="panel">
      <h2>{t('dates')}</h2>
      <dl className="facts facts-one">
        {cycle.moments.map((moment) => (
          <Moment key={`${moment.kind} ${moment.round}`} cycleId={cycle.id} moment={moment} />
        ))}
        <dt>{t('maker')}</dt>
        <dd>
          {cycle.maker.name} {formatDateTime(cycle.madeAt)}
          {cycle.reason ? <div>{cycle.reason}</div> : null}
        </dd>
        {cycle.checker ? (
          <>
            <dt>{t('checker')}</dt>
            <dd>
              {cycle.checker.name} {formatDateTime(cycle.checkedAt)}
              {cycle.checkReason ? <div>{cycle.checkReason}</div> : null}
            </dd>
          </>
        ) : null}
        {cycle.digest ? (
          <>
            <dt>{t('digest')}</dt>
            <dd className="mono">{cycle.digest}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Moment({ cycleId, moment }: { cycleId: string; moment: CycleDetail['moments'][number] }) {
  const { t } = useTranslation('cycles');
  const [name = '', n = ''] = moment.kind.split('.');
  return (
    <>
      <dt>
        {t(`moment.${name}`, { n, defaultValue: moment.kind })}
        {moment.round ? (
          <>
            {' '}
            <Link to="/rounds/$roundId" params={{ roundId: moment.round }}>
              {moment.round}
            </Link>
          </>
        ) : null}
      </dt>
      <dd>
        {formatDateTime(moment.dueAt)} <span className="quiet">{t(`momentState.${moment.state}`)}</span>
        {moment.provisional ? ` (${t('provisional')})` : ''}
        {name === 'remind' && moment.state === 'done' ? (
          <>
            {' · '}
            <Link
              to="/cycles/$cycleId"
              params={{ cycleId }}
              search={{ list: 'reminders', deduction: Number(n) }}
              hash="list"
            >
              {t('listReminders')}
            </Link>
          </>
        ) : null}
      </dd>
    </>
  );
}
