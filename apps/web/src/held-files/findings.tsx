import { useTranslation } from 'react-i18next';
import type { HeldFileView } from './held-file.js';

/** What was found in a file: the first findings as sentences, and how many there are. */
export function Findings({ file }: { file: Pick<HeldFileView, 'findings' | 'findingCount'> }) {
  const { t } = useTranslation('heldFiles');
  const { findings, findingCount } = file;
  return (
    <section>
      <h2 className="section-title">{t('findings')}</h2>
      {findingCount === 0 ? <p className="quiet">{t('noFindings')}</p> : null}
      <ul>
        {findings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {findings.length < findingCount ? (
        <p className="quiet">{t('moreFindings', { shown: findings.length, n: findingCount })}</p>
      ) : null}
    </section>
  );
}
