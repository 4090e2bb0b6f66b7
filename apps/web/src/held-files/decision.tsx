import { Link } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { CheckDialog } from './check-dialog.js';
import type { Deciding, HeldFileView } from './held-file.js';
import { ProposeDialog } from './propose-dialog.js';

/** What can be done with a held file: the first proposes, the second checks; others may look at the alert. */
export function Decision({ file, deciding }: { file: HeldFileView; deciding: Deciding }) {
  const { t } = useTranslation('heldFiles');
  const session = useSession();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const proposal = file.proposal?.state === 'open' ? file.proposal : undefined;
  const mayDecide = hasRole(session, ...(proposal ? deciding.checkers : deciding.makers));
  return (
    <Space>
      {mayDecide ? (
        <Button type="primary" onClick={() => setOpen(true)}>
          {t(proposal ? 'check' : 'decide')}
        </Button>
      ) : null}
      {hasRole(session, 'systemAdmin') ? <Link to="/alerts">{t('alert')}</Link> : null}
      {open && proposal ? <CheckDialog file={file} proposal={proposal} deciding={deciding} onClose={close} /> : null}
      {open && !proposal ? <ProposeDialog file={file} deciding={deciding} onClose={close} /> : null}
    </Space>
  );
}
