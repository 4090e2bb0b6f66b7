import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBankName, useInsuranceName } from '../agencies/agencies.queries.js';
import { AgencySelect, InsuranceSelect } from '../agencies/selects.js';
import { actionColumn } from '../ui/action-column.js';
import { type ListQuery, ListTable } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
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
        <MandateTable query={query} onShow={(mandate) => set({ mandate })} />
      </section>
      {filters.mandate ? <MandateDrawer id={filters.mandate} onClose={() => set({ mandate: undefined })} /> : null}
    </>
  );
}

interface TableProps {
  readonly query: ListQuery<Mandate>;
  readonly onShow: (id: string) => void;
}

function MandateTable({ query, onShow }: TableProps) {
  const { t } = useTranslation('mandates');
  const [bankName, insuranceName] = [useBankName(), useInsuranceName()];
  return (
    <ListTable
      query={query}
      empty={t('none')}
      rowKey="id"
      columns={[
        { title: t('number'), dataIndex: 'number', className: 'mono' },
        { title: t('person'), dataIndex: 'name' },
        { title: t('agencies:insurance'), dataIndex: 'insurance', render: insuranceName },
        { title: t('bank'), dataIndex: 'bank', render: bankName },
        { title: t('account'), dataIndex: 'account', className: 'mono' },
        { title: t('ceiling'), dataIndex: 'ceiling', render: (yuan: string | null) => yuan ?? t('noCeiling') },
        { title: t('signedOn'), dataIndex: 'signedOn' },
        { title: t('stateLabel'), key: 'state', render: (_, one) => <MandateState mandate={one} /> },
        actionColumn<Mandate>(t('open'), ({ id }) => onShow(id)),
      ]}
    />
  );
}
