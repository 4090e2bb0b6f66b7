import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { healthQuery } from './health.queries.js';

const colours = { up: 'success', down: 'error', unknown: 'default' } as const;

/** Each part of the system, up or down and why. */
export function HealthPage() {
  const { t } = useTranslation('health');
  const { data, error, refetch } = useQuery(healthQuery);
  const parts = Object.entries(data?.parts ?? {}).map(([name, part]) => ({ name, ...part }));
  return (
    <>
      <PageHeader title={t('title')} />
      <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
      {data || error ? null : <Skeleton active />}
      {data ? (
        <section className="panel">
          <Alert
            className="problem"
            showIcon
            type={data.healthy ? 'success' : 'error'}
            title={t(data.healthy ? 'healthy' : 'unhealthy')}
          />
          <Table
            size="small"
            rowKey="name"
            pagination={false}
            dataSource={parts}
            columns={[
              {
                title: t('name'),
                dataIndex: 'name',
                render: (name: string) => t(`part.${name}`, { defaultValue: name }),
              },
              {
                title: t('stateLabel'),
                key: 'state',
                render: (_, part) => <Tag color={colours[part.state]}>{t(`state.${part.state}`)}</Tag>,
              },
              { title: t('took'), dataIndex: 'ms', render: (n: number) => t('ms', { n: Math.round(n) }) },
              { title: t('why'), dataIndex: 'why' },
            ]}
          />
        </section>
      ) : null}
    </>
  );
}
