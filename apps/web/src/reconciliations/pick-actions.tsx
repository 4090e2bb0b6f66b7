import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { DecisionDialog } from '../ui/decision-dialog.js';

interface Props {
  /** What is proposed of the rows picked, with their number. */
  readonly label: string;
  readonly count: number;
  /** Nobody has said anything of them yet. */
  readonly isNew: boolean;
  readonly isProposed: boolean;
  /** The person here proposed one of them. */
  readonly isOwn: boolean;
  readonly propose: (onClose: () => void) => ReactNode;
  readonly check: (agrees: boolean, reason: string, requestId: string) => Promise<unknown>;
  readonly onDone: () => void;
}

/** What two people do with the rows that are picked: one proposes, another one checks. */
export function PickActions({ label, count, isNew, isProposed, isOwn, propose, check, onDone }: Props) {
  const { t } = useTranslation('reconciliations');
  const session = useSession();
  const [open, setOpen] = useState<'propose' | 'check'>();
  const close = () => {
    setOpen(undefined);
    onDone();
  };
  return (
    <Space className="problem no-print">
      {hasRole(session, 'scheduler', 'checker') ? (
        <Button type="primary" disabled={!isNew} onClick={() => setOpen('propose')}>
          {label}
        </Button>
      ) : null}
      {hasRole(session, 'checker') ? (
        <Button disabled={!isProposed || isOwn} onClick={() => setOpen('check')}>
          {t('check', { n: count })}
        </Button>
      ) : null}
      {open === 'propose' ? propose(close) : null}
      {open === 'check' ? (
        <DecisionDialog
          title={t('check', { n: count })}
          words={{ release: t('agree'), refuse: t('refuse'), reason: t('refuseReason') }}
          send={({ decision, reason }, requestId) => check(decision === 'release', reason, requestId)}
          said={{ release: t('checked'), refuse: t('checked') }}
          rereads={['reconciliations']}
          onClose={close}
        >
          <p>{t('checkHint', { n: count })}</p>
        </DecisionDialog>
      ) : null}
    </Space>
  );
}
