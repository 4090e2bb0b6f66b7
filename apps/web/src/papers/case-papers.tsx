import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import { ApplicationFormButton } from './application-form-button.js';
import { PaperList } from './paper-list.js';

/** The case's printed papers. */
export function CasePapers({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('papers');
  return (
    <section aria-label={t('cases:papers')}>
      <h3 className="section-title">{t('cases:papers')}</h3>
      <ApplicationFormButton caseView={caseView} />
      <PaperList papers={caseView.papers.map((paper) => ({ paper, caseId: caseView.id }))} />
    </section>
  );
}
