import { TranslationOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.js';

/** The other language, written in it. Sentences that the server wrote are read again. */
export function LanguageSwitch({ inverse }: { inverse?: boolean }) {
  const { t, i18n } = useTranslation('session');
  const queries = useQueryClient();
  const change = async () => {
    await changeLanguage(i18n.language === 'zh' ? 'en' : 'zh');
    await queries.invalidateQueries({ refetchType: 'active' });
  };
  return (
    <Button
      type="text"
      className={inverse ? 'inverse' : undefined}
      icon={<TranslationOutlined />}
      title={t('languageLabel')}
      onClick={change}
    >
      {t('language')}
    </Button>
  );
}
