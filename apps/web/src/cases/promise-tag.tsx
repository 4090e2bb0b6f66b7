import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  PauseCircleOutlined,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseView } from '../api/types.js';
import { formatDate } from '../ui/time.js';
import { type Urgency, urgencyOf } from './urgency.js';
import './promise-tag.css';

const icons: Record<Urgency, ReactNode> = {
  late: <ExclamationCircleFilled aria-hidden />,
  soon: <ClockCircleOutlined aria-hidden />,
  calm: <CheckCircleOutlined aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
  none: null,
};

/** A mark of urgency: colour, sign and words say the same. */
export function UrgencyMark({ urgency, children }: { urgency: Urgency; children: ReactNode }) {
  return (
    <span className={`urgency urgency-${urgency}`}>
      {icons[urgency]}
      {children}
    </span>
  );
}

/** Types that promise working days (附件1 第十一条(4), 第十五条(5)); the others are done at once, or wait for somebody. */
const promising = new Set(['issuance', 'loss', 'exchange']);

/** The promise as working days left or late; before acceptance it has not begun, on hold it stands still. */
export function PromiseTag({ promise, type }: { promise: PromiseView | null; type: string }) {
  const { t } = useTranslation('cases');
  const urgency = urgencyOf(promise);
  if (!promise) return promising.has(type) ? <UrgencyMark urgency="none">{t('notBegun')}</UrgencyMark> : null;
  const words = () => {
    const days = promise.workingDaysLeft;
    if (promise.met) return promise.overdue ? t('metLate') : t('metInTime');
    if (promise.paused) return t('paused');
    if (promise.overdue) return days < 0 ? t('daysLate', { n: -days }) : t('lateToday');
    return days <= 0 ? t('dueToday') : t('daysLeft', { n: days });
  };
  const day = `${t('promisedBy', { day: formatDate(promise.by) })}${promise.provisional ? t('provisional') : ''}`;
  return (
    <Tooltip title={day}>
      <span>
        <UrgencyMark urgency={urgency}>{words()}</UrgencyMark>
      </span>
    </Tooltip>
  );
}
