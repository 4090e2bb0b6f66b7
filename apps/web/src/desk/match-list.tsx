import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LossMatch } from '../api/types.js';

interface Props {
  readonly matches: readonly LossMatch[];
  readonly chosen: string | undefined;
  readonly onChoose: (personId: string) => void;
}

/** Whom the details may mean, the best agreement first: what agrees and what does not stands beside each. */
export function MatchList({ matches, chosen, onChoose }: Props) {
  const { t } = useTranslation('desk');
  return (
    <div
      className="desk-matches"
      role="listbox"
      tabIndex={0}
      aria-label={t('results')}
      aria-activedescendant={chosen ? `match-${chosen}` : undefined}
    >
      {matches.map((match) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list box names its active row
        // biome-ignore lint/a11y/useKeyWithClickEvents: the desk handles the keys wherever the cursor is
        <div
          key={match.personId}
          id={`match-${match.personId}`}
          role="option"
          aria-selected={match.personId === chosen}
          className={`desk-match${match.personId === chosen ? ' chosen' : ''}`}
          onClick={() => onChoose(match.personId)}
        >
          <div className="desk-match-line">
            <strong>{match.name}</strong>
            <span className="mono">{match.idNumber}</span>
            <span>{match.unitName}</span>
            <Tag color={match.identified ? 'success' : 'default'}>
              {t(match.identified ? 'identified' : 'notIdentified')}
            </Tag>
          </div>
          <div className="desk-match-line">
            {match.agreeing.map((kind) => (
              <Tag key={kind} color="success">
                {t('agrees', { kind: t(`cases:detail.${kind}`) })}
              </Tag>
            ))}
            {match.differing.map((kind) => (
              <Tag key={kind} color="error">
                {t('differs', { kind: t(`cases:detail.${kind}`) })}
              </Tag>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
