import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../api/types.js';
import { useOfficeName } from '../places/places.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { personQuery } from './people.queries.js';
import { RevealButton } from './reveal-button.js';

const route = getRouteApi('/people/$personId');

/** One person: masked particulars, cards, open cases. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { personId } = route.useParams();
  const { data, error, refetch } = useQuery(personQuery(personId));
  return (
    <>
      <PageHeader title={t('title')} />
      <ProblemAlert error={error} onRetry={() => refetch()} />
      {!data && !error ? <Skeleton active /> : null}
      {data ? (
        <>
          <Particulars person={data} />
          <Cards cards={data.cards} />
          <OpenCases cases={data.openCases} />
        </>
      ) : null}
    </>
  );
}

function Particulars({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const [full, setFull] = useState<Partial<Record<string, string | null>>>();
  const fields = ['name', 'idNumber', 'birthDate', 'phone', 'address'] as const;
  return (
    <section className="panel">
      <div className="case-facts">
        <dl className="facts">
          {fields.map((field) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{t(field)}</dt>
              <dd>{full?.[field] ?? person[field] ?? t('ui:none')}</dd>
            </div>
          ))}
          <dt>{t('sex')}</dt>
          <dd>{t(`sexes.${person.sex}`, { defaultValue: person.sex })}</dd>
        </dl>
        <RevealButton personId={person.id} fields={[...fields]} onReveal={setFull} />
      </div>
    </section>
  );
}

function Cards({ cards }: { cards: PersonView['cards'] }) {
  const { t } = useTranslation('people');
  const officeName = useOfficeName();
  return (
    <section className="panel">
      <h2>{t('cards')}</h2>
      {cards.length === 0 ? <span className="quiet">{t('noCards')}</span> : null}
      {cards.map((card) => (
        <p key={card.id}>
          <span className="mono">{card.cardNumber ?? '—'}</span>{' '}
          <Tag>{t(`cardState.${card.state}`, { defaultValue: card.state })}</Tag>
          <span className="quiet">{officeName(card.office)}</span>
        </p>
      ))}
    </section>
  );
}

function OpenCases({ cases }: { cases: PersonView['openCases'] }) {
  const { t } = useTranslation('people');
  return (
    <section className="panel">
      <h2>{t('openCases')}</h2>
      {cases.length === 0 ? <span className="quiet">{t('noOpenCases')}</span> : null}
      {cases.map((open) => (
        <p key={open.id}>
          <Link to="/cases/$caseId" params={{ caseId: open.id }}>
            {open.number}
          </Link>{' '}
          {t(`cases:type.${open.type}`)} · {t(`cases:step.${open.step}`)}
        </p>
      ))}
    </section>
  );
}
