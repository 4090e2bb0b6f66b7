import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Input, Space, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { paperAddress } from '../papers/papers.queries.js';
import { useSession } from '../session/session.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { type CounterSheet, sheetsQuery } from './counter.queries.js';
import type { OnJudge } from './judge-dialog.js';

interface Props {
  readonly office: string | undefined;
  readonly day: string | undefined;
  readonly onDay: (day: string) => void;
  readonly onJudge: OnJudge;
}

/** Day-end sheets of the office; another person than the clerk takes in what was counted, or returns the sheet. */
export function Sheets({ office, day, onDay, onJudge }: Props) {
  const { t } = useTranslation('counter');
  const query = useInfiniteQuery(sheetsQuery(office, day));
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{t('sheetsHint')}</span>
        <Input
          type="date"
          style={{ width: 160 }}
          aria-label={t('day')}
          value={day ?? ''}
          onChange={(event) => onDay(event.target.value)}
        />
      </div>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <Table<CounterSheet>
        size="small"
        rowKey="id"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noSheets')} /> }}
        columns={[
          { title: t('day'), dataIndex: 'day' },
          { title: t('clerk'), dataIndex: ['clerk', 'name'] },
          { title: t('due'), dataIndex: 'due', align: 'right', className: 'mono' },
          { title: t('countedShort'), dataIndex: 'counted', align: 'right', className: 'mono' },
          { title: t('difference'), dataIndex: 'difference', align: 'right', className: 'mono' },
          { title: t('ui:reason'), dataIndex: 'reason' },
          { title: t('stateLabel'), key: 'state', render: (_, sheet) => <State sheet={sheet} /> },
          { key: 'act', render: (_, sheet) => <Actions sheet={sheet} onJudge={onJudge} /> },
        ]}
      />
      <LoadMore query={query} />
    </div>
  );
}

function State({ sheet }: { sheet: CounterSheet }) {
  const { t } = useTranslation('counter');
  return (
    <>
      <Tag>{t(`sheetState.${sheet.state}`)}</Tag>
      {sheet.checker ? <span className="quiet">{[sheet.checker.name, sheet.checkReason].join(' ')}</span> : null}
    </>
  );
}

function Actions({ sheet, onJudge }: { sheet: CounterSheet; onJudge: OnJudge }) {
  const { t } = useTranslation('counter');
  const { staffId } = useSession();
  const { id, state, clerk, day, paperId, number } = sheet;
  if (paperId) {
    return (
      <a className="mono" href={paperAddress(paperId)} target="_blank" rel="noreferrer">
        {number}
      </a>
    );
  }
  if (state !== 'made') return null;
  if (clerk.id === staffId) return <span className="quiet">{t('otherPerson')}</span>;
  const label = `${clerk.name} ${day}`;
  return (
    <Space>
      <Button size="small" type="primary" onClick={() => onJudge({ kind: 'confirm', id, label })}>
        {t('confirm')}
      </Button>
      <Button size="small" onClick={() => onJudge({ kind: 'return', id, label })}>
        {t('return')}
      </Button>
    </Space>
  );
}
