import { ClockCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../ui/time.js';
import { clockQuery } from './clock.queries.js';
import './training-banner.css';

/** On every page while the clock is not real: nobody may take a training system for the real one. */
export function TrainingBanner() {
  const { t } = useTranslation('clock');
  const { data, dataUpdatedAt } = useQuery(clockQuery);
  const now = useRunningClock(data, dataUpdatedAt);
  if (!data || data.mode === 'real') return null;
  const mode = data.mode === 'fast' ? t('fast', { rate: data.rate }) : t('stepped');
  return (
    <aside className="training-banner" aria-label={t('training')}>
      <ClockCircleOutlined aria-hidden />
      <strong>
        {t('training')} · {mode}
      </strong>
      <span>
        {t('businessTime')} {formatMoment(now)}
      </span>
      <span className="training-banner-note">{t('notReal')}</span>
    </aside>
  );
}

/** Business time carried on from the last answer at the clock's rate. */
function useRunningClock(clock: { now: string; rate: number; mode: string } | undefined, readAt: number): string {
  const [, tick] = useState(0);
  useEffect(() => {
    if (clock?.mode !== 'fast') return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [clock?.mode]);
  if (!clock) return new Date(0).toISOString();
  const passed = clock.mode === 'fast' ? (Date.now() - readAt) * clock.rate : 0;
  return new Date(Date.parse(clock.now) + passed).toISOString();
}
