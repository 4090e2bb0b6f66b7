import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TrainingBanner } from '../clock/training-banner.js';
import { LanguageSwitch } from './language-switch.js';
import { PasswordForm } from './password-form.js';
import { sessionQuery } from './session.queries.js';
import './session.css';

/** Nothing else opens before the first password was changed. */
export function FirstChangePage() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  return (
    <div className="sign-in">
      <TrainingBanner />
      <main className="sign-in-box">
        <h1>{t('firstChange')}</h1>
        <p className="quiet">{t('firstChangeHint')}</p>
        <PasswordForm onChanged={() => queries.invalidateQueries({ queryKey: sessionQuery.queryKey })} />
        <div className="sign-in-foot">
          <LanguageSwitch />
        </div>
      </main>
    </div>
  );
}
