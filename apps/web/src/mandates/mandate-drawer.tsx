import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { MandateState } from './mandate-state.js';
import { mandateQuery } from './mandates.queries.js';

/** One mandate: its versions, the newest first, and what the bank was told and answered. */
export function MandateDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('mandates');
  const { data, error, refetch } = useQuery(mandateQuery(id));
  return (
    <Drawer open size={560} title={data ? `${t('title')} ${data.number}` : t('title')} onClose={onClose}>
      <ProblemAlert error={error} onRetry={() => refetch()} />
      {!data && !error ? <Skeleton active /> : null}
      {data ? (
        <>
          <h2>{t('story')}</h2>
          <ul className="records">
            {data.versions.map((version) => (
              <li key={version.version}>
                <MandateState mandate={version} />
                <span className="quiet">
                  {formatDateTime(version.at)} · {version.by.name}
                </span>
              </li>
            ))}
          </ul>
          <h2>{t('lines')}</h2>
          {data.lines.length === 0 ? <span className="quiet">{t('ui:none')}</span> : null}
          <ul className="records">
            {data.lines.map((line) => (
              <li key={line.queuedAt + line.action}>
                <strong>{t(`action.${line.action}`)}</strong>{' '}
                <span>
                  {t(`lineState.${line.state}`)} {line.code && line.code !== '0' ? line.code : ''}
                </span>
                <span className="quiet">
                  {formatDateTime(line.queuedAt)} {line.fileName ?? ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Drawer>
  );
}
