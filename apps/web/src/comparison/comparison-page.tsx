import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect, InsuranceSelect } from '../agencies/selects.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { type ComparisonFilters, comparisonQuery, monthChoices } from './comparison.queries.js';
import { ReasonTable } from './reason-table.js';
import { SuccessTable } from './success-table.js';
import './comparison.css';

const route = getRouteApi('/comparison');

/** Months side by side: success by bank, why lines failed, what later deductions recovered. */
export function ComparisonPage() {
  const { t } = useTranslation('comparison');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: ComparisonFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const { data, error, refetch } = useQuery(comparisonQuery(filters));
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('hint')}
        actions={
          <>
            <AgencySelect allowClear value={filters.agency} onChange={(agency) => set({ agency })} />
            <InsuranceSelect allowClear value={filters.insurance} onChange={(insurance) => set({ insurance })} />
            <Select
              style={{ width: 140 }}
              aria-label={t('months')}
              value={filters.months ?? 6}
              onChange={(months) => set({ months })}
              options={monthChoices.map((value) => ({ value, label: t('lastN', { n: value }) }))}
            />
          </>
        }
      />
      <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
      {data || error ? null : <Skeleton active />}
      {data?.length === 0 ? (
        <section className="panel">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />
        </section>
      ) : null}
      {data && data.length > 0 ? (
        <>
          <section className="panel">
            <h2>{t('success')}</h2>
            <SuccessTable periods={data} />
          </section>
          <section className="panel">
            <h2>{t('reasons')}</h2>
            <ReasonTable periods={data} />
          </section>
        </>
      ) : null}
    </>
  );
}
