import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { findingsColumn, nameColumn } from '../held-files/file-columns.js';
import { useOfficeName } from '../places/places.queries.js';
import { FilterSelect } from '../ui/filter-select.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
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
  const files = query.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (file: string | undefined) => navigate({ search: (old) => ({ ...old, file }), replace: true });
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} />
      <section className="panel">
        <Filters filters={filters} factories={files.map((file) => file.factory)} />
        <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
        <FilesTable files={files} loading={query.isPending} onShow={show} />
        <LoadMore query={query} />
      </section>
      <FileDrawer id={filters.file} onClose={() => show(undefined)} />
    </>
  );
}

function Filters({ filters, factories }: { filters: FileFilters; factories: readonly string[] }) {
  const { t } = useTranslation('factoryFiles');
  const navigate = route.useNavigate();
  const set = (change: FileFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const known = [...new Set([...factories, ...(filters.factory ? [filters.factory] : [])])].sort();
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
        options={known.map((value) => ({ value, label: `${t('factory')} ${value}` }))}
      />
    </Space>
  );
}

interface TableProps {
  readonly files: FactoryFile[];
  readonly loading: boolean;
  readonly onShow: (id: string) => void;
}

function FilesTable({ files, loading, onShow }: TableProps) {
  const { t } = useTranslation('factoryFiles');
  const officeName = useOfficeName();
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={files}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`${t('empty')} · ${t('emptyHint')}`} />,
      }}
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
