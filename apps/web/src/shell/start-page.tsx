import { Navigate } from '@tanstack/react-router';
import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { pagesOf } from './navigation.js';

/** `/` leads to the first page of one's roles. */
export function StartPage() {
  const { t } = useTranslation('shell');
  const [first] = pagesOf(useSession());
  if (first) return <Navigate to={first.to} replace />;
  return <Result status="info" title={t('noWork')} subTitle={t('noWorkHint')} />;
}
