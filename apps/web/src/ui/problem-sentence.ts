import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';

/** The sentence of any error: the server's own where it gave one, ours for a lost or unreadable answer. */
export function useProblemSentence(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
    if (error.body.code === 'web.no-answer') return t('noAnswer');
    if (error.body.code === 'web.unreadable') return t('unreadable', { status: error.body.status });
    return error.body.detail;
  };
}
