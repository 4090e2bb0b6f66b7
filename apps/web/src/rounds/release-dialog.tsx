import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBankName, useInsuranceName } from '../agencies/agencies.queries.js';
import { SubmissionAlert } from '../requests/submission-alert.js';
import { useSubmission } from '../requests/use-submission.js';
import { formatCount, formatMoney, formatPeriod } from '../ui/money.js';
import { Digest } from './digest.js';
import { type RoundDetail, releaseRound } from './rounds.queries.js';

/** The checker sees count, total and digest once more, and releases exactly these bytes. */
export function ReleaseDialog({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const queries = useQueryClient();
  const { message } = App.useApp();
  // What was shown when the dialog opened is what is released, whatever the page reads meanwhile.
  const [seen] = useState(round);
  const [compared, setCompared] = useState(false);
  const submission = useSubmission(releaseRound);
  const settle = async (done: unknown) => {
    if (!done) return;
    message.success(t('done.release'));
    await queries.invalidateQueries({ queryKey: ['rounds'] });
    onClose();
  };
  const release = async () => settle(await submission.submit({ id: seen.ordinal, approvedSm3: seen.contentSm3 }));
  return (
    <Modal
      open
      title={t('releaseTitle')}
      okText={t('releaseConfirm')}
      okButtonProps={{ disabled: !compared || submission.locked, loading: submission.state === 'sending' }}
      onOk={release}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('releaseHint')}</p>
      <SubmissionAlert submission={submission} onAnswer={settle} />
      <Seen round={seen} />
      <Checkbox
        checked={compared}
        disabled={submission.locked}
        onChange={(event) => setCompared(event.target.checked)}
        style={{ marginTop: 12 }}
      >
        {t('compared')}
      </Checkbox>
    </Modal>
  );
}

function Seen({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('rounds');
  const [bankName, insuranceName] = [useBankName(), useInsuranceName()];
  return (
    <dl className="facts facts-one">
      <dt>{t('facts')}</dt>
      <dd>
        {t('title', { bank: bankName(round.bank), n: round.deduction })} · {insuranceName(round.insurance)}{' '}
        {formatPeriod(round.period)}
      </dd>
      <dt>{t('lines')}</dt>
      <dd>
        <strong>{formatCount(round.lines)}</strong>
      </dd>
      <dt>{t('total')}</dt>
      <dd>
        <strong className="mono">{formatMoney(round.total)}</strong>
      </dd>
      <dt>{t('file')}</dt>
      <dd className="mono">{round.file?.name}</dd>
      <dt>{t('digest')}</dt>
      <dd>
        <Digest sm3={round.contentSm3} />
      </dd>
    </dl>
  );
}
