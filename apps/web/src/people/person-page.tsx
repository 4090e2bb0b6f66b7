import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView, PersonView } from '../api/types.js';
import { PersonInsurance } from '../enrolments/person-insurance.js';
import { Premiums } from '../premiums/premiums.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CardPanel } from './card-panel.js';
import { Offers } from './offers.js';
import { personQuery } from './people.queries.js';
import { PersonCases, PersonNotices, PersonPapers } from './person-records.js';
import { RevealButton } from './reveal-button.js';
import './person-page.css';

const route = getRouteApi('/people/$personId');
const finalStates = ['replaced', 'cancelled', 'destroyed'];

/** One person, all around: both sides of every card, what can be done and what cannot, cases, messages, papers. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { personId } = route.useParams();
  const { data, error, refetch } = useQuery(personQuery(personId));
  return (
    <>
      <PageHeader title={data ? `${t('title')} · ${data.name}` : t('title')} />
      <ProblemAlert error={error} onRetry={() => refetch()} />
      {!data && !error ? <Skeleton active /> : null}
      {data ? <Person person={data} /> : null}
    </>
  );
}

function Person({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  return (
    <>
      <Particulars person={person} />
      <div className="person-columns">
        <Cards person={person} />
        <div>
          <Section title={t('openCases')}>
            <PersonCases cases={person.openCases} none={t('noOpenCases')} />
          </Section>
          <Section title={t('offersOfPerson')}>
            <Offers offers={person.offers.filter((offer) => offer.cardId === null)} personId={person.id} />
          </Section>
          <PersonInsurance personId={person.id} />
          <Premiums personId={person.id} />
          <Section title={t('documents')}>
            <PersonPapers papers={person.papers} />
          </Section>
          <Section title={t('notices')}>
            <PersonNotices notices={person.notices} />
          </Section>
          <Section title={t('closedCases')}>
            <PersonCases cases={person.closedCases} none={t('noClosedCases')} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Particulars({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const [full, setFull] = useState<Partial<Record<string, string | null>>>();
  const fields = ['name', 'idNumber', 'birthDate', 'phone', 'address'] as const;
  return (
    <section className="panel">
      <div className="case-facts">
        <dl className="facts person-facts">
          {fields.map((field) => (
            <div key={field} className="fact">
              <dt>{t(field)}</dt>
              <dd>{full?.[field] ?? person[field] ?? t('ui:none')}</dd>
            </div>
          ))}
          <div className="fact">
            <dt>{t('sex')}</dt>
            <dd>{t(`sexes.${person.sex}`, { defaultValue: person.sex })}</dd>
          </div>
          <div className="fact">
            <dt>{t('unit')}</dt>
            <dd>{person.unitName ?? t('ui:none')}</dd>
          </div>
        </dl>
        <RevealButton personId={person.id} fields={[...fields]} onReveal={setFull} />
      </div>
    </section>
  );
}

/** Cards that are still something first; those that are no more behind them. */
function Cards({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const isOver = (card: CardView) => finalStates.includes(card.state);
  const now = person.cards.filter((card) => !isOver(card));
  const earlier = person.cards.filter(isOver);
  const panel = (card: CardView) => (
    <CardPanel
      key={card.id}
      card={card}
      personId={person.id}
      offers={person.offers.filter((offer) => offer.cardId === card.id)}
    />
  );
  return (
    <section className="panel" aria-label={t('cards')}>
      <h2>{t('cards')}</h2>
      {person.cards.length === 0 ? <span className="quiet">{t('noCards')}</span> : null}
      {now.map(panel)}
      {earlier.length > 0 ? <h2 className="earlier-cards">{t('earlierCards')}</h2> : null}
      {earlier.map(panel)}
    </section>
  );
}
