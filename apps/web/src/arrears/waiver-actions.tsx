import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { DecisionDialog } from '../ui/decision-dialog.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { checkWaiver, undoWaiver, type Waiver } from './arrears.queries.js';

/** The second person's decision, and the third look that undoes a mistake. */
export function WaiverActions({ waiver }: { waiver: Waiver }) {
  const { t } = useTranslation('arrears');
  const session = useSession();
  const [open, setOpen] = useState<'check' | 'undo'>();
  const close = () => setOpen(undefined);
  if (!hasRole(session, 'checker')) return null;
  const isOwnCheck = waiver.checker?.id === session.staffId;
  return (
    <>
      {waiver.state === 'proposed' ? (
        <Button size="small" type="primary" onClick={() => setOpen('check')}>
          {t('checkWaiver')}
        </Button>
      ) : null}
      {waiver.state === 'released' && !isOwnCheck ? (
        <Button size="small" onClick={() => setOpen('undo')}>
          {t('undo')}
        </Button>
      ) : null}
      {open === 'check' ? <CheckDialog waiver={waiver} onClose={close} /> : null}
      {open === 'undo' ? <UndoDialog waiver={waiver} onClose={close} /> : null}
    </>
  );
}

interface DialogProps {
  readonly waiver: Waiver;
  readonly onClose: () => void;
}

function CheckDialog({ waiver, onClose }: DialogProps) {
  const { t } = useTranslation('arrears');
  const insuranceName = useInsuranceName();
  const isOwn = useSession().staffId === waiver.maker.id;
  return (
    <DecisionDialog
      title={t('waiverTitle')}
      words={{ release: t('release'), refuse: t('refuse'), reason: t('decisionReason') }}
      own={isOwn ? t('ownWaiver') : undefined}
      send={(entry, requestId) => checkWaiver({ id: waiver.id, ...entry }, requestId)}
      said={{ release: t('decided.release'), refuse: t('decided.refuse') }}
      rereads={['arrears', 'waivers']}
      onClose={onClose}
    >
      <dl className="facts facts-one">
        <dt>{t('person')}</dt>
        <dd>{waiver.name}</dd>
        <dt>{t('insurance')}</dt>
        <dd>
          {insuranceName(waiver.insurance)} {formatPeriod(waiver.period)}
        </dd>
        <dt>{t('principal')}</dt>
        <dd className="mono">{formatMoney(waiver.principal)}</dd>
        <dt>{t('waiveReason')}</dt>
        <dd>{waiver.reason}</dd>
        <dt>{t('maker')}</dt>
        <dd>{waiver.maker.name}</dd>
      </dl>
    </DecisionDialog>
  );
}

function UndoDialog({ waiver, onClose }: DialogProps) {
  const { t } = useTranslation('arrears');
  return (
    <ReasonDialog
      title={t('undo')}
      hint={t('undoHint')}
      label={t('ui:reason')}
      okText={t('undo')}
      said={t('undone')}
      send={(reason, requestId) => undoWaiver({ id: waiver.id, reason }, requestId)}
      rereads={['arrears', 'waivers']}
      onClose={onClose}
    />
  );
}
