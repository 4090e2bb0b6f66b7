import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LossCard, LossMatch } from '../api/types.js';
import { articleIn } from '../i18n/article.js';
import { inLanguage } from '../i18n/in-language.js';
import { formatDateTime } from '../ui/time.js';
import { CardState } from './card-state.js';

interface Props {
  readonly match: LossMatch;
  readonly card: LossCard | undefined;
  readonly needed: number;
  /** Kinds of details that may still be asked for. */
  readonly toAsk: readonly string[];
  readonly armed: boolean;
  readonly sending: boolean;
  readonly onFreeze: () => void;
}

/** The card that a call may be about; a live one before all others. */
export function cardOf(match: LossMatch | undefined): LossCard | undefined {
  return match?.cards.find((card) => card.possible.includes('oralLoss')) ?? match?.cards[0];
}

/** The chosen person's card: its state, what stands in the way, and the one key that freezes it. */
export function ChosenCard({ match, card, needed, toAsk, armed, sending, onFreeze }: Props) {
  const { t, i18n } = useTranslation('desk');
  if (!card) return <Alert type="warning" showIcon title={t('noCard')} />;
  const kinds = toAsk.map((kind) => t(`cases:detail.${kind}`)).join(t('cases:and'));
  return (
    <>
      <CardState state={card.state}>
        <div>
          <span className="mono">{card.cardNumber}</span> · {inLanguage(card.officeName, i18n.language)}
        </div>
      </CardState>
      {card.open.map((open) => (
        <Alert
          key={open.id}
          type="info"
          showIcon
          title={`${t('openLoss', {
            type: t(`cases:type.${open.type}`),
            number: open.number,
            time: formatDateTime(open.filedAt),
          })}${open.lapsesAt ? t('lapses', { time: formatDateTime(open.lapsesAt) }) : ''}`}
        />
      ))}
      {card.blockedBy ? (
        <Alert
          type="error"
          showIcon
          title={card.blockedBy.sentence}
          description={articleIn(card.blockedBy.article, i18n.language)}
        />
      ) : match.identified ? (
        <FreezeLine match={match} card={card} armed={armed} sending={sending} onFreeze={onFreeze} />
      ) : (
        <Alert type="warning" showIcon title={t('askMore', { needed, kinds })} />
      )}
    </>
  );
}

type FreezeProps = Pick<Props, 'match' | 'armed' | 'sending' | 'onFreeze'> & { readonly card: LossCard };

/** F8 asks, F8 again does: nothing else on the page has this key. */
function FreezeLine({ match, card, armed, sending, onFreeze }: FreezeProps) {
  const { t } = useTranslation('desk');
  const words = armed ? t('sure', { name: match.name, number: card.cardNumber ?? '' }) : t('freezeHint');
  return (
    <div className={`desk-freeze${armed ? ' armed' : ''}`} role="alert">
      <span>{sending ? t('freezing') : words}</span>
      {armed ? <span className="desk-freeze-cancel">{t('cancelHint')}</span> : null}
      <Button danger type={armed ? 'primary' : 'default'} loading={sending} onClick={onFreeze}>
        {t('freeze')} · F8
      </Button>
    </div>
  );
}
