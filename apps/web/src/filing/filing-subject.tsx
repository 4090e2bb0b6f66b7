import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Offer, PersonView } from '../api/types.js';
import { useArticle } from '../i18n/article.js';
import { CardSides } from '../people/card-sides.js';
import type { FilingForm } from './filing-form.js';

/** What stands in the way of this filing, as the person's page was told it; the server has the last word. */
export function obstacleOf(person: PersonView, form: FilingForm): Offer | undefined {
  const offer = person.offers.find(
    (one) => one.type === form.type && (one.cardId === null || one.cardId === form.cardId),
  );
  return offer?.blockedBy || offer?.open ? offer : undefined;
}

interface Props {
  readonly person: PersonView;
  readonly form: FilingForm;
  readonly obstacle: Offer | undefined;
}

/** For whom and which card it is filed; where it may not be, why, and what to go on with instead. */
export function FilingSubject({ person, form, obstacle }: Props) {
  const { t } = useTranslation('filing');
  const article = useArticle();
  const card = person.cards.find(({ id }) => id === form.cardId);
  return (
    <section aria-label={t('steps.applicant')}>
      <p className="filing-subject">
        <Link to="/people/$personId" params={{ personId: person.id }}>
          <strong>{person.name}</strong>
        </Link>
        <span className="mono">{person.idNumber}</span>
        <span className="quiet">{person.phone ?? t('noPhone')}</span>
      </p>
      {card ? <CardSides card={card} /> : null}
      {obstacle ? (
        <Alert
          className="problem"
          type="error"
          showIcon
          title={obstacle.blockedBy?.sentence}
          description={article(obstacle.blockedBy?.article)}
          action={
            obstacle.open ? (
              <Link to="/cases/$caseId" params={{ caseId: obstacle.open.id }}>
                {t('seeCase')}
              </Link>
            ) : undefined
          }
        />
      ) : null}
    </section>
  );
}
