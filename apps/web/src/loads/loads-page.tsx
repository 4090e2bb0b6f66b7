import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../ui/load-more.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { LoadDrawer } from './load-drawer.js';
import { type Load, loadsQuery } from './loads.queries.js';

const route = getRouteApi('/loads');

/** What was taken in from the old system: each file with its counts, and from the number of errors to the lines. */
export function LoadsPage() {
  const { t, i18n } = useTranslation('loads');
  const { load, code } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(loadsQuery);
  const count = (n: number) => n.toLocaleString(i18n.language);
  const open = (id: string | undefined) => navigate({ search: { load: id } });
  return (
    <>
      <PageHeader title={t('title')} />
      <section className="panel">
        <p className="quiet">{t('hint')}</p>
        <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
        <Table<Load>
          size="small"
          rowKey="id"
          pagination={false}
          loading={query.isPending}
          dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} /> }}
          columns={[
            { title: t('file'), dataIndex: 'fileName' },
            { title: t('by'), dataIndex: 'by' },
            { title: t('begunAt'), dataIndex: 'begunAt', render: formatDateTime },
            {
              title: t('endedAt'),
              dataIndex: 'endedAt',
              render: (at: string | null) => (at ? formatDateTime(at) : t('underWay')),
            },
            ...(['lines', 'peopleAdded', 'cardsAdded', 'unchanged'] as const).map((name) => ({
              title: t(name),
              dataIndex: name,
              align: 'right' as const,
              render: count,
            })),
            {
              title: t('refused'),
              dataIndex: 'refused',
              align: 'right',
              render: (n: number, { id }) => (
                <Button size="small" aria-label={t('showRefused', { n: count(n) })} onClick={() => open(id)}>
                  {count(n)}
                </Button>
              ),
            },
          ]}
        />
        <LoadMore query={query} />
      </section>
      {load ? (
        <LoadDrawer
          id={load}
          code={code}
          onCode={(chosen) => navigate({ search: { load, code: chosen } })}
          onClose={() => open(undefined)}
        />
      ) : null}
    </>
  );
}
