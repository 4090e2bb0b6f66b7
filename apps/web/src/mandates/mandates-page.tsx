import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Empty, Select, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { AgencySelect, InsuranceSelect } from '../agencies/selects.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { MandateDrawer } from './mandate-drawer.js';
import { MandateState } from './mandate-state.js';
import { type Mandate, type MandateFilters, mandateStates, mandatesQuery } from './mandates.queries.js';

const route = getRouteApi('/mandates');

/** The mandates of the agencies within reach, and how each came to be what it is. */
export function MandatesPage() {
  const { t } = useTranslation('mandates');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: MandateFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const query = useInfiniteQuery(mandatesQuery(filters));
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Space wrap className="problem">
          <AgencySelect allowClear value={filters.agency} onChange={(agency) => set({ agency })} />
          <InsuranceSelect allowClear value={filters.insurance} onChange={(insurance) => set({ insurance })} />
          <Select
            allowClear
            style={{ width: 160 }}
            placeholder={t('anyState')}
            aria-label={t('stateLabel')}
            value={filters.state}
            onChange={(state) => set({ state })}
            options={mandateStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </Space>
        <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
        <MandateTable
          mandates={query.data?.pages.flatMap((page) => page.items) ?? []}
          loading={query.isPending}
          onShow={(mandate) => set({ mandate })}
        />
        <LoadMore query={query} />
      </section>
      {filters.mandate ? <MandateDrawer id={filters.mandate} onClose={() => set({ mandate: undefined })} /> : null}
    </>
  );
}

interface TableProps {
  readonly mandates: Mandate[];
  readonly loading: boolean;
  readonly onShow: (id: string) => void;
}

function MandateTable({ mandates, loading, onShow }: TableProps) {
  const { t } = useTranslation('mandates');
  const insuranceName = useInsuranceName();
  return (
    <Table<Mandate>
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={mandates}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} /> }}
      columns={[
        { title: t('number'), dataIndex: 'number', className: 'mono' },
        { title: t('person'), dataIndex: 'name' },
        { title: t('agencies:insurance'), dataIndex: 'insurance', render: insuranceName },
        { title: t('bank'), dataIndex: 'bank', className: 'mono' },
        { title: t('account'), dataIndex: 'account', className: 'mono' },
        { title: t('ceiling'), dataIndex: 'ceiling', render: (yuan: string | null) => yuan ?? t('noCeiling') },
        { title: t('signedOn'), dataIndex: 'signedOn' },
        { title: t('stateLabel'), key: 'state', render: (_, one) => <MandateState mandate={one} /> },
        {
          key: 'open',
          render: (_, { id }) => (
            <Button size="small" onClick={() => onShow(id)}>
              {t('open')}
            </Button>
          ),
        },
      ]}
    />
  );
}
