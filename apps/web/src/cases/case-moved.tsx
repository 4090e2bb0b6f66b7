import { Link } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** A case that was open here and now belongs to another office (转移): it is no longer within this person's reach. */
export function CaseMoved({ number }: { number: string }) {
  const { t } = useTranslation('cases');
  return (
    <Result
      status="info"
      title={t('moved', { number })}
      subTitle={t('movedHint')}
      extra={
        <Link to="/inbox">
          <Button type="primary" tabIndex={-1}>
            {t('inbox:title')}
          </Button>
        </Link>
      }
    />
  );
}
