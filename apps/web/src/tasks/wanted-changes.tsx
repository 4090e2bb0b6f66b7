import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/types.js';
import './wanted-changes.css';

/** What a change of personal information would change: as it is on record, and as it shall be. */
export function WantedChanges({ changes }: Pick<CaseView, 'changes'>) {
  const { t } = useTranslation('tasks');
  if (changes.length === 0) return null;
  return (
    <table className="wanted-changes">
      <caption>{t('changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changedField')}</th>
          <th scope="col">{t('onRecord')}</th>
          <th scope="col">{t('changedTo')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{t(`people:${field}`)}</th>
            <td>{from ?? t('ui:none')}</td>
            <td>
              <strong>{to}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
