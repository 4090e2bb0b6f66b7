import { useTranslation } from 'react-i18next';
import { formatMoney } from '../ui/money.js';
import type { ReconciliationDetail } from './reconciliations.queries.js';
import './reconciliations.css';

/** How much of a month agrees, and what is left between the two sides: red until it is zero. */
export function DifferenceBar({ month }: { month: ReconciliationDetail }) {
  const { t } = useTranslation('reconciliations');
  const left = month.open + month.unclassified;
  const all = Math.max(month.agreed.lines + left, 1);
  const sentence = left === 0 ? t('nothingLeft') : t('left', { open: month.open, movements: month.unclassified });
  return (
    <div>
      <div className="difference-line">
        <span>
          {t('difference')}{' '}
          <strong className={left === 0 ? '' : 'left-to-settle'}>{formatMoney(month.difference)}</strong>
        </span>
        <span className={left === 0 ? 'quiet' : 'left-to-settle'}>{sentence}</span>
      </div>
      <div
        className="difference-bar"
        role="img"
        aria-label={`${t('difference')} ${formatMoney(month.difference)}. ${sentence}`}
      >
        <span className="same" style={{ width: `${((all - left) / all) * 100}%` }} />
        {left === 0 ? null : <span className="differs" style={{ flex: 1 }} />}
      </div>
    </div>
  );
}
