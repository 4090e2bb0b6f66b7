import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useBankName } from '../agencies/agencies.queries.js';
import { findingsColumn, nameColumn } from '../held-files/file-columns.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { choicesOf, FilterSelect } from '../ui/filter-select.js';
import { type ListQuery, ListTable, rowsOf } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
import { formatDateTime } from '../ui/time.js';
import { type BankFile, type BankFileFilters, bankFilesQuery, fileKinds, fileStates } from './bank-files.queries.js';
import { BankFileDrawer } from './file-drawer.js';
import { StateTag } from './state-tag.js';
import { UploadButton } from './upload-button.js';

const route = getRouteApi('/bank-files');

/** The files between agencies and banks: what went, what came, what is held; carried by hand where need be. */
export function BankFilesPage() {
  const { t } = useTranslation('bankFiles');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(bankFilesQuery(filters));
  const show = (file: string | undefined) => navigate({ search: (old) => ({ ...old, file }), replace: true });
  const mayCarry = hasRole(useSession(), 'scheduler', 'bankOperator');
  return (
    <>
      <PageHeader title={t('title')} note={t('hint')} actions={mayCarry ? <UploadButton onCame={show} /> : null} />
      <section className="panel">
        <Filters filters={filters} banks={rowsOf(query).map((file) => file.bank)} />
        <FilesTable query={query} onShow={show} />
      </section>
      <BankFileDrawer id={filters.file} onClose={() => show(undefined)} />
    </>
  );
}

function Filters({ filters, banks }: { filters: BankFileFilters; banks: readonly string[] }) {
  const { t } = useTranslation('bankFiles');
  const bankName = useBankName();
  const navigate = route.useNavigate();
  const set = (change: BankFileFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
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
        any={t('anyKind')}
        label={t('kindLabel')}
        value={filters.kind}
        onChange={(kind) => set({ kind })}
        options={fileKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <FilterSelect
        any={t('anyBank')}
        label={t('bank')}
        value={filters.bank}
        onChange={(bank) => set({ bank })}
        options={choicesOf(banks, filters.bank).map((value) => ({ value, label: bankName(value) }))}
      />
    </Space>
  );
}

interface TableProps {
  readonly query: ListQuery<BankFile>;
  readonly onShow: (id: string) => void;
}

function FilesTable({ query, onShow }: TableProps) {
  const { t } = useTranslation('bankFiles');
  const [agencyName, bankName] = [useAgencyName(), useBankName()];
  return (
    <ListTable
      query={query}
      empty={`${t('empty')} · ${t('emptyHint')}`}
      rowKey="id"
      columns={[
        nameColumn<BankFile>(t('name'), onShow),
        { title: t('kindLabel'), dataIndex: 'kind', render: (kind: BankFile['kind']) => t(`kind.${kind || 'none'}`) },
        { title: t('stateLabel'), key: 'state', render: (_, file) => <StateTag file={file} /> },
        { title: t('bank'), dataIndex: 'bank', render: bankName },
        { title: t('agency'), dataIndex: 'agency', render: (agency: string) => (agency ? agencyName(agency) : '—') },
        { title: t('lines'), dataIndex: 'lines', align: 'right' },
        findingsColumn<BankFile>(t, onShow),
        { title: t('madeAt'), dataIndex: 'madeAt', render: formatDateTime },
        { title: t('sentAt'), dataIndex: 'sentAt', render: formatDateTime },
      ]}
    />
  );
}
