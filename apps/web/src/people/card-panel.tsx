import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CardView, Offer } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { formatDateTime } from '../ui/time.js';
import { CardSides } from './card-sides.js';
import { Offers } from './offers.js';

interface Props {
  readonly card: CardView;
  readonly offers: readonly Offer[];
  readonly personId: string;
}

/** One card: its two sides, what may be done with it now, and how it came to be as it is. */
export function CardPanel({ card, offers, personId }: Props) {
  const { t } = useTranslation('people');
  return (
    <article className="card-panel">
      <h3>
        {card.cardNumber ? <span className="mono">{card.cardNumber}</span> : t('noNumberYet')}{' '}
        <Tag>{t(`kind.${card.kind}`, { defaultValue: card.kind })}</Tag>
      </h3>
      <CardSides card={card} />
      {offers.length > 0 ? <Offers offers={offers} personId={personId} /> : null}
      <CardHistory card={card} />
      {card.kept ? <KeptAs kept={card.kept} /> : null}
    </article>
  );
}

/** Where the card itself is, once it was taken back. */
function KeptAs({ kept }: { kept: NonNullable<CardView['kept']> }) {
  const { t, i18n } = useTranslation('people');
  const { at, source, bank, officeName, destroyedAt, listNumber } = kept;
  const taken = t('keptAs.taken', { at: formatDateTime(at), source: t(`stock:source.${source}`) });
  const office = inLanguage(officeName, i18n.language);
  const place = bank ? t('keptAs.atBank', { bank, office }) : t('keptAs.atOffice', { office });
  const end = destroyedAt ? t('keptAs.destroyed', { at: formatDateTime(destroyedAt), number: listNumber }) : place;
  return (
    <p className="quiet">
      {taken}
      {end}
    </p>
  );
}

interface Entry {
  readonly at: string;
  readonly words: string;
  readonly case: CardView['moves'][number]['case'];
}

/** Every transition, with the case that caused it, and between them what the bank told of its side. */
function CardHistory({ card }: { card: CardView }) {
  const { t } = useTranslation('people');
  const word = (state: string) => t(`cardState.${state}`, { defaultValue: state });
  const moves = card.moves.map((move): Entry => {
    return { at: move.at, words: t('move', { from: word(move.from), to: word(move.to) }), case: move.case };
  });
  const told = card.told.map(({ kind, reaction, ...one }): Entry => {
    const made = t(`bankEvents:reaction.${reaction}`, { defaultValue: reaction });
    return { at: one.at, words: t('told', { event: t(`bankEvents:kind.${kind}`), made }), case: one.case };
  });
  const entries = [...moves, ...told].sort((a, b) => a.at.localeCompare(b.at));
  if (entries.length === 0) {
    return card.state === 'in_production' ? null : <p className="quiet">{t('noHistory')}</p>;
  }
  return (
    <details className="card-history">
      <summary>{t('history', { n: entries.length })}</summary>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.at}-${entry.words}`}>
            <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
            <span>{entry.words}</span>
            {entry.case ? (
              <Link to="/cases/$caseId" params={{ caseId: entry.case.id }}>
                {t(`cases:type.${entry.case.type}`)} <span className="mono">{entry.case.number}</span>
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
