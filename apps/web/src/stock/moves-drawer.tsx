import { useInfiniteQuery } from '@tanstack/react-query';
import { Drawer, Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOfficeName } from '../places/places.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { CaseLink } from './case-link.js';
import { type Behind, movesQuery, type StockMove } from './stock.queries.js';

interface Props {
  readonly office: string | undefined;
  readonly behind: Behind;
  readonly onClose: () => void;
}

/** The cards behind a number of the balance, the newest move first. */
export function MovesDrawer({ office, behind, onClose }: Props) {
  const { t } = useTranslation('stock');
  const officeName = useOfficeName();
  const query = useInfiniteQuery(movesQuery(office, behind));
  const { kind, from, to } = behind;
  return (
    <Drawer
      open
      size={980}
      title={`${kind ? t(`move.${kind}`) : t('allMoves')} · ${[from, to].filter(Boolean).join(' – ')}`}
      onClose={onClose}
    >
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table<StockMove>
        size="small"
        rowKey="id"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noMoves')} /> }}
        columns={[
          { title: t('time'), dataIndex: 'at', minWidth: 144, render: formatDateTime },
          {
            title: t('item'),
            key: 'kind',
            render: (_, move) =>
              [t(`move.${move.kind}`), ...(move.source ? [t(`source.${move.source}`)] : [])].join(' · '),
          },
          {
            title: t('cardNumber'),
            key: 'card',
            className: 'mono',
            render: (_, move) => move.cardNumber ?? t('noNumber'),
          },
          { title: t('kindLabel'), dataIndex: 'cardKind', render: (one) => t(`people:kind.${one}`) },
          {
            title: t('evidence'),
            key: 'evidence',
            render: (_, move) =>
              move.listNumber ? (
                <span className="mono">{move.listNumber}</span>
              ) : (
                <CaseLink id={move.caseId} number={move.caseNumber} />
              ),
          },
          { title: t('by'), dataIndex: ['by', 'name'] },
          { title: t('cases:office'), dataIndex: 'office', render: officeName },
        ]}
      />
      <LoadMore query={query} />
    </Drawer>
  );
}
