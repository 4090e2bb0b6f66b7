import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Empty, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { errorsAddress, findingsQuery, type LoadDetail, type LoadFinding, loadQuery } from './loads.queries.js';

interface Props {
  readonly id: string;
  readonly code: string | undefined;
  readonly onCode: (code: string | undefined) => void;
  readonly onClose: () => void;
}

/** One load: its errors by reason, line by line, and as a file for whoever mends them. */
export function LoadDrawer({ id, code, onCode, onClose }: Props) {
  const { t } = useTranslation('loads');
  const query = useQuery(loadQuery(id));
  const load = query.data;
  return (
    <Drawer open size={880} title={load ? load.fileName : t('title')} onClose={onClose}>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      {load?.endedAt === null ? (
        <Alert
          className="problem"
          type="info"
          showIcon
          title={t('underWay')}
          description={t('underWayHint', { line: load.lines })}
        />
      ) : null}
      {load ? <Errors load={load} code={code} onCode={onCode} /> : null}
    </Drawer>
  );
}

function Errors({ load, code, onCode }: { load: LoadDetail } & Pick<Props, 'code' | 'onCode'>) {
  const { t } = useTranslation('loads');
  const query = useInfiniteQuery(findingsQuery(load.id, code));
  if (load.refused === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noErrors')} />;
  return (
    <>
      <div className="problem">
        <Button icon={<DownloadOutlined />} href={errorsAddress(load.id)} download={`${load.fileName}.errors.csv`}>
          {t('download')}
        </Button>
      </div>
      <label className="problem" htmlFor="load-reason">
        {t('reasons')}
      </label>
      <Select
        id="load-reason"
        className="problem"
        style={{ width: '100%' }}
        value={code ?? ''}
        onChange={(chosen) => onCode(chosen || undefined)}
        options={[{ value: '', label: `${t('allReasons')} · ${load.refused}` }, ...reasonsOf(load)]}
      />
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <p className="quiet">{t('lineHint')}</p>
      <Table<LoadFinding>
        size="small"
        rowKey="line"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        columns={[
          { title: t('line'), dataIndex: 'line', align: 'right' },
          { title: t('field'), dataIndex: 'field', className: 'mono' },
          { title: t('reason'), dataIndex: 'sentence' },
        ]}
      />
      <LoadMore query={query} />
    </>
  );
}

/** Each reason once, whatever the field, with the number of its lines. */
function reasonsOf({ reasons }: LoadDetail) {
  const byCode = new Map<string, { sentence: string; lines: number }>();
  for (const { code, sentence, lines } of reasons) {
    const known = byCode.get(code);
    byCode.set(code, { sentence: known?.sentence ?? sentence, lines: (known?.lines ?? 0) + lines });
  }
  return [...byCode].map(([value, { sentence, lines }]) => ({ value, label: `${sentence} · ${lines}` }));
}
