import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../api/types.js';
import { useArticle } from '../i18n/article.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';

interface Props {
  readonly offers: readonly Offer[];
  readonly personId: string;
}

/** What may be filed next, each a button; what may not, with the sentence and article that say why. */
export function Offers({ offers, personId }: Props) {
  const { t } = useTranslation('people');
  const possible = offers.filter((offer) => !offer.blockedBy && !offer.open);
  const open = offers.filter((offer) => offer.open);
  const blocked = offers.filter((offer) => offer.blockedBy && !offer.open);
  return (
    <div className="offers">
      {possible.map((offer) => (
        <OfferButton key={offer.type} offer={offer} personId={personId} />
      ))}
      {open.map((offer) => (
        <Link key={offer.type} to="/cases/$caseId" params={{ caseId: offer.open?.id ?? '' }} className="offer-open">
          {t(`cases:type.${offer.type}`)} · {t('underWay')} <span className="mono">{offer.open?.number}</span>
        </Link>
      ))}
      {blocked.length > 0 ? <Blocked offers={blocked} /> : null}
    </div>
  );
}

/** Where it is filed: an application from its wizard, an oral loss from the desk, everything else from its sheet. */
function OfferButton({ offer, personId }: { offer: Offer; personId: string }) {
  const { t } = useTranslation('people');
  const name = t(`cases:type.${offer.type}`);
  if (!hasRole(useSession(), 'clerk')) return <span className="offer-open">{name}</span>;
  const button = <Button tabIndex={-1}>{name}</Button>;
  if (offer.type === 'issuance') return <Link to="/cases/new">{button}</Link>;
  if (offer.type === 'oralLoss') return <Link to="/desk">{button}</Link>;
  return (
    <Link to="/file/$type" params={{ type: offer.type }} search={{ person: personId, card: offer.cardId ?? undefined }}>
      {button}
    </Link>
  );
}

/** Types that are refused for the same reason stand in one line. */
function Blocked({ offers }: { offers: readonly Offer[] }) {
  const { t } = useTranslation('people');
  const article = useArticle();
  const sentences = [...new Set(offers.map((offer) => offer.blockedBy?.sentence ?? ''))];
  const reasons = sentences.map(
    (sentence) => [sentence, offers.filter((offer) => offer.blockedBy?.sentence === sentence)] as const,
  );
  return (
    <ul className="offers-blocked" aria-label={t('notNow')}>
      {reasons.map(([sentence, alike]) => (
        <li key={sentence}>
          <strong>{alike.map((offer) => t(`cases:type.${offer.type}`)).join(' / ')}</strong> {sentence}{' '}
          <span className="quiet">{article(alike[0]?.blockedBy?.article)}</span>
        </li>
      ))}
    </ul>
  );
}
