import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { ArrearActions } from './arrear-actions.js';
import { type ArrearDetail, arrearQuery } from './arrears.queries.js';

/** One due in arrears: what it is, who asked, what may be done. */
export function ArrearDrawer({ dueId, onClose }: { dueId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('arrears');
  return (
    <Drawer open={Boolean(dueId)} size={620} title={t('title')} onClose={onClose} destroyOnHidden>
      {dueId ? <Content dueId={dueId} /> : null}
    </Drawer>
  );
}

function Content({ dueId }: { dueId: string }) {
  const { data, error, refetch } = useQuery(arrearQuery(dueId));
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <div className="stack">
      <Facts arrear={data} />
      <ArrearActions arrear={data} />
      <Log arrear={data} />
    </div>
  );
}

function Facts({ arrear }: { arrear: ArrearDetail }) {
  const { t } = useTranslation('arrears');
  const insuranceName = useInsuranceName();
  const place = arrear.employer ?? arrear.locality;
  return (
    <dl className="facts facts-one">
      <dt>{t('person')}</dt>
      <dd>{arrear.name}</dd>
      <dt>{t('insurance')}</dt>
      <dd>
        {insuranceName(arrear.insurance)} {formatPeriod(arrear.period)}
      </dd>
      <dt>{t('principal')}</dt>
      <dd className="mono">{formatMoney(arrear.principal)}</dd>
      <dt>{t('reason')}</dt>
      <dd>{arrear.reason.meaning || arrear.reason.code || t('noReason')}</dd>
      <dt>{t('place')}</dt>
      <dd>{place ? `${place.name} ${place.liaison}` : t('noPlace')}</dd>
      <dt>{t('since')}</dt>
      <dd>
        {arrear.since}{' '}
        {arrear.endedHow ? (
          <Tag color="success">
            {t(`endedHow.${arrear.endedHow}`)} {arrear.endedOn}
          </Tag>
        ) : null}
        {arrear.underWay ? <Tag color="processing">{t('underWay')}</Tag> : null}
        {arrear.waiverProposed ? <Tag color="warning">{t('waiverProposed')}</Tag> : null}
      </dd>
      <dt>{t('toCycle')}</dt>
      <dd>
        <Link to="/cycles/$cycleId" params={{ cycleId: arrear.cycleId }} className="mono">
          {arrear.cycleId}
        </Link>
      </dd>
    </dl>
  );
}

function Log({ arrear }: { arrear: ArrearDetail }) {
  const { t } = useTranslation('arrears');
  return (
    <section>
      <h2 className="section-title">{t('log')}</h2>
      {arrear.log.length === 0 ? <p className="quiet">{t('noLog')}</p> : null}
      <ul className="records">
        {arrear.log.map((contact) => (
          <li key={contact.id}>
            <span className="mono">{formatDateTime(contact.at)}</span>
            <Tag>{t(`way.${contact.way}`)}</Tag>
            <strong>{t(`result.${contact.result}`)}</strong>
            <span className="quiet">{contact.by.name}</span>
            {contact.note ? <div style={{ flexBasis: '100%' }}>{contact.note}</div> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
