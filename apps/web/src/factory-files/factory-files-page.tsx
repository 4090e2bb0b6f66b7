import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { findingsColumn, nameColumn } from '../held-files/file-columns.js';
import { useOfficeName } from '../places/places.queries.js';
import { choicesOf, FilterSelect } from '../ui/filter-select.js';
import { type ListQuery, ListTable, rowsOf } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
import { formatDateTime } from '../ui/time.js';
import { type FactoryFile, type FileFilters, factoryFilesQuery, fileStates } from './factory-files.queries.js';
import { FileDrawer } from './file-drawer.js';
import { StateTag } from './state-tag.js';

const route = getRouteApi('/factory-files');

/** The files that went to the card factories and came from them; what is held is decided on here. */
export function FactoryFilesPage() {
  const { t } = useTranslation('factoryFiles');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(factoryFilesQuery(filters));
  const show = (file: string | undefined) => navigate({ search: (old) => ({ ...old, file }), replace: true });
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Filters filters={filters} factories={rowsOf(query).map((file) => file.factory)} />
        <FilesTable query={query} onShow={show} />
      </section>
      <FileDrawer id={filters.file} onClose={() => show(undefined)} />
    </>
  );
}

function Filters({ filters, factories }: { filters: FileFilters; factories: readonly string[] }) {
  const { t } = useTranslation('factoryFiles');
  const navigate = route.useNavigate();
  const set = (change: FileFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Space wrap className="problem">
      <FilterSelect
        any={t('anyState')}
        label={t('stateLabel')}
        value={filters.state}
        onChange={(state) => set({ state })}
        options={fileStates.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <FilterSelect
        any={t('anyFactory')}
        label={t('factory')}
        value={filters.factory}
        onChange={(factory) => set({ factory })}
        options={choicesOf(factories, filters.factory).map((value) => ({ value, label: `${t('factory')} ${value}` }))}
      />
    </Space>
  );
}

interface TableProps {
  readonly query: ListQuery<FactoryFile>;
  readonly onShow: (id: string) => void;
}

function FilesTable({ query, onShow }: TableProps) {
  const { t } = useTranslation('factoryFiles');
  const officeName = useOfficeName();
  return (
    <ListTable
      query={query}
      empty={`${t('empty')} · ${t('emptyHint')}`}
      rowKey="id"
      columns={[
        nameColumn<FactoryFile>(t('name'), onShow),
        { title: t('kindLabel'), dataIndex: 'kind', render: (kind: FactoryFile['kind']) => t(`kind.${kind}`) },
        { title: t('stateLabel'), key: 'state', render: (_, file) => <StateTag file={file} /> },
        { title: t('lines'), key: 'lines', render: (_, file) => <Lines file={file} /> },
        findingsColumn<FactoryFile>(t, onShow),
        {
          title: t('office'),
          dataIndex: 'office',
          render: (office: string | null) => (office ? officeName(office) : t('noOffice')),
        },
        { title: t('madeAt'), dataIndex: 'madeAt', render: formatDateTime },
        { title: t('sentAt'), dataIndex: 'sentAt', render: formatDateTime },
        { title: t('takenAt'), dataIndex: 'takenAt', render: formatDateTime },
      ]}
    />
  );
}

function Lines({ file }: { file: FactoryFile }) {
  const { t } = useTranslation('factoryFiles');
  const { answered, lines } = file;
  return answered === null ? lines : t('answered', { answered, lines });
}
