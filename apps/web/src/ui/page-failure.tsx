import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { ProblemAlert } from './problem-alert.js';

/** Where a page itself breaks: what happened, how to go on, nothing typed is blamed. */
export function PageFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error instanceof Problem) return <ProblemAlert error={error} onRetry={() => window.location.reload()} />;
  return (
    <Result
      status="error"
      title={t('pageBroken')}
      subTitle={t('pageBrokenHint')}
      extra={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}
    />
  );
}

export function PageMissing() {
  const { t } = useTranslation();
  return <Result status="404" title={t('notFound')} extra={<Button href="/">{t('toStart')}</Button>} />;
}
