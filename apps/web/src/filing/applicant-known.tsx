import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../api/types.js';
import { findFault } from '../people/id-number.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { applicantQuery } from './filing.queries.js';

const liveStates = ['delivered', 'active', 'oral_lost', 'lost'];

/** What is known of the applicant, as soon as the number is right: an open case or live card is pointed to. */
export function ApplicantKnown({ idNumber, minorAge }: { idNumber: string; minorAge?: number }) {
  const { t } = useTranslation('filing');
  const { data, error, isFetching } = useQuery({ ...applicantQuery(idNumber), enabled: !findFault(idNumber) });
  if (findFault(idNumber)) return null;
  if (error) return <ProblemAlert className="problem" error={error} />;
  return (
    <div className="problem stack" aria-live="polite">
      {isFetching ? <span className="quiet">{t('searching')}</span> : null}
      {data === null ? <Alert type="info" title={t('unknownPerson')} showIcon /> : null}
      {data ? <Known person={data} /> : null}
      {minorAge === undefined ? null : <Alert type="warning" showIcon title={t('minor', { n: minorAge })} />}
    </div>
  );
}

function Known({ person }: { person: PersonView }) {
  const { t } = useTranslation('filing');
  const open = person.openCases.find((one) => one.type === 'issuance');
  const live = person.cards.find((card) => card.kind === 'formal' && liveStates.includes(card.state));
  if (open) {
    return (
      <Alert
        type="error"
        showIcon
        title={t('hasOpenCase', { number: open.number, step: t(`cases:step.${open.step}`) })}
        action={
          <Link to="/cases/$caseId" params={{ caseId: open.id }}>
            {t('seeCase')}
          </Link>
        }
      />
    );
  }
  const seePerson = (
    <Link to="/people/$personId" params={{ personId: person.id }}>
      {t('seePerson')}
    </Link>
  );
  if (live) {
    const title = t('hasCard', { state: t(`people:cardState.${live.state}`) });
    return <Alert type="error" showIcon title={title} action={seePerson} />;
  }
  return <Alert type="success" showIcon title={t('knownPerson', { name: person.name })} action={seePerson} />;
}
