import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOfficeName } from '../places/places.queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { drawersQuery } from './counter.queries.js';

/** What lies in one's own drawers and is on no sheet yet. */
export function DrawerTotals() {
  const { t } = useTranslation('counter');
  const officeName = useOfficeName();
  const query = useQuery(drawersQuery);
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => query.refetch()} />;
  const drawers = query.data ?? [];
  return (
    <div className="problem" role="status">
      {drawers.map(({ office, ...drawer }) => (
        <div key={office}>
          {officeName(office)} · {t('drawer', drawer)}
        </div>
      ))}
      {query.data && drawers.length === 0 ? <span className="quiet">{t('drawerEmpty')}</span> : null}
    </div>
  );
}
