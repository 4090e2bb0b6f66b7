import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Popconfirm, Skeleton, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import {
  cameByItself,
  doneOf,
  type EventFile,
  type EventLine,
  eventFileQuery,
  eventLinesQuery,
  rejectFile,
} from './bank-events.queries.js';
import { FileState } from './file-state.js';

/** One file: why it is held, or what became of each of its lines. */
export function EventFileDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('bankEvents');
  return (
    <Drawer open={Boolean(id)} size={860} title={t('tab.files')} onClose={onClose} destroyOnHidden>
      {id ? <Content id={id} /> : null}
    </Drawer>
  );
}

function Content({ id }: { id: string }) {
  const { t } = useTranslation('bankEvents');
  const { data: file, error, refetch } = useQuery(eventFileQuery(id));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!file) return <Skeleton active />;
  return (
    <div className="stack">
      <Space wrap size="middle">
        <strong className="mono">{file.name}</strong>
        <FileState state={file.state} />
        <span className="quiet">
          {cameByItself(file) ? t('byBank') : file.takenBy.name} · {formatDateTime(file.takenAt)}
        </span>
      </Space>
      {file.findingCount > 0 ? <Findings file={file} /> : <p role="status">{t('counts', file.outcomes)}</p>}
      {file.state === 'held' ? <Reject id={file.id} /> : null}
      {file.findingCount === 0 ? <Lines file={file} /> : null}
    </div>
  );
}

function Findings({ file }: { file: EventFile }) {
  const { t } = useTranslation('bankEvents');
  const more = file.findingCount - file.findings.length;
  return (
    <section>
      <Alert className="problem" type="error" showIcon title={t('heldHint')} />
      <h2 className="section-title">{t('findings', { n: file.findingCount })}</h2>
      <ul>
        {file.findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
      {more > 0 ? <p className="quiet">{t('moreFindings', { n: more })}</p> : null}
    </section>
  );
}

function Reject({ id }: { id: string }) {
  const { t } = useTranslation('bankEvents');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const submission = useSubmission(rejectFile);
  const mayReject = hasRole(useSession(), 'supervisor');
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('rejected'));
    await queries.invalidateQueries({ queryKey: ['bankEvents'] });
  };
  if (!mayReject) return null;
  return (
    <div>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Popconfirm title={t('rejectConfirm')} onConfirm={async () => settle(await submission.submit(id))}>
        <Button danger loading={submission.state === 'sending'}>
          {t('reject')}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Lines({ file }: { file: EventFile }) {
  const { t } = useTranslation('bankEvents');
  const query = useInfiniteQuery(eventLinesQuery(file.id, doneOf(file)));
  return (
    <>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table<EventLine>
        size="small"
        rowKey="line"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        columns={[
          { title: t('line'), dataIndex: 'line' },
          { title: t('eventId'), dataIndex: 'eventId', className: 'mono' },
          { title: t('kindLabel'), dataIndex: 'kind', render: (kind: EventLine['kind']) => t(`kind.${kind}`) },
          { title: t('results'), key: 'outcome', render: (_, line) => t(`outcome.${line.outcome ?? 'waiting'}`) },
          { title: t('why'), dataIndex: 'reason' },
        ]}
      />
      <LoadMore query={query} />
    </>
  );
}
