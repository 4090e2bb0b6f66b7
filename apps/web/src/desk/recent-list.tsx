import { useQueries } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatSecond } from '../ui/time.js';
import { lossQuery } from './desk.queries.js';

/** What this agent took in this window, as it stands now. */
export function RecentList({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('desk');
  const losses = useQueries({ queries: ids.map((id) => lossQuery(id)) });
  const known = losses.flatMap(({ data }) => (data ? [data] : []));
  return (
    <section className="panel desk-recent" aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      {known.length === 0 ? <span className="quiet">{t('noRecent')}</span> : null}
      <ul className="records">
        {known.map((loss) => (
          <li key={loss.id}>
            <strong>{loss.holder}</strong>
            <span className="mono">{loss.number}</span>
            <span>{loss.effectiveAt ? formatSecond(loss.effectiveAt) : ''}</span>
            <Tag color={loss.status === 'closed' ? 'default' : 'error'}>
              {loss.outcome ? t(`cases:outcome.${loss.outcome}`) : t(`people:cardState.${loss.card.state}`)}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
