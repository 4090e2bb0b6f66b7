import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { TrainingBanner } from '../clock/training-banner.js';
import { LiveConnection } from '../events/live-connection.js';
import { FirstChangePage } from '../session/first-change-page.js';
import { IdleNotice } from '../session/idle-notice.js';
import { sessionQuery, useSession } from '../session/session.queries.js';
import { SessionEnd } from '../session/session-end.js';
import { SignInPage } from '../session/sign-in-page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Header } from './header.js';
import { useHotkeys } from './hotkeys.js';
import { hasRole } from './navigation.js';
import { Rail } from './rail.js';
import './shell.css';

/** What is around every page; without a session the sign-in stands in its place. */
export function Shell() {
  const { data, error, isPending, refetch } = useQuery(sessionQuery);
  if (isPending) return <Spin fullscreen />;
  if (error) {
    return (
      <div className="shell-failure">
        <ProblemAlert error={error} onRetry={() => refetch()} />
      </div>
    );
  }
  if (!data) return <SignInPage />;
  return data.mustChangePassword ? <FirstChangePage /> : <SignedIn />;
}

function SignedIn() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const isClerk = hasRole(useSession(), 'clerk');
  useHotkeys(isClerk ? { n: () => navigate({ to: '/cases/new' }), g: () => navigate({ to: '/inbox' }) } : {});
  return (
    <div className="shell">
      <a href="#main" className="skip">
        {t('skip')}
      </a>
      <TrainingBanner />
      <Header />
      <LiveConnection />
      <div className="shell-body">
        <Rail />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <IdleNotice />
      <SessionEnd />
    </div>
  );
}
