import { UploadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Table, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { bringFile, cameByItself, type EventFile, eventFilesQuery, type KeptFile } from './bank-events.queries.js';
import { EventFileDrawer } from './event-file-drawer.js';
import { FileState } from './file-state.js';

interface Props {
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}

/** Files of events: brought here by hand, or by the exchange; what became of each. */
export function EventFiles({ open, onOpen }: Props) {
  const { t } = useTranslation('bankEvents');
  const query = useInfiniteQuery(eventFilesQuery);
  return (
    <>
      <BringFile onBrought={onOpen} />
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table<EventFile>
        size="small"
        rowKey="id"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none.files')} /> }}
        columns={[
          {
            title: t('name'),
            key: 'name',
            render: (_, file) => (
              <Button type="link" size="small" className="mono" onClick={() => onOpen(file.id)}>
                {file.name}
              </Button>
            ),
          },
          { title: t('stateLabel'), key: 'state', render: (_, { state }) => <FileState state={state} /> },
          { title: t('lines'), dataIndex: 'lines' },
          {
            title: t('results'),
            key: 'results',
            render: (_, file) =>
              file.findingCount > 0 ? t('findings', { n: file.findingCount }) : t('counts', file.outcomes),
          },
          {
            title: t('takenBy'),
            key: 'takenBy',
            render: (_, file) => (cameByItself(file) ? t('byBank') : file.takenBy.name),
          },
          { title: t('takenAt'), dataIndex: 'takenAt', render: formatDateTime },
        ]}
      />
      <LoadMore query={query} />
      <EventFileDrawer id={open} onClose={() => onOpen(undefined)} />
    </>
  );
}

function BringFile({ onBrought }: { onBrought: (id: string) => void }) {
  const { t } = useTranslation('bankEvents');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const submission = useSubmission(bringFile);
  const settle = async (kept: KeptFile | undefined) => {
    if (!kept) return;
    if (kept.known) message.info(t('known'));
    else if (kept.state === 'held') message.error(t('brought.held'));
    else message.success(t(`brought.${kept.state}`));
    await queries.invalidateQueries({ queryKey: ['bankEvents'] });
    onBrought(kept.id);
  };
  return (
    <div className="problem">
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Upload
        accept=".sm4"
        maxCount={1}
        showUploadList={false}
        disabled={submission.locked}
        beforeUpload={async (file) => {
          await settle(await submission.submit(file));
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={submission.state === 'sending'}>
          {t('bring')}
        </Button>
      </Upload>{' '}
      <span className="quiet">{t('bringHint')}</span>
    </div>
  );
}
