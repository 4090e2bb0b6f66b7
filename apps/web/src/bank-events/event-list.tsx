import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/in-language.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { ListTable } from '../ui/list-table.js';
import { formatDateTime } from '../ui/time.js';
import { eventsQuery, type ToldEvent } from './bank-events.queries.js';
import { MatchDialog, SetAsideDialog } from './settle-dialogs.js';

/** Events, the newest first; those that found no card are matched or set aside here. */
export function EventList({ state }: { state?: 'unmatched' | undefined }) {
  const { t, i18n } = useTranslation('bankEvents');
  const query = useInfiniteQuery(eventsQuery(state));
  const [matching, match] = useState<ToldEvent>();
  const [settingAside, setAside] = useState<ToldEvent>();
  return (
    <>
      <ListTable
        query={query}
        empty={t(`none.${state ?? 'all'}`)}
        rowKey="id"
        columns={[
          { title: t('occurredAt'), dataIndex: 'occurredAt', render: formatDateTime },
          { title: t('bank'), key: 'bank', render: (_, one) => inLanguage(one.bankName, i18n.language) },
          { title: t('kindLabel'), dataIndex: 'kind', render: (kind: ToldEvent['kind']) => t(`kind.${kind}`) },
          { title: t('card'), key: 'card', className: 'mono', render: (_, one) => one.cardNumber ?? one.account },
          { title: t('holder'), key: 'holder', render: (_, one) => <Holder event={one} /> },
          { title: t('made'), key: 'made', render: (_, one) => <Made event={one} /> },
          { title: t('detail'), dataIndex: 'detail' },
          { title: t('sourceLabel'), key: 'source', render: (_, one) => one.fileName ?? t(`source.${one.source}`) },
          {
            key: 'settle',
            render: (_, one) =>
              one.state === 'unmatched' ? (
                <Space>
                  <Button size="small" type="primary" onClick={() => match(one)}>
                    {t('match')}
                  </Button>
                  <Button size="small" onClick={() => setAside(one)}>
                    {t('setAside')}
                  </Button>
                </Space>
              ) : null,
          },
        ]}
      />
      {matching ? <MatchDialog event={matching} onClose={() => match(undefined)} /> : null}
      {settingAside ? <SetAsideDialog event={settingAside} onClose={() => setAside(undefined)} /> : null}
    </>
  );
}

/** The social side's supervisors may open the person; a bank's operators see the masked name alone. */
function Holder({ event: { holder, personId } }: { event: ToldEvent }) {
  const opens = hasRole(useSession(), 'supervisor');
  if (!holder || !personId) return '—';
  return opens ? (
    <Link to="/people/$personId" params={{ personId }}>
      {holder}
    </Link>
  ) : (
    holder
  );
}

function Made({ event }: { event: ToldEvent }) {
  const { t } = useTranslation('bankEvents');
  if (event.setAsideReason) return t('setAsideDone', { reason: event.setAsideReason });
  return (
    <>
      {t(`reaction.${event.reaction}`, { defaultValue: event.reaction })}{' '}
      {event.caseNumber ? <span className="mono">{event.caseNumber}</span> : null}{' '}
      {event.late && event.reaction !== 'late' ? <Tag>{t('late')}</Tag> : null}
    </>
  );
}
