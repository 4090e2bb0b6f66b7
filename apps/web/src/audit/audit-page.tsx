import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { type AuditFilters, auditQuery, verificationQuery } from './audit.queries.js';

/** Who did what, and whether nothing was altered. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const [filters, setFilters] = useState<AuditFilters>({});
  const query = useInfiniteQuery(auditQuery(filters));
  return (
    <>
      <PageHeader title={t('title')} />
      <Verification />
      <section className="panel">
        <Filters onChange={(part) => setFilters({ ...filters, ...part })} />
        <ListTable
          query={query}
          empty={t('empty')}
          rowKey="id"
          columns={[
            { title: t('at'), dataIndex: 'at', render: formatDateTime },
            {
              title: t('actor'),
              key: 'actor',
              render: (_, { actor }) => (actor.id === 'system' ? t('rounds:bySystem') : actor.name),
            },
            {
              title: t('action'),
              dataIndex: 'action',
              render: (code: string) => (
                <>
                  {t(`did.${code}`, { defaultValue: '' })} <span className="mono quiet">{code}</span>
                </>
              ),
            },
            {
              title: t('object'),
              key: 'object',
              render: (_, entry) => (
                <span className="mono">
                  {t(`kind.${entry.object.kind}`, { defaultValue: entry.object.kind })} {entry.object.id}
                </span>
              ),
            },
            { title: t('reason'), dataIndex: 'reason' },
            { title: t('seal'), key: 'seal', render: (_, entry) => entry.seal ?? t('waiting') },
            { title: t('traceId'), dataIndex: 'traceId', className: 'mono' },
          ]}
          scroll={{ x: 'max-content' }}
        />
      </section>
    </>
  );
}

function Verification() {
  const { t } = useTranslation('audit');
  const { data, error, isFetching, refetch } = useQuery(verificationQuery);
  const again = (
    <Button size="small" loading={isFetching} onClick={() => refetch()}>
      {t('verify')}
    </Button>
  );
  if (error) return <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />;
  if (!data) return null;
  const title = data.intact ? t('intact', data) : t('broken', { at: data.brokenAt, why: data.why });
  return <Alert className="problem" showIcon type={data.intact ? 'success' : 'error'} title={title} action={again} />;
}

const labels = { action: 'actionCode', objectId: 'objectId' } as const;

function Filters({ onChange }: { onChange: (part: AuditFilters) => void }) {
  const { t } = useTranslation('audit');
  return (
    <Space wrap className="problem">
      {(['action', 'objectId'] as const).map((name) => (
        <Input.Search
          key={name}
          allowClear
          placeholder={t(labels[name])}
          aria-label={t(labels[name])}
          onSearch={(value) => onChange({ [name]: value.trim() || undefined })}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <Input
          key={name}
          type="date"
          addonBefore={t(name)}
          aria-label={t(name)}
          onChange={(event) => onChange({ [name]: event.target.value || undefined })}
        />
      ))}
    </Space>
  );
}
