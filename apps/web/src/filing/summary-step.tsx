import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/in-language.js';
import { Photo } from '../photos/photo.js';
import { useOfficeName } from '../places/places.queries.js';
import { checklistQuery } from './filing.queries.js';
import { isReceived, MissingNote } from './papers-step.js';
import type { StepProps } from './step-props.js';

/** Everything once more, to be checked with the applicant before it is filed. */
export function SummaryStep({ form, office }: StepProps) {
  const { t, i18n } = useTranslation('filing');
  const officeName = useOfficeName();
  const papers = useQuery(checklistQuery(form.type, form.by)).data ?? [];
  const facts = [
    [t('people:name'), form.name],
    [t('people:idNumber'), form.idNumber],
    [t('people:phone'), form.phone || t('ui:none')],
    [t('people:address'), form.address || t('ui:none')],
    [t('by'), t(`cases:party.${form.by}`)],
    [t('office'), office ? officeName(office) : t('ui:required')],
    ...(form.by === 'applicant'
      ? []
      : [
          [t('theirName'), form.theirName],
          [t('relation'), form.relation],
        ]),
  ];
  return (
    <div className="stack">
      <p className="quiet">{t('check')}</p>
      <div className="case-facts">
        {form.photoId ? <Photo id={form.photoId} /> : null}
        <dl className="facts">
          {facts.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ul className="checklist">
        {papers.map((paper) => {
          const received = isReceived(form, paper);
          const mark = received ? 'received' : paper.required ? 'missing' : 'optional';
          return (
            <li key={paper.code}>
              <span className={`mark mark-${mark}`}>
                {t(received ? 'received' : paper.required ? 'missing' : 'notRequired')}
              </span>
              <span>{inLanguage(paper.name, i18n.language)}</span>
            </li>
          );
        })}
      </ul>
      <MissingNote form={form} papers={papers} />
    </div>
  );
}
