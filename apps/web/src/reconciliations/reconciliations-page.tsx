import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useBankName } from '../agencies/agencies.queries.js';
import { choicesOf, FilterSelect } from '../ui/filter-select.js';
import { type ListQuery, ListTable, rowsOf } from '../ui/list-table.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
import { formatDateTime } from '../ui/time.js';
import { type Reconciliation, reconciliationsQuery, states } from './reconciliations.queries.js';
import { StateTag } from './state-tag.js';

const route = getRouteApi('/reconciliations');

/** 对账: each account of the agencies at the banks, month by month. */
export function ReconciliationsPage() {
  const { t } = useTranslation('reconciliations');
  const query = useInfiniteQuery(reconciliationsQuery(route.useSearch()));
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Filters months={rowsOf(query)} />
        <MonthsTable query={query} />
      </section>
    </>
  );
}

function Filters({ months }: { months: readonly Reconciliation[] }) {
  const { t } = useTranslation('reconciliations');
  const bankName = useBankName();
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: typeof filters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Space wrap className="problem no-print">
      <FilterSelect
        any={t('anyMonth')}
        label={t('month')}
        value={filters.month}
        onChange={(month) => set({ month })}
        options={choicesOf(
          months.map(({ month }) => month),
          filters.month,
        ).map((value) => ({ value, label: formatPeriod(value) }))}
      />
      <FilterSelect
        any={t('anyBank')}
        label={t('bank')}
        value={filters.bank}
        onChange={(bank) => set({ bank })}
        options={choicesOf(
          months.map(({ bank }) => bank),
          filters.bank,
        ).map((value) => ({ value, label: bankName(value) }))}
      />
      <FilterSelect
        any={t('anyState')}
        label={t('stateLabel')}
        value={filters.state}
        onChange={(state) => set({ state })}
        options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
    </Space>
  );
}

function MonthsTable({ query }: { query: ListQuery<Reconciliation> }) {
  const { t } = useTranslation('reconciliations');
  const [agencyName, bankName] = [useAgencyName(), useBankName()];
  return (
    <ListTable
      query={query}
      empty={`${t('empty')} · ${t('emptyHint')}`}
      rowKey="id"
      columns={[
        {
          title: t('month'),
          key: 'month',
          className: 'nowrap',
          render: (_, month) => (
            <Link to="/reconciliations/$id" params={{ id: month.id }} search={{}}>
              {formatPeriod(month.month)}
            </Link>
          ),
        },
        { title: t('agency'), dataIndex: 'agency', render: agencyName },
        { title: t('bank'), dataIndex: 'bank', render: bankName },
        { title: t('account'), dataIndex: 'use', render: (use: Reconciliation['use']) => t(`use.${use}`) },
        { title: t('stateLabel'), key: 'state', render: (_, month) => <StateTag month={month} /> },
        { title: t('ours'), key: 'ours', align: 'right', render: (_, month) => <Side side={month.ours} /> },
        { title: t('theirs'), key: 'bankSide', align: 'right', render: (_, month) => <Side side={month.bankSide} /> },
        { title: t('agreed'), key: 'agreed', align: 'right', render: (_, month) => <Side side={month.agreed} /> },
        { title: t('openDifferences'), dataIndex: 'open', align: 'right', render: Left },
        { title: t('unclassified'), dataIndex: 'unclassified', align: 'right', render: Left },
        {
          title: t('statementDue'),
          key: 'due',
          render: (_, month) => (month.state === 'waiting' ? formatDateTime(month.statementDueAt) : '—'),
        },
      ]}
    />
  );
}

function Side({ side }: { side: Reconciliation['bankSide'] }) {
  const { t } = useTranslation('reconciliations');
  if (!side) return <>—</>;
  return (
    <>
      {formatMoney(side.net)} <span className="quiet">{t('lines', { n: side.lines })}</span>
    </>
  );
}

/** What is left to do is red. */
const Left = (count: number) => (count === 0 ? 0 : <span className="left-to-settle">{count}</span>);
