import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivingCard } from '../api/types.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { byReason } from '../supervision/by-reason.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { arrivingQuery, receiveCards } from './stock.queries.js';

type Left = Awaited<ReturnType<typeof receiveCards>>['left'];

/** Cards that the factory has made: ticked against the real ones, received together, the rest told with reasons. */
export function Arriving({ office }: { office: string | undefined }) {
  const { t } = useTranslation('stock');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const query = useInfiniteQuery(arrivingQuery(office));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<Left>([]);
  const submission = useSubmission(receiveCards);
  const cards = query.data?.pages.flatMap((page) => page.items) ?? [];
  const settle = async (result: Awaited<ReturnType<typeof receiveCards>> | undefined) => {
    if (!result) return;
    message.success(t('received', { n: result.received }));
    setLeft(result.left);
    setTicked([]);
    await queries.invalidateQueries({ queryKey: ['stock'] });
  };
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{t('arrivingHint')}</span>
        <Button
          type="primary"
          disabled={ticked.length === 0 || submission.locked}
          loading={submission.state === 'sending'}
          onClick={async () => settle(await submission.submit(ticked))}
        >
          {t('receive', { n: ticked.length })}
        </Button>
      </div>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <SubmissionAlert submission={submission} onAnswer={settle} />
      {left.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('left', { n: left.length })}
          description={byReason(left)
            .map(({ reason, count }) => `${reason} × ${count}`)
            .join('; ')}
        />
      ) : null}
      <ArrivingTable cards={cards} loading={query.isPending} ticked={ticked} onTick={setTicked} />
      <LoadMore query={query} />
    </div>
  );
}

interface TableProps {
  readonly cards: readonly ArrivingCard[];
  readonly loading: boolean;
  readonly ticked: readonly string[];
  readonly onTick: (caseIds: readonly string[]) => void;
}

function ArrivingTable({ cards, loading, ticked, onTick }: TableProps) {
  const { t } = useTranslation('stock');
  const files = [...new Set(cards.flatMap(({ factoryFile }) => factoryFile ?? []))];
  return (
    <Table
      size="small"
      rowKey="caseId"
      pagination={false}
      loading={loading}
      dataSource={[...cards]}
      rowSelection={{ selectedRowKeys: [...ticked], onChange: (keys) => onTick(keys.map(String)) }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noArriving')} /> }}
      columns={[
        { title: t('producedOn'), dataIndex: 'producedOn' },
        {
          title: t('cases:number'),
          key: 'number',
          render: (_, card) => (
            <Link className="mono" to="/cases/$caseId" params={{ caseId: card.caseId }}>
              {card.caseNumber}
            </Link>
          ),
        },
        { title: t('cases:applicant'), dataIndex: 'applicant' },
        {
          title: t('factoryFile'),
          dataIndex: 'factoryFile',
          className: 'mono',
          filters: files.map((file) => ({ text: file, value: file })),
          onFilter: (file, card) => card.factoryFile === file,
        },
      ]}
    />
  );
}
