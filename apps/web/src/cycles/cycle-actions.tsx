import { useNavigate } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { DecisionDialog } from '../ui/decision-dialog.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { type CycleDetail, checkRerun, decideCycle } from './cycles.queries.js';

type Open = 'pause' | 'resume' | 'rerun' | 'check';

/** What a person may do with a cycle. */
export function CycleActions({ cycle }: { cycle: CycleDetail }) {
  const { t } = useTranslation('cycles');
  const session = useSession();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const isOpen = cycle.state === 'assessing' || cycle.state === 'collecting' || cycle.state === 'reconciling';
  const mayStop = isOpen && hasRole(session, 'scheduler', 'checker');
  return (
    <Space className="no-print">
      {mayStop ? (
        <Button onClick={() => setOpen(cycle.pausedAt ? 'resume' : 'pause')}>
          {t(cycle.pausedAt ? 'resume' : 'pause')}
        </Button>
      ) : null}
      {cycle.state !== 'proposed' && hasRole(session, 'scheduler') ? (
        <Button onClick={() => setOpen('rerun')}>{t('rerun')}</Button>
      ) : null}
      {cycle.state === 'proposed' && hasRole(session, 'checker') ? (
        <Button type="primary" onClick={() => setOpen('check')}>
          {t('checkRerun')}
        </Button>
      ) : null}
      {open === 'pause' || open === 'resume' ? <StopDialog cycle={cycle} what={open} onClose={close} /> : null}
      {open === 'rerun' ? <RerunDialog cycle={cycle} onClose={close} /> : null}
      {open === 'check' ? <CheckDialog cycle={cycle} onClose={close} /> : null}
    </Space>
  );
}

interface DialogProps {
  readonly cycle: CycleDetail;
  readonly onClose: () => void;
}

function StopDialog({ cycle, what, onClose }: DialogProps & { what: 'pause' | 'resume' }) {
  const { t } = useTranslation('cycles');
  return (
    <ReasonDialog
      title={t(what)}
      hint={t('pauseHint')}
      label={t('ui:reason')}
      okText={t(what)}
      said={t(`done.${what}`)}
      send={(reason, requestId) => decideCycle(what, { id: cycle.id, reason }, requestId)}
      rereads={['cycles']}
      onClose={onClose}
    />
  );
}

/** Proposed, the rerun has a page of its own. */
function RerunDialog({ cycle, onClose }: DialogProps) {
  const { t } = useTranslation('cycles');
  const navigate = useNavigate();
  const [made, setMade] = useState<string>();
  return (
    <ReasonDialog
      title={t('rerun')}
      hint={t('rerunHint')}
      label={t('rerunReason')}
      okText={t('rerun')}
      said={t('done.rerun')}
      send={async (reason, requestId) => {
        const { id } = await decideCycle('reruns', { id: cycle.id, reason }, requestId);
        setMade(id);
      }}
      rereads={['cycles']}
      onClose={() => {
        onClose();
        if (made) void navigate({ to: '/cycles/$cycleId', params: { cycleId: made } });
      }}
    />
  );
}

function CheckDialog({ cycle, onClose }: DialogProps) {
  const { t } = useTranslation('cycles');
  const isOwn = useSession().staffId === cycle.maker.id;
  return (
    <DecisionDialog
      title={t('checkRerun')}
      words={{ release: t('release'), refuse: t('refuse'), reason: t('decisionReason') }}
      own={isOwn ? t('ownRerun') : undefined}
      send={(entry, requestId) => checkRerun({ id: cycle.id, ...entry }, requestId)}
      said={{ release: t('done.release'), refuse: t('done.refuse') }}
      rereads={['cycles']}
      onClose={onClose}
    >
      <p className="quiet">{t('rerunHint')}</p>
      <dl className="facts facts-one">
        <dt>{t('maker')}</dt>
        <dd>{cycle.maker.name}</dd>
        <dt>{t('rerunReason')}</dt>
        <dd>{cycle.reason}</dd>
      </dl>
    </DecisionDialog>
  );
}
