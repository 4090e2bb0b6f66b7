import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Popconfirm, Skeleton, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Decision } from '../held-files/decision.js';
import { Findings } from '../held-files/findings.js';
import { Proposals } from '../held-files/proposals.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import {
  type BankFileDetail,
  bankDeciding,
  bankFileQuery,
  downloadBankFile,
  handOverBankFile,
} from './bank-files.queries.js';
import { StateTag } from './state-tag.js';

/** One file: where it stands, what was found in it, what two people decided, and its story. */
export function BankFileDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  return (
    <Drawer open={Boolean(id)} size={860} title={id ? <Title id={id} /> : null} onClose={onClose} destroyOnHidden>
      {id ? <Content id={id} /> : null}
    </Drawer>
  );
}

function Title({ id }: { id: string }) {
  const { data } = useQuery(bankFileQuery(id));
  return <span className="mono">{data?.name}</span>;
}

function Content({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(bankFileQuery(id));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <div className="stack">
      <Facts file={data} />
      <Carrying file={data} />
      {data.state === 'held' ? <Decision file={data} deciding={bankDeciding} /> : null}
      {data.direction === 'in' ? <Findings file={data} /> : null}
      {data.proposals.length > 0 ? <Proposals proposals={data.proposals} /> : null}
      <Story events={data.events} />
    </div>
  );
}

function Facts({ file }: { file: BankFileDetail }) {
  const { t } = useTranslation('bankFiles');
  return (
    <dl className="facts facts-one">
      <dt>{t('stateLabel')}</dt>
      <dd>
        <StateTag file={file} />
      </dd>
      <dt>{t('kindLabel')}</dt>
      <dd>{t(`kind.${file.kind || 'none'}`)}</dd>
      <dt>{t('bank')}</dt>
      <dd>{file.bank}</dd>
      <dt>{t('agency')}</dt>
      <dd>{file.agency || '—'}</dd>
      <dt>{t('lines')}</dt>
      <dd>{file.lines}</dd>
      <dt>{t('bytes')}</dt>
      <dd>{file.bytes}</dd>
      <dt>{t('digest')}</dt>
      <dd className="mono">{file.contentSm3 || '—'}</dd>
      {(['madeAt', 'sentAt', 'settledAt'] as const)
        .filter((name) => file[name])
        .map((name) => [<dt key={name}>{t(name)}</dt>, <dd key={`${name}.at`}>{formatDateTime(file[name])}</dd>])}
      {file.countedOn ? [<dt key="counted">{t('countedOn')}</dt>, <dd key="counted.on">{file.countedOn}</dd>] : null}
    </dl>
  );
}

/** A copy of the file as it travels, and the note that it was carried to the bank. */
function Carrying({ file }: { file: BankFileDetail }) {
  const { t } = useTranslation('bankFiles');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const refresh = () => queries.invalidateQueries({ queryKey: ['bankFiles'] });
  const download = useMutation({ mutationFn: downloadBankFile, onSuccess: refresh });
  const handOver = useMutation({
    mutationFn: handOverBankFile,
    onSuccess: async () => {
      message.success(t('handedOver'));
      await refresh();
    },
  });
  if (!hasRole(useSession(), 'scheduler', 'bankOperator') || file.state === 'draft') return null;
  return (
    <div>
      <ProblemAlert className="problem" error={download.error ?? handOver.error} />
      <Space>
        <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate(file)}>
          {t('download')}
        </Button>
        {file.state === 'queued' ? (
          <Popconfirm title={t('handOverAsk')} onConfirm={() => handOver.mutate(file.id)}>
            <Button loading={handOver.isPending}>{t('handOver')}</Button>
          </Popconfirm>
        ) : null}
      </Space>
    </div>
  );
}

function Story({ events }: { events: BankFileDetail['events'] }) {
  const { t } = useTranslation('bankFiles');
  return (
    <section>
      <h2 className="section-title">{t('story')}</h2>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        showHeader={false}
        dataSource={events}
        columns={[
          { key: 'at', dataIndex: 'at', render: formatDateTime, width: 170 },
          { key: 'kind', dataIndex: 'kind', render: (kind: string) => t(`event.${kind}`, { defaultValue: kind }) },
          { key: 'actor', render: (_, event) => event.actor.name },
          { key: 'reason', dataIndex: 'reason' },
        ]}
      />
    </section>
  );
}
