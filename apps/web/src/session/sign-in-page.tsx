import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { TrainingBanner } from '../clock/training-banner.js';
import { LanguageSwitch } from './language-switch.js';
import { sessionQuery } from './session.queries.js';
import { SignInForm } from './sign-in-form.js';
import './session.css';

/** Shown instead of any page while nobody is signed in; the address stays, so that one arrives where one wanted to. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  useEffect(() => {
    document.title = `${t('signIn')} · ${t('system')}`;
  }, [t]);
  return (
    <div className="sign-in">
      <TrainingBanner />
      <main className="sign-in-box">
        <img src="/icon.svg" alt="" width={52} height={52} />
        <h1>{t('system')}</h1>
        <p className="quiet">{t('province')}</p>
        <SignInForm onSignedIn={(session) => queries.setQueryData(sessionQuery.queryKey, session)} />
        <div className="sign-in-foot">
          <LanguageSwitch />
        </div>
      </main>
    </div>
  );
}
