import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../api/types.js';
import { sessionQuery, useSession } from './session.queries.js';
import { onSessionEnded } from './session-ended.js';
import { SignInForm } from './sign-in-form.js';

/** When the session ends under a page, one signs in over it: the page and what was typed stay. */
export function SessionEnd() {
  const { t } = useTranslation('session');
  const session = useSession();
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);

  const goOn = (next: SessionView) => {
    if (next.staffId !== session.staffId) return window.location.assign('/');
    queries.setQueryData(sessionQuery.queryKey, next);
    setEnded(false);
    queries.invalidateQueries({ refetchType: 'active' });
  };

  return (
    <Modal
      open={ended}
      title={t('endedTitle')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>{t('ended')}</p>
      <SignInForm signInName={session.signInName} onSignedIn={goOn} />
      <p className="quiet">{t('otherPerson')}</p>
    </Modal>
  );
}
