import { useTranslation } from 'react-i18next';
import { useBankName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { DecisionDialog } from '../ui/decision-dialog.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { type Agreement, askToEnd, decideAgreement, decideEnd } from './agreements.queries.js';

interface Props {
  readonly agreement: Agreement;
  readonly onClose: () => void;
}

/** Another person brings an agreement into force. */
export function CheckDialog({ agreement, onClose }: Props) {
  const { t } = useTranslation('agreements');
  const isOwn = useSession().staffId === agreement.maker.id;
  return (
    <DecisionDialog
      title={t('checkTitle')}
      words={{ release: t('release'), refuse: t('refuse'), reason: t('reason') }}
      own={isOwn ? t('own') : undefined}
      send={(entry, requestId) => decideAgreement({ id: agreement.id, ...entry }, requestId)}
      said={{ release: t('decided.release'), refuse: t('decided.refuse') }}
      rereads={['agreements']}
      onClose={onClose}
    >
      <Accounts agreement={agreement} />
    </DecisionDialog>
  );
}

/** What the checker compares with the paper. */
function Accounts({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const bankName = useBankName();
  return (
    <dl className="facts facts-one">
      <dt>{t('agencies:bank')}</dt>
      <dd>
        {bankName(agreement.bank)} <span className="mono">{agreement.number}</span>
      </dd>
      {agreement.accounts.map(({ use, account, accountName }) => [
        <dt key={use}>{t(`use.${use}`)}</dt>,
        <dd key={`${use}.is`}>
          <span className="mono">{account}</span> {accountName}
        </dd>,
      ])}
    </dl>
  );
}

/** One person asks that an agreement end. */
export function AskEndDialog({ agreement, onClose }: Props) {
  const { t } = useTranslation('agreements');
  return (
    <ReasonDialog
      danger
      title={t('end')}
      hint={t('endHint')}
      label={t('endReason')}
      okText={t('end')}
      said={t('endAskedDone')}
      send={(reason, requestId) => askToEnd({ id: agreement.id, reason }, requestId)}
      rereads={['agreements']}
      onClose={onClose}
    />
  );
}

/** Another agrees, and it ends. */
export function CheckEndDialog({ agreement, onClose }: Props) {
  const { t } = useTranslation('agreements');
  const isOwn = useSession().staffId === agreement.ending?.maker.id;
  return (
    <DecisionDialog
      title={t('checkEnd')}
      words={{ release: t('endRelease'), refuse: t('refuse'), reason: t('reason') }}
      own={isOwn ? t('ownEnd') : undefined}
      send={(entry, requestId) => decideEnd({ id: agreement.id, ...entry }, requestId)}
      said={{ release: t('endDecided.release'), refuse: t('endDecided.refuse') }}
      rereads={['agreements']}
      onClose={onClose}
    >
      <p className="quiet">{t('endHint')}</p>
      <p>{agreement.ending?.reason}</p>
    </DecisionDialog>
  );
}
