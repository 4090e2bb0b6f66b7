import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, newRequestId } from '../api/client.js';
import { type AlertView, requestHeader } from '../api/types.js';
import { ListTable } from '../ui/list-table.js';
import { PageHeader } from '../ui/page-header.js';
import { formatDateTime } from '../ui/time.js';
import { alertsQuery } from './alerts.queries.js';

/** What the operator must look at, and who does. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const [cleared, setCleared] = useState(false);
  const query = useInfiniteQuery(alertsQuery(cleared));
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Checkbox checked={cleared} onChange={(event) => setCleared(event.target.checked)}>
            {t('showCleared')}
          </Checkbox>
        }
      />
      <section className="panel">
        <ListTable
          query={query}
          empty={`${t('none')} · ${t('noneHint')}`}
          rowKey="id"
          columns={[
            {
              title: t('kindLabel'),
              dataIndex: 'kind',
              render: (kind: AlertView['kind']) => t(`kind.${kind}`),
            },
            { title: t('subject'), dataIndex: 'subject', className: 'mono' },
            { title: t('firstSeen'), dataIndex: 'firstSeenAt', render: formatDateTime },
            { title: t('lastSeen'), dataIndex: 'lastSeenAt', render: formatDateTime },
            { title: t('takenBy'), key: 'takenBy', render: (_, alert) => <Taken alert={alert} /> },
          ]}
        />
      </section>
    </>
  );
}

function Taken({ alert }: { alert: AlertView }) {
  const { t } = useTranslation('alerts');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const take = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/alerts/{id}/take', { params: { path: { id: alert.id }, ...requestHeader(newRequestId()) } }),
      ),
    onSuccess: async () => {
      message.success(t('taken'));
      await queries.invalidateQueries({ queryKey: ['alerts'] });
    },
  });
  if (alert.clearedAt) return <Tag>{t('cleared')}</Tag>;
  if (alert.takenBy) return alert.takenBy.name;
  return (
    <Button size="small" loading={take.isPending} onClick={() => take.mutate()}>
      {t('take')}
    </Button>
  );
}
