import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeName } from '../places/places.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { ListDrawer } from './list-drawer.js';
import { type DestructionList, listsQuery } from './stock.queries.js';

/** 销毁清单: who made each, who destroyed its cards, and its paper. */
export function Lists({ office }: { office: string | undefined }) {
  const { t } = useTranslation('stock');
  const officeName = useOfficeName();
  const query = useInfiniteQuery(listsQuery(office));
  const [opened, setOpened] = useState<string>();
  return (
    <div className="stack">
      <span className="quiet">{t('listsHint')}</span>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <Table<DestructionList>
        size="small"
        rowKey="id"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noLists')} /> }}
        columns={[
          { title: t('madeAt'), dataIndex: 'madeAt', render: formatDateTime },
          { title: t('cards'), dataIndex: 'cards', align: 'right' },
          { title: t('spoiledBlanks'), dataIndex: 'blanks', align: 'right' },
          { title: t('maker'), dataIndex: ['maker', 'name'] },
          { title: t('cases:office'), dataIndex: 'office', render: officeName },
          { title: t('stateLabel'), dataIndex: 'state', render: (state) => <Tag>{t(`listState.${state}`)}</Tag> },
          { title: t('checker'), dataIndex: ['checker', 'name'] },
          { title: t('checkedAt'), dataIndex: 'checkedAt', render: formatDateTime },
          { title: t('listNumber'), dataIndex: 'number', className: 'mono' },
          {
            key: 'act',
            render: (_, { id, state }) => (
              <Button size="small" type={state === 'open' ? 'primary' : 'default'} onClick={() => setOpened(id)}>
                {t('open')}
              </Button>
            ),
          },
        ]}
      />
      <LoadMore query={query} />
      {opened ? <ListDrawer id={opened} onClose={() => setOpened(undefined)} /> : null}
    </div>
  );
}
