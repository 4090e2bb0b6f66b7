import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Segmented, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect } from '../agencies/selects.js';
import { resultClasses } from '../cycles/cycles.queries.js';
import { OfCycle } from '../cycles/of-cycle.js';
import { FilterSelect } from '../ui/filter-select.js';
import { GroupTable } from '../ui/group-table.js';
import { formatCount } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
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
        <Groups filters={filters} set={set} />
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
      <OfCycle cycle={filters.cycle} onClear={() => set({ cycle: undefined })} />
    </Space>
  );
}

const placeOf = ({ place }: ExceptionGroup) => place?.code ?? 'none';

function Groups({ filters, set }: Setting) {
  const { t } = useTranslation('exceptions');
  return (
    <GroupTable<ExceptionGroup>
      query={useQuery(exceptionGroupsQuery(filters))}
      empty={`${t('empty')} · ${t('emptyHint')}`}
      keyOf={placeOf}
      nameOf={({ place }) => (place ? `${place.name} ${place.code}` : t('noPlace'))}
      open={filters.place}
      onOpen={(place) => set({ place })}
      lines={(group) => <ExceptionLines filters={filters} place={placeOf(group)} />}
      titles={{ name: t('place'), count: t('count'), amount: t('amount') }}
      facts={[
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
      ]}
    />
  );
}
