import { Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgencyName, useBankName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { formatDateTime } from '../ui/time.js';
import { AgreementState } from './agreement-state.js';
import type { Agreement } from './agreements.queries.js';
import { AskEndDialog, CheckDialog, CheckEndDialog } from './decision-dialogs.js';

/** One agreement with its accounts, who entered and checked it, and what may be done. */
export function AgreementDrawer({ agreement, onClose }: { agreement: Agreement | undefined; onClose: () => void }) {
  return (
    <Drawer open={Boolean(agreement)} size={620} title={agreement?.number} onClose={onClose} destroyOnHidden>
      {agreement ? (
        <div className="stack">
          <Facts agreement={agreement} />
          <Actions agreement={agreement} />
        </div>
      ) : null}
    </Drawer>
  );
}

function Facts({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const [agencyName, bankName] = [useAgencyName(), useBankName()];
  const { checker, ending } = agreement;
  return (
    <dl className="facts facts-one">
      <dt>{t('stateLabel')}</dt>
      <dd>
        <AgreementState agreement={agreement} />
      </dd>
      <dt>{t('agencies:agency')}</dt>
      <dd>{agencyName(agreement.agency)}</dd>
      <dt>{t('agencies:bank')}</dt>
      <dd>{bankName(agreement.bank)}</dd>
      <dt>{t('signedOn')}</dt>
      <dd>{agreement.signedOn}</dd>
      <dt>{t('fromDay')}</dt>
      <dd>
        {agreement.fromDay} {agreement.toDay ? t('toDay', { day: agreement.toDay }) : ''}
      </dd>
      {agreement.accounts.map(({ use, account, accountName }) => [
        <dt key={use}>{t(`use.${use}`)}</dt>,
        <dd key={`${use}.is`}>
          <span className="mono">{account}</span> {accountName}
        </dd>,
      ])}
      <dt>{t('maker')}</dt>
      <dd>
        {agreement.maker.name} {formatDateTime(agreement.madeAt)}
      </dd>
      {checker ? (
        <>
          <dt>{t('checker')}</dt>
          <dd>
            {checker.name} {formatDateTime(agreement.checkedAt)} {agreement.checkReason}
          </dd>
        </>
      ) : null}
      {ending ? (
        <>
          <dt>{t('endReason')}</dt>
          <dd>
            {ending.reason}{' '}
            <span className="quiet">
              {ending.checker
                ? t('endedBy', { maker: ending.maker.name, checker: ending.checker.name })
                : `${ending.maker.name} ${formatDateTime(ending.madeAt)}`}
            </span>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Actions({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const session = useSession();
  const [open, setOpen] = useState<'check' | 'end' | 'checkEnd'>();
  const close = () => setOpen(undefined);
  const isInForce = agreement.state === 'released';
  const mayCheck = hasRole(session, 'checker');
  return (
    <Space>
      {agreement.state === 'proposed' && mayCheck ? (
        <Button type="primary" onClick={() => setOpen('check')}>
          {t('check')}
        </Button>
      ) : null}
      {isInForce && !agreement.ending && hasRole(session, 'scheduler') ? (
        <Button danger onClick={() => setOpen('end')}>
          {t('end')}
        </Button>
      ) : null}
      {isInForce && agreement.ending && mayCheck ? (
        <Button type="primary" onClick={() => setOpen('checkEnd')}>
          {t('checkEnd')}
        </Button>
      ) : null}
      {open === 'check' ? <CheckDialog agreement={agreement} onClose={close} /> : null}
      {open === 'end' ? <AskEndDialog agreement={agreement} onClose={close} /> : null}
      {open === 'checkEnd' ? <CheckEndDialog agreement={agreement} onClose={close} /> : null}
    </Space>
  );
}
