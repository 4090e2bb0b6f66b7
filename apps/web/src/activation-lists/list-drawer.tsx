import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Progress, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { articleIn } from '../i18n/article.js';
import { PrintDialog } from '../papers/print-dialog.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  type ActivationList,
  type ActivationListLine,
  confirmList,
  linesQuery,
  listQuery,
  makeCollectionList,
  resultAddress,
} from './activation-lists.queries.js';

interface Props {
  readonly id: string;
  readonly mayConfirm: boolean;
  readonly onClose: () => void;
}

const doneOf = ({ outcomes }: ActivationList) => outcomes.activated + outcomes.refused + outcomes.unknown;

/** One list: what is expected before it is confirmed, how far it is, and the result of each line. */
export function ListDrawer({ id, mayConfirm, onClose }: Props) {
  const { t } = useTranslation('activationLists');
  const query = useQuery(listQuery(id));
  const list = query.data;
  return (
    <Drawer open size={880} title={list ? `${list.unitName} ${list.unitCode}` : t('title')} onClose={onClose}>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      {list ? (
        <>
          <HowFar list={list} />
          <Actions list={list} mayConfirm={mayConfirm} />
          <Lines list={list} />
        </>
      ) : null}
    </Drawer>
  );
}

function HowFar({ list }: { list: ActivationList }) {
  const { t } = useTranslation('activationLists');
  if (list.state === 'drafted')
    return <Alert className="problem" type="info" showIcon title={t('preview', list.expected)} />;
  const done = doneOf(list);
  return (
    <div className="problem" role="status">
      <Progress percent={Math.floor((100 * done) / list.lines)} />
      {t('progress', { ...list.outcomes, done, lines: list.lines })}
    </div>
  );
}

function Actions({ list, mayConfirm }: { list: ActivationList; mayConfirm: boolean }) {
  const { t } = useTranslation('activationLists');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const confirming = useSubmission(confirmList);
  const printing = useSubmission(makeCollectionList);
  const confirmed = async (done: unknown) => {
    if (!done) return;
    message.success(t('confirmed'));
    await queries.invalidateQueries({ queryKey: ['activationLists'] });
  };
  const [paper, setPaper] = useState<Awaited<ReturnType<typeof makeCollectionList>>>();
  return (
    <>
      <SubmissionAlert submission={confirming} onAnswer={confirmed} />
      <SubmissionAlert submission={printing} onAnswer={setPaper} />
      <Space wrap className="problem">
        {mayConfirm && list.state === 'drafted' ? (
          <Button
            type="primary"
            disabled={list.expected.activated === 0}
            loading={confirming.state === 'sending'}
            onClick={async () => confirmed(await confirming.submit(list.id))}
          >
            {t('confirm')}
          </Button>
        ) : null}
        {mayConfirm ? (
          <Button
            icon={<PrinterOutlined />}
            loading={printing.state === 'sending'}
            onClick={async () => setPaper(await printing.submit(list.id))}
          >
            {t('collection')}
          </Button>
        ) : null}
        <Button icon={<DownloadOutlined />} href={resultAddress(list.id)} download={`${list.id}.csv`}>
          {t('download')}
        </Button>
      </Space>
      {paper ? <PrintDialog paper={paper} onClose={() => setPaper(undefined)} /> : null}
    </>
  );
}

function Lines({ list }: { list: ActivationList }) {
  const { t, i18n } = useTranslation('activationLists');
  const query = useInfiniteQuery(linesQuery(list.id, doneOf(list)));
  const outcomeOf = (line: ActivationListLine) =>
    list.state === 'drafted' ? line.expected : (line.outcome ?? 'waiting');
  return (
    <>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table<ActivationListLine>
        size="small"
        rowKey="line"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        columns={[
          { title: t('line'), dataIndex: 'line' },
          { title: t('name'), dataIndex: 'name' },
          { title: t('idNumber'), dataIndex: 'idNumber', className: 'mono' },
          { title: t('result'), key: 'result', render: (_, line) => t(`outcome.${outcomeOf(line)}`) },
          {
            title: t('reason'),
            key: 'reason',
            render: (_, { reason, article }) => (article ? `${reason} (${articleIn(article, i18n.language)})` : reason),
          },
        ]}
      />
      <LoadMore query={query} />
    </>
  );
}
