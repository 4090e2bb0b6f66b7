import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Empty, Segmented, Space, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect } from '../agencies/selects.js';
import { resultClasses } from '../cycles/cycles.queries.js';
import { FilterSelect } from '../ui/filter-select.js';
import { formatCount, formatMoney } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { ExceptionLines } from './exception-lines.js';
import {
  type ExceptionFilters,
  type ExceptionGroup,
  exceptionGroupsQuery,
  exceptionKinds,
  exceptionStates,
} from './exceptions.queries.js';
import '../cycles/cycles.css';

const route = getRouteApi('/line-exceptions');

/** Dues that wait for somebody, as one list an employer or street: from the count to the lines. */
export function ExceptionsPage() {
  const { t } = useTranslation('exceptions');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: ExceptionFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const { data, error, isPending, refetch } = useQuery(exceptionGroupsQuery(filters));
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('hint')}
        actions={
          <Button className="no-print" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <section className="panel">
        <Filters filters={filters} set={set} />
        <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
        <Groups groups={data ?? []} loading={isPending} filters={filters} set={set} />
      </section>
    </>
  );
}

interface Setting {
  readonly filters: ExceptionFilters;
  readonly set: (change: ExceptionFilters) => void;
}

function Filters({ filters, set }: Setting) {
  const { t } = useTranslation('exceptions');
  return (
    <Space wrap className="problem no-print">
      <Segmented
        value={filters.by ?? 'employer'}
        onChange={(by) => set({ by: by === 'locality' ? by : undefined, place: undefined })}
        options={[
          { value: 'employer', label: t('byEmployer') },
          { value: 'locality', label: t('byLocality') },
        ]}
      />
      <AgencySelect allowClear value={filters.agency} onChange={(agency) => set({ agency })} />
      <FilterSelect
        any={t('anyKind')}
        label={t('kindLabel')}
        value={filters.kind}
        onChange={(kind) => set({ kind })}
        options={exceptionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <FilterSelect
        any={t('cycles:anyClass')}
        label={t('cycles:classLabel')}
        value={filters.class}
        onChange={(name) => set({ class: name })}
        options={resultClasses
          .filter((name) => name !== 'success' && name !== 'retry')
          .map((value) => ({ value, label: t(`cycles:class.${value}`) }))}
      />
      <FilterSelect
        any={t('state.open')}
        label={t('stateLabel')}
        value={filters.state}
        onChange={(state) => set({ state })}
        options={exceptionStates
          .filter((state) => state !== 'open')
          .map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      {filters.cycle ? (
        <Button onClick={() => set({ cycle: undefined })}>
          {t('ofCycle', { id: filters.cycle })} · {t('allCycles')}
        </Button>
      ) : null}
    </Space>
  );
}

const placeOf = ({ place }: ExceptionGroup) => place?.code ?? 'none';

function Groups({ groups, loading, filters, set }: Setting & { groups: ExceptionGroup[]; loading: boolean }) {
  const { t } = useTranslation('exceptions');
  const toggle = (place: string) => set({ place: filters.place === place ? undefined : place });
  return (
    <Table<ExceptionGroup>
      size="small"
      rowKey={placeOf}
      pagination={false}
      loading={loading}
      dataSource={groups}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`${t('empty')} · ${t('emptyHint')}`} />,
      }}
      expandable={{
        expandedRowKeys: filters.place ? [filters.place] : [],
        onExpand: (_, group) => toggle(placeOf(group)),
        expandedRowRender: (group) => <ExceptionLines filters={filters} place={placeOf(group)} />,
      }}
      columns={[
        {
          title: t('place'),
          key: 'place',
          render: (_, group) => (
            <Button type="link" size="small" onClick={() => toggle(placeOf(group))}>
              {group.place ? `${group.place.name} ${group.place.code}` : t('noPlace')}
            </Button>
          ),
        },
        { title: t('liaison'), key: 'liaison', render: (_, { place }) => place?.liaison ?? '' },
        {
          title: t('classes'),
          dataIndex: 'classes',
          render: (classes: ExceptionGroup['classes']) =>
            classes.map(({ class: name, count }) => (
              <Tag key={name}>
                {t(`cycles:class.${name}`)} {formatCount(count)}
              </Tag>
            )),
        },
        { title: t('count'), dataIndex: 'count', align: 'right', render: formatCount },
        { title: t('amount'), dataIndex: 'amount', align: 'right', className: 'mono', render: formatMoney },
      ]}
    />
  );
}
