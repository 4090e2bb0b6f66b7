import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgencyName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { actionColumn } from '../ui/action-column.js';
import { type ListQuery, ListTable } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
import { formatDateTime } from '../ui/time.js';
import { type FactFile, factFilesQuery } from './fact-files.queries.js';
import { FileDrawer } from './file-drawer.js';
import { UploadForm } from './upload-form.js';

const route = getRouteApi('/imports');
const colours = { waiting: 'default', reading: 'processing', taken: 'success', refused: 'error' } as const;

/** Facts by file: what was uploaded, how far it has come, and what was wrong with it. */
export function FactFilesPage() {
  const { t } = useTranslation('factFiles');
  const { file } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [uploading, setUploading] = useState(false);
  const query = useInfiniteQuery(factFilesQuery);
  const mayUpload = hasRole(useSession(), 'scheduler');
  const open = (id: string | undefined) => navigate({ search: { file: id } });
  const uploaded = async (id: string) => {
    setUploading(false);
    await queries.invalidateQueries({ queryKey: ['factFiles'] });
    open(id);
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('hint')}
        actions={
          mayUpload ? (
            <Button type="primary" onClick={() => setUploading(true)}>
              {t('upload')}
            </Button>
          ) : null
        }
      />
      <section className="panel">
        <FileTable query={query} onOpen={open} />
      </section>
      <Modal open={uploading} title={t('upload')} footer={null} destroyOnHidden onCancel={() => setUploading(false)}>
        <UploadForm onUploaded={uploaded} />
      </Modal>
      {file ? <FileDrawer id={file} onClose={() => open(undefined)} /> : null}
    </>
  );
}

interface TableProps {
  readonly query: ListQuery<FactFile>;
  readonly onOpen: (id: string) => void;
}

function FileTable({ query, onOpen }: TableProps) {
  const { t } = useTranslation('factFiles');
  const agencyName = useAgencyName();
  return (
    <ListTable
      query={query}
      empty={t('none')}
      rowKey="id"
      columns={[
        { title: t('kindLabel'), dataIndex: 'kind', render: (kind: string) => t(`kind.${kind}`) },
        { title: t('agencies:agency'), dataIndex: 'agency', render: agencyName },
        { title: t('name'), dataIndex: 'fileName' },
        { title: t('by'), key: 'by', render: (_, { by }) => by.name },
        { title: t('at'), dataIndex: 'at', render: formatDateTime },
        {
          title: t('stateLabel'),
          key: 'state',
          render: (_, file) => <Tag color={colours[file.state]}>{t(`state.${file.state}`)}</Tag>,
        },
        { key: 'result', render: (_, file) => <Result file={file} /> },
        actionColumn<FactFile>(t('open'), ({ id }) => onOpen(id)),
      ]}
    />
  );
}

function Result({ file }: { file: FactFile }) {
  const { t } = useTranslation('factFiles');
  if (file.state === 'taken') return <span>{t('counts', file)}</span>;
  if (file.state === 'refused') return <span>{t('findings', { n: file.findings })}</span>;
  return <span>{t('lines', { n: file.lines })}</span>;
}
