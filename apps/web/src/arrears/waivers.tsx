import { useInfiniteQuery } from '@tanstack/react-query';
import { Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { OfCycle } from '../cycles/of-cycle.js';
import { FilterSelect } from '../ui/filter-select.js';
import { type ListQuery, ListTable } from '../ui/list-table.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { formatDateTime } from '../ui/time.js';
import { type Waiver, waiverStates, waiversQuery } from './arrears.queries.js';
import { WaiverActions } from './waiver-actions.js';
import type { Setting } from './worklist.js';

const colours: Record<Waiver['state'], string> = {
  proposed: 'warning',
  released: 'success',
  refused: 'default',
  undone: 'default',
};

/** Dues that two people waive, or a death ended. */
export function Waivers({ filters, set }: Setting) {
  const { t } = useTranslation('arrears');
  const query = useInfiniteQuery(waiversQuery(filters));
  return (
    <>
      <Space wrap className="problem no-print">
        <FilterSelect
          any={t('anyState')}
          label={t('stateLabel')}
          value={filters.state}
          onChange={(state) => set({ state })}
          options={waiverStates.map((value) => ({ value, label: t(`waiverState.${value}`) }))}
        />
        <OfCycle cycle={filters.cycle} onClear={() => set({ cycle: undefined })} />
      </Space>
      <WaiverTable query={query} />
    </>
  );
}

function WaiverTable({ query }: { query: ListQuery<Waiver> }) {
  const { t } = useTranslation('arrears');
  const insuranceName = useInsuranceName();
  return (
    <ListTable
      query={query}
      empty={t('noWaivers')}
      rowKey="id"
      columns={[
        { title: t('person'), dataIndex: 'name' },
        { title: t('insurance'), dataIndex: 'insurance', render: insuranceName },
        { title: t('period'), dataIndex: 'period', render: formatPeriod },
        { title: t('principal'), dataIndex: 'principal', align: 'right', className: 'mono', render: formatMoney },
        {
          title: t('reason'),
          dataIndex: 'reason',
          render: (reason: string) => (reason === 'death' || reason === 'refund' ? t(reason) : reason),
        },
        {
          title: t('stateLabel'),
          dataIndex: 'state',
          render: (state: Waiver['state']) => <Tag color={colours[state]}>{t(`waiverState.${state}`)}</Tag>,
        },
        {
          title: t('maker'),
          key: 'maker',
          render: (_, { maker }) => (maker.id === 'system' ? t('rounds:bySystem') : maker.name),
        },
        { title: t('madeAt'), dataIndex: 'madeAt', render: formatDateTime },
        {
          title: t('checker'),
          key: 'checker',
          render: (_, { checker, checkReason }) => (
            <>
              {checker?.name} <span className="quiet">{checkReason}</span>
            </>
          ),
        },
        { key: 'act', className: 'no-print', render: (_, waiver) => <WaiverActions waiver={waiver} /> },
      ]}
    />
  );
}
