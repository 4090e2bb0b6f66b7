import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { formatDate } from '../ui/time.js';
import './card-sides.css';

const tones: Readonly<Record<string, string>> = {
  active: 'good',
  activated: 'good',
  delivered: 'still',
  in_stock: 'still',
  produced: 'still',
  in_production: 'still',
  oral_lost: 'bad',
  lost: 'bad',
  frozen: 'bad',
  pin_locked: 'bad',
  pin_reset_only: 'bad',
};

/** Before it is handed over nobody has its PIN; of a dead card it is no matter. */
const livesWithPin: ReadonlySet<string> = new Set(['delivered', 'active', 'oral_lost', 'lost']);

const pinTones: Readonly<Record<string, string>> = {
  initial: 'warning',
  changed: 'success',
  free: 'success',
  locked: 'error',
  reset_only: 'error',
};

const hasAccount = ({ bankState }: CardView) => !['not_activated', 'cancelled'].includes(bankState);

/** Both sides of a card beside each other: what the social side is, and what the bank's is. */
export function CardSides({ card }: { card: CardView }) {
  const { t, i18n } = useTranslation('people');
  const { bank } = card;
  return (
    <div className="card-sides">
      <div className={`card-side card-side-${tones[card.state] ?? 'over'}`}>
        <span className="card-side-name">{t('socialSide')}</span>
        <strong>{t(`cardState.${card.state}`, { defaultValue: card.state })}</strong>
        <span>{t('since', { day: formatDate(card.since) })}</span>
        {livesWithPin.has(card.state) ? <Tag color={pinTones[card.pin]}>{t(`pin.${card.pin}`)}</Tag> : null}
        <span className="card-side-note">{inLanguage(card.officeName, i18n.language)}</span>
      </div>
      <div className={`card-side card-side-${bank ? (tones[card.bankState] ?? 'over') : 'over'}`}>
        <span className="card-side-name">{t('bankSide')}</span>
        {bank ? (
          <>
            <strong>{t(`bankState.${card.bankState}`, { defaultValue: card.bankState })}</strong>
            <span>{inLanguage(bank.name, i18n.language)}</span>
            {hasAccount(card) ? <Tag color={pinTones[card.bankPin]}>{t(`bankPin.${card.bankPin}`)}</Tag> : null}
            <span className="card-side-note">{t('hotline', { hotline: bank.hotline })}</span>
          </>
        ) : (
          <span className="card-side-note">{t('noBank')}</span>
        )}
      </div>
    </div>
  );
}
