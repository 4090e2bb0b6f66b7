import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { MandateState } from '../mandates/mandate-state.js';
import { personMandatesQuery } from '../mandates/mandates.queries.js';
import { EnrolmentTable } from './enrolment-table.js';
import { personEnrolmentsQuery } from './enrolments.queries.js';

/** What a person is insured in and what may be debited for it. */
export function PersonInsurance({ personId }: { personId: string }) {
  const { t } = useTranslation('enrolments');
  const insuranceName = useInsuranceName();
  const enrolments = useQuery(personEnrolmentsQuery(personId));
  const mandates = useQuery(personMandatesQuery(personId));
  return (
    <section className="panel" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <EnrolmentTable ofOne enrolments={enrolments.data ?? []} loading={enrolments.isPending} />
      <h2>{t('mandates')}</h2>
      {mandates.data?.length === 0 ? <span className="quiet">{t('mandates:none')}</span> : null}
      <ul className="records">
        {mandates.data?.map((mandate) => (
          <li key={mandate.id}>
            <strong>{insuranceName(mandate.insurance)}</strong> <span className="mono">{mandate.number}</span>
            <MandateState mandate={mandate} />
            <span className="quiet">
              <span className="mono">{mandate.account}</span> · {mandate.signedOn}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
