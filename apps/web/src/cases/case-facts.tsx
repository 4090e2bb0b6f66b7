import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import { inLanguage } from '../i18n/in-language.js';
import { RevealButton } from '../people/reveal-button.js';
import { Photo } from '../photos/photo.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';

/** The person a case is about, masked, with the photo and whoever acts for them. */
export function CaseFacts({ caseView }: { caseView: CaseView }) {
  const { t, i18n } = useTranslation('people');
  const [full, setFull] = useState<Partial<Record<string, string | null>>>();
  const { person, representative } = caseView;
  const session = useSession();
  const seesPhoto = hasRole(session, 'clerk', 'supervisor');
  return (
    <div className="case-facts">
      {caseView.photoId && seesPhoto ? <Photo id={caseView.photoId} /> : null}
      <dl className="facts">
        <dt>{t('name')}</dt>
        <dd>
          {hasRole(session, 'clerk', 'supervisor', 'auditor') ? (
            <Link to="/people/$personId" params={{ personId: person.id }}>
              {full?.name ?? person.name}
            </Link>
          ) : (
            person.name
          )}
        </dd>
        <dt>{t('idNumber')}</dt>
        <dd className="mono">{full?.idNumber ?? person.idNumber}</dd>
        <dt>{t('birthDate')}</dt>
        <dd>{full?.birthDate ?? person.birthDate}</dd>
        <dt>{t('phone')}</dt>
        <dd>{full?.phone ?? person.phone ?? t('ui:none')}</dd>
        <dt>{t('cases:office')}</dt>
        <dd>{inLanguage(caseView.officeName, i18n.language)}</dd>
        <dt>{t('cases:filedByStaff')}</dt>
        <dd>{caseView.filedBy.name}</dd>
        {representative ? (
          <>
            <dt>{t('cases:representative', { party: t(`cases:party.${representative.by}`) })}</dt>
            <dd>
              {representative.name} {representative.relation ? `(${representative.relation})` : ''}
            </dd>
          </>
        ) : null}
      </dl>
      <RevealButton
        personId={person.id}
        fields={['idNumber', 'name', 'phone', 'birthDate', 'address']}
        onReveal={setFull}
      />
    </div>
  );
}
