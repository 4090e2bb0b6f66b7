import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Empty, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeName } from '../places/places.queries.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate } from '../ui/time.js';
import { CaseLink } from './case-link.js';
import { FoundDialog } from './found-dialog.js';
import { type KeptCard, keptQuery, makeList, receiveKept } from './stock.queries.js';

interface Props {
  readonly office: string | undefined;
  readonly atBank: boolean;
  readonly onAtBank: (atBank: boolean) => void;
  readonly onListed: () => void;
}

/** The most cards of one list, as the server takes them. */
const mostCards = 200;

/** Cards taken back, until a list destroys them; those that a bank took back are received first. */
export function Kept({ office, atBank, onAtBank, onListed }: Props) {
  const { t } = useTranslation('stock');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const query = useInfiniteQuery(keptQuery(office, atBank));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [finding, setFinding] = useState(false);
  const submission = useSubmission((cards: { office: string; cardIds: readonly string[] }, requestId: string) =>
    atBank
      ? receiveKept(cards, requestId).then(({ received }) => ({
          done: t('keptReceived', { n: received }),
          listed: false,
        }))
      : makeList(cards, requestId).then((list) => ({ done: t('listMade', { n: list.cards }), listed: true })),
  );
  const settle = async (made: { done: string; listed: boolean } | undefined) => {
    if (!made) return;
    message.success(made.done);
    setTicked([]);
    await queries.invalidateQueries({ queryKey: ['stock'] });
    if (made.listed) onListed();
  };
  const { total = 0, atBank: atBanks = 0 } = query.data?.pages[0] ?? {};
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{office ? t('keptHint', { n: total }) : t('chooseOffice')}</span>
        <Space wrap>
          <Checkbox
            checked={atBank}
            onChange={(event) => {
              setTicked([]);
              onAtBank(event.target.checked);
            }}
          >
            {t('onlyAtBank', { n: atBanks })}
          </Checkbox>
          <Button disabled={!office} onClick={() => setFinding(true)}>
            {t('found')}
          </Button>
          <Button
            type="primary"
            disabled={!office || ticked.length === 0 || ticked.length > mostCards || submission.locked}
            loading={submission.state === 'sending'}
            onClick={async () => settle(await submission.submit({ office: office ?? '', cardIds: ticked }))}
          >
            {t(atBank ? 'receiveKept' : 'makeList', { n: ticked.length })}
          </Button>
        </Space>
      </div>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <KeptTable
        cards={query.data?.pages.flatMap((page) => page.items) ?? []}
        loading={query.isPending}
        ticked={ticked}
        onTick={office ? setTicked : undefined}
      />
      <LoadMore query={query} />
      {finding && office ? <FoundDialog office={office} onClose={() => setFinding(false)} /> : null}
    </div>
  );
}

interface TableProps {
  readonly cards: readonly KeptCard[];
  readonly loading: boolean;
  readonly ticked: readonly string[];
  /** Nothing where no one office is chosen: a list is one office's. */
  readonly onTick: ((cardIds: readonly string[]) => void) | undefined;
}

function KeptTable({ cards, loading, ticked, onTick }: TableProps) {
  const { t } = useTranslation('stock');
  const officeName = useOfficeName();
  return (
    <Table<KeptCard>
      size="small"
      rowKey="cardId"
      pagination={false}
      loading={loading}
      dataSource={[...cards]}
      {...(onTick
        ? {
            rowSelection: {
              selectedRowKeys: [...ticked],
              onChange: (keys) => onTick(keys.map(String)),
              getCheckboxProps: (card) => ({
                disabled: card.listId !== null,
                'aria-label': card.cardNumber ?? t('noNumber'),
              }),
            },
          }
        : {})}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noKept')} /> }}
      columns={[
        { title: t('keptAt'), dataIndex: 'keptAt', render: formatDate },
        {
          title: t('cardNumber'),
          key: 'card',
          className: 'mono',
          render: (_, card) => card.cardNumber ?? t('noNumber'),
        },
        { title: t('kindLabel'), dataIndex: 'kind', render: (kind) => t(`people:kind.${kind}`) },
        { title: t('sourceLabel'), dataIndex: 'source', render: (source) => t(`source.${source}`) },
        {
          title: t('cases:number'),
          key: 'number',
          render: (_, card) => <CaseLink id={card.caseId} number={card.caseNumber} />,
        },
        { title: t('keptBy'), dataIndex: ['keptBy', 'name'] },
        { title: t('cases:office'), dataIndex: 'office', render: officeName },
        {
          title: t('where'),
          key: 'where',
          render: (_, { bank, listId }) => {
            if (bank) return <Tag>{t('atBank', { bank })}</Tag>;
            return listId ? <Tag>{t('onList')}</Tag> : t('atOffice');
          },
        },
      ]}
    />
  );
}
