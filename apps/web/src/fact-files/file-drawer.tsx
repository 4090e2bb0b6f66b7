import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Progress, Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { type FactFile, factFileQuery, findingsAddress, findingsQuery } from './fact-files.queries.js';

/** How far a file has come, live, and every line at fault with its sentence. */
export function FileDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('factFiles');
  const { data, error, refetch } = useQuery(factFileQuery(id));
  return (
    <Drawer open size={720} title={data?.fileName ?? t('title')} onClose={onClose}>
      <ProblemAlert error={error} onRetry={() => refetch()} />
      {!data && !error ? <Skeleton active /> : null}
      {data ? (
        <>
          <Progress
            percent={data.lines === 0 ? 0 : Math.floor((data.read / data.lines) * 100)}
            status={data.state === 'refused' ? 'exception' : data.state === 'taken' ? 'success' : 'active'}
            aria-label={t(`state.${data.state}`)}
          />
          <p>
            {t(`state.${data.state}`)} · {t('progress', { read: data.read, lines: data.lines })}
          </p>
          {data.state === 'taken' ? <p>{t('counts', data)}</p> : null}
          {data.state === 'refused' ? <Findings file={data} /> : null}
        </>
      ) : null}
    </Drawer>
  );
}

function Findings({ file }: { file: FactFile }) {
  const { t } = useTranslation('factFiles');
  const query = useInfiniteQuery(findingsQuery(file.id, file.state));
  return (
    <>
      <p>
        {t('findings', { n: file.findings })} · {t('mended')}{' '}
        <Button size="small" href={findingsAddress(file.id)} download={`findings-${file.id}.csv`}>
          {t('download')}
        </Button>
      </p>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <Table
        size="small"
        rowKey="line"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        columns={[
          { title: t('line'), dataIndex: 'line' },
          { title: t('column'), dataIndex: 'column' },
          { title: t('finding'), dataIndex: 'sentence' },
        ]}
      />
      <LoadMore query={query} />
    </>
  );
}
