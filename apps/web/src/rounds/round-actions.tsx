import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { ReleaseDialog } from './release-dialog.js';
import { type RoundDetail, redraftRound, refuseRound } from './rounds.queries.js';

/** What the second person, or the maker of a round that was sent back, may do. */
export function RoundActions({ round }: { round: RoundDetail }) {
  const session = useSession();
  if (round.state === 'drafted' && hasRole(session, 'checker')) return <Check round={round} />;
  if (round.state === 'withdrawn' && hasRole(session, 'scheduler')) return <Redraft round={round} />;
  return null;
}

function Check({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('rounds');
  const [open, setOpen] = useState<'release' | 'refuse'>();
  const close = () => setOpen(undefined);
  const isOwn = useSession().staffId === round.maker.id;
  return (
    <Space className="no-print">
      {isOwn ? <span className="quiet">{t('ownRound')}</span> : null}
      <Button danger disabled={isOwn} onClick={() => setOpen('refuse')}>
        {t('refuse')}
      </Button>
      <Button type="primary" disabled={isOwn} onClick={() => setOpen('release')}>
        {t('release')}
      </Button>
      {open === 'release' ? <ReleaseDialog round={round} onClose={close} /> : null}
      {open === 'refuse' ? (
        <ReasonDialog
          danger
          title={t('refuseTitle')}
          hint={t('refuseHint')}
          label={t('ui:reason')}
          okText={t('refuse')}
          said={t('done.refuse')}
          send={(reason, requestId) => refuseRound({ id: round.ordinal, reason }, requestId)}
          rereads={['rounds']}
          onClose={close}
        />
      ) : null}
    </Space>
  );
}

function Redraft({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('rounds');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const submission = useSubmission(redraftRound);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('done.redraft'));
    await queries.invalidateQueries({ queryKey: ['rounds'] });
  };
  return (
    <div className="no-print">
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Popconfirm
        title={t('redraftAsk')}
        onConfirm={async () => settle(await submission.submit({ id: round.ordinal }))}
      >
        <Button type="primary" loading={submission.state === 'sending'}>
          {t('redraft')}
        </Button>
      </Popconfirm>
    </div>
  );
}
