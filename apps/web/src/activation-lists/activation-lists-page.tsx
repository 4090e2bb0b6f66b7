import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Empty, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { type ActivationList, listsQuery } from './activation-lists.queries.js';
import { BringForm } from './bring-form.js';
import { ListDrawer } from './list-drawer.js';

const route = getRouteApi('/activation-lists');

/** 启用 of employers' whole deliveries: their lists, and what became of every line. */
export function ActivationListsPage() {
  const { t } = useTranslation('activationLists');
  const { list } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [bringing, setBringing] = useState(false);
  const query = useInfiniteQuery(listsQuery);
  const lists = query.data?.pages.flatMap((page) => page.items) ?? [];
  const mayBring = hasRole(useSession(), 'clerk');
  const open = (id: string | undefined) => navigate({ search: { list: id } });
  const brought = async (id: string) => {
    setBringing(false);
    await queries.invalidateQueries({ queryKey: ['activationLists'] });
    open(id);
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayBring ? (
            <Button type="primary" onClick={() => setBringing(true)}>
              {t('bring')}
            </Button>
          ) : null
        }
      />
      <section className="panel">
        <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
        <Table<ActivationList>
          size="small"
          rowKey="id"
          pagination={false}
          loading={query.isPending}
          dataSource={lists}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} /> }}
          columns={[
            { title: t('unit'), dataIndex: 'unitName' },
            { title: t('unitCode'), dataIndex: 'unitCode', className: 'mono' },
            { title: t('office'), dataIndex: 'office', className: 'mono' },
            { title: t('lines'), dataIndex: 'lines' },
            { title: t('madeAt'), dataIndex: 'madeAt', render: formatDateTime },
            { title: t('stateLabel'), dataIndex: 'state', render: (state) => t(`state.${state}`) },
            {
              key: 'open',
              render: (_, { id }) => (
                <Button size="small" onClick={() => open(id)}>
                  {t('open')}
                </Button>
              ),
            },
          ]}
        />
        <LoadMore query={query} />
      </section>
      <Modal open={bringing} title={t('bring')} footer={null} destroyOnHidden onCancel={() => setBringing(false)}>
        <BringForm onBrought={brought} />
      </Modal>
      {list ? <ListDrawer id={list} mayConfirm={mayBring} onClose={() => open(undefined)} /> : null}
    </>
  );
}
