import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.js';
import { useIdleSeconds } from './idle.js';
import { sessionEnded } from './session-ended.js';

const idleLimit = 15 * 60;
const noticeBefore = 60;
const touchEvery = 5 * 60_000;

/** A minute before the idle end (15 minutes) the person is told and can stay. */
export function IdleNotice() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const idle = useIdleSeconds();
  const [told, setTold] = useState(false);
  const left = Math.max(0, idleLimit - idle.seconds);

  useEffect(() => {
    if (left === 0) sessionEnded();
    setTold(left <= noticeBefore && left > 0);
  }, [left]);

  const touch = () =>
    queries.fetchQuery({ queryKey: ['session', 'touch'], queryFn: () => answer(api.GET('/api/session')) });
  const stay = () => {
    idle.reset();
    touch().catch(() => sessionEnded());
  };
  // Whoever only reads or types sends nothing for long; the server is told that they are here.
  useEffect(() => {
    const timer = setInterval(() => idle.isActive(touchEvery) && touch().catch(() => undefined), touchEvery);
    return () => clearInterval(timer);
  });
  return (
    <Modal
      open={told}
      title={t('idleTitle')}
      okText={t('stay')}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      onOk={stay}
    >
      <p role="timer">{t('idle', { seconds: left })}</p>
    </Modal>
  );
}
