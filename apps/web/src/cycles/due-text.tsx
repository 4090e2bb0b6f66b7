import { useTranslation } from 'react-i18next';
import type { RoundView } from './cycles.queries.js';

type Due = Pick<RoundView, 'dueAt' | 'workingDaysLeft' | 'overdue' | 'provisional'>;
const soonDays = 1;

/** How urgent what a round stands under is. */
export function urgencyOfRound({ dueAt, workingDaysLeft, overdue }: Due): 'late' | 'soon' | '' {
  if (!dueAt) return '';
  if (overdue) return 'late';
  return (workingDaysLeft ?? soonDays + 1) <= soonDays ? 'soon' : '';
}

/** Working days to what a round stands under; nothing where it waits for nobody. */
export function DueText({ round }: { round: Due }) {
  const { t } = useTranslation('cycles');
  const { dueAt, workingDaysLeft, overdue, provisional } = round;
  if (!dueAt || workingDaysLeft === null) return null;
  const words = overdue
    ? t('daysLate', { n: Math.max(1, -workingDaysLeft) })
    : workingDaysLeft === 0
      ? t('dueToday')
      : t('daysLeft', { n: workingDaysLeft });
  return (
    <span className="due">
      {words}
      {provisional ? ` (${t('provisional')})` : ''}
    </span>
  );
}
