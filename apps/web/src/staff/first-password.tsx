import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../ui/copy-text.js';

/** A first password, shown once to the administrator who made it. */
export function FirstPassword({ password }: { password: string }) {
  const { t } = useTranslation('staff');
  return (
    <Alert
      className="problem"
      type="success"
      showIcon
      title={t('firstPassword')}
      description={
        <>
          <CopyText text={password} label={t('firstPassword')} />
          <div className="quiet">{t('firstPasswordHint')}</div>
        </>
      }
    />
  );
}
