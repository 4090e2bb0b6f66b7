import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgeingView } from '../api/types.js';
import { CaseTable } from '../cases/case-table.js';
import type { CaseFilters } from '../cases/cases.queries.js';
import { OfficeSelect } from '../places/office-select.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { AgeingMatrix } from './ageing-matrix.js';
import { BulkReassign } from './bulk-reassign.js';
import { OralLosses } from './oral-losses.js';
import { ageingQuery, escalationsQuery } from './supervision.queries.js';
import './supervision.css';

const route = getRouteApi('/supervision');

/** Which cases are late or about to be, where they stand, who holds them: from the number to the list to the case. */
export function SupervisionPage() {
  const { t } = useTranslation('supervision');
  const { office } = route.useSearch();
  const navigate = route.useNavigate();
  const [reassigning, setReassigning] = useState(false);
  const mayReassign = hasRole(useSession(), 'supervisor');
  const { data, error, refetch } = useQuery(ageingQuery(office));
  const actions = (
    <>
      <OfficeSelect value={office} onChange={(next) => navigate({ search: { office: next } })} />
      {mayReassign ? <Button onClick={() => setReassigning(true)}>{t('reassign')}</Button> : null}
    </>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={data ? t('asOf', { time: formatDateTime(data.asOf) }) : undefined}
        actions={actions}
      />
      <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
      {data ? <Counts ageing={data} office={office} /> : <Skeleton active />}
      <section className="panel">
        <h2>{t('matrix')}</h2>
        {data?.cells.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} /> : null}
        {data?.cells.length ? <AgeingMatrix cells={data.cells} /> : null}
      </section>
      <Escalations office={office} />
      <OralLosses office={office} />
      {reassigning ? <BulkReassign office={office} onClose={() => setReassigning(false)} /> : null}
    </>
  );
}

function Counts({ ageing, office }: { ageing: AgeingView; office: string | undefined }) {
  const { t } = useTranslation('supervision');
  const counts: readonly [string, number, CaseFilters | undefined, string][] = [
    ['openCases', ageing.openCases, { status: 'open' }, ''],
    ['overdue', ageing.overdue, { overdue: true }, ageing.overdue > 0 ? 'late' : ''],
    ['dueSoon', ageing.dueSoon, { dueSoon: true }, ageing.dueSoon > 0 ? 'soon' : ''],
    ['onHold', ageing.onHold, { status: 'on_hold' }, ''],
  ];
  return (
    <div className="counts">
      {counts.map(([name, count, filters, tone]) => {
        const words = (
          <>
            <strong>{count}</strong>
            {t(name)}
          </>
        );
        return filters ? (
          <Link key={name} to="/cases" search={{ ...filters, office }} className={`count ${tone}`}>
            {words}
          </Link>
        ) : (
          <div key={name} className={`count ${tone}`}>
            {words}
          </div>
        );
      })}
    </div>
  );
}

function Escalations({ office }: { office: string | undefined }) {
  const { t } = useTranslation('supervision');
  const query = useInfiniteQuery(escalationsQuery(office));
  const cases = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="panel">
      <h2>{t('escalations')}</h2>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      {query.data && cases.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noEscalations')} />
      ) : null}
      {cases.length > 0 ? <CaseTable cases={cases} /> : null}
      <LoadMore query={query} />
    </section>
  );
}
