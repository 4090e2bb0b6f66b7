import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Checkbox, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { OfficeSelect } from '../places/office-select.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CaseTable } from './case-table.js';
import { type CaseFilters, casesQuery } from './cases.queries.js';
import { steps, types } from './steps.js';

const route = getRouteApi('/cases');
const statuses = ['open', 'on_hold', 'closed'] as const;

/** Cases by filters that stand in the address; read on by cursor. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const filters = route.useSearch();
  const query = useInfiniteQuery(casesQuery(filters));
  const cases = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('list')} />
      <section className="panel">
        <Filters filters={filters} />
        <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
        <CaseTable cases={cases} loading={query.isPending} />
        <LoadMore query={query} />
      </section>
    </>
  );
}

function Filters({ filters }: { filters: CaseFilters }) {
  const { t } = useTranslation('cases');
  const navigate = route.useNavigate();
  const set = (change: CaseFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Space wrap className="problem">
      <Select
        allowClear
        style={{ width: 190 }}
        placeholder={t('typeLabel')}
        aria-label={t('typeLabel')}
        value={filters.type}
        onChange={(type) => set({ type })}
        options={types.map((value) => ({ value, label: t(`type.${value}`) }))}
      />
      <Select
        allowClear
        style={{ width: 130 }}
        placeholder={t('statusLabel')}
        aria-label={t('statusLabel')}
        value={filters.status}
        onChange={(status) => set({ status })}
        options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <Select
        allowClear
        style={{ width: 190 }}
        placeholder={t('stepLabel')}
        aria-label={t('stepLabel')}
        value={filters.step}
        onChange={(step) => set({ step })}
        options={steps.map((value) => ({ value, label: t(`step.${value}`) }))}
      />
      <OfficeSelect value={filters.office} onChange={(office) => set({ office })} />
      <Checkbox
        checked={filters.overdue ?? false}
        onChange={(event) => set({ overdue: event.target.checked || undefined })}
      >
        {t('onlyOverdue')}
      </Checkbox>
      <Checkbox
        checked={filters.dueSoon ?? false}
        onChange={(event) => set({ dueSoon: event.target.checked || undefined })}
      >
        {t('onlyDueSoon')}
      </Checkbox>
      <Checkbox
        checked={filters.escalated ?? false}
        onChange={(event) => set({ escalated: event.target.checked || undefined })}
      >
        {t('onlyEscalated')}
      </Checkbox>
    </Space>
  );
}
