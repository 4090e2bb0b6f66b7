import { CheckCircleFilled, LockFilled, MinusCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const icons = { good: <CheckCircleFilled />, bad: <LockFilled />, over: <MinusCircleFilled /> };

/** The card's state so large that it is read at a glance: green for usable, red for frozen. */
export function CardState({ state, children }: { state: string; children?: ReactNode }) {
  const { t } = useTranslation('desk');
  const tone = toneOf(state);
  return (
    <div className={`desk-state desk-state-${tone}`} role="status">
      <span className="desk-state-icon" aria-hidden>
        {icons[tone]}
      </span>
      <div>
        <strong>
          {tone === 'bad' ? `${t('frozen')} · ` : tone === 'good' ? `${t('usable')} · ` : ''}
          {t(`people:cardState.${state}`, { defaultValue: state })}
        </strong>
        {children}
      </div>
    </div>
  );
}

function toneOf(state: string): keyof typeof icons {
  if (state === 'oral_lost' || state === 'lost') return 'bad';
  return state === 'active' || state === 'delivered' ? 'good' : 'over';
}
