import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Empty, Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBankName, useInsuranceName } from '../agencies/agencies.queries.js';
import { DueState } from '../cycles/due-state.js';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Certificates } from './certificates.js';
import { paidPeriods } from './paid-periods.js';
import { type PersonPremiums, type Premium, type PremiumEntry, personPremiumsQuery } from './premiums.queries.js';
import './premiums.css';

/** What a person owes and has paid, what stands on the personal account, and the certificate of it (规程 第十四, 十八条). */
export function Premiums({ personId }: { personId: string }) {
  const { t } = useTranslation('premiums');
  const { data, error, refetch } = useQuery(personPremiumsQuery(personId));
  return (
    <section className="panel" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
      {data ? <Statement personId={personId} premiums={data} /> : error ? null : <Skeleton active />}
    </section>
  );
}

function Statement({ personId, premiums }: { personId: string; premiums: PersonPremiums }) {
  const { t } = useTranslation('premiums');
  const paid = paidPeriods(premiums.dues);
  const mayCertify = hasRole(useSession(), 'clerk') && paid.length > 0;
  if (premiums.dues.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`${t('none')} · ${t('noneHint')}`} />;
  return (
    <>
      {mayCertify ? <Certificates personId={personId} paid={paid} /> : null}
      <Accounts accounts={premiums.accounts} />
      <Dues personId={personId} dues={premiums.dues} />
      {premiums.entries.length > 0 ? <Entries entries={premiums.entries} /> : null}
    </>
  );
}

function Accounts({ accounts }: Pick<PersonPremiums, 'accounts'>) {
  const { t } = useTranslation('premiums');
  const insuranceName = useInsuranceName();
  return (
    <ul className="records">
      {accounts.map(({ insurance, balance, paidIn, interest }) => (
        <li key={insurance}>
          <strong>{insuranceName(insurance)}</strong>
          <span>
            {t('account')} <strong className="mono">{formatMoney(balance)}</strong>
          </span>
          <span className="quiet">
            {t('paidIn')} <span className="mono">{formatMoney(paidIn)}</span> · {t('interest')}{' '}
            <span className="mono">{formatMoney(interest)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const rowsShown = 12;
const moneyColumn = { align: 'right', className: 'mono', render: formatMoney } as const;
/** A year at once; a long life is turned over. */
const turned = (rows: readonly unknown[]) =>
  rows.length > rowsShown ? { pageSize: rowsShown, size: 'small' as const } : false;

function Dues({ personId, dues }: { personId: string; dues: Premium[] }) {
  const { t } = useTranslation('premiums');
  const mayFile = hasRole(useSession(), 'clerk');
  const insuranceName = useInsuranceName();
  return (
    <Table<Premium>
      size="small"
      rowKey="id"
      pagination={turned(dues)}
      dataSource={dues}
      columns={[
        { title: t('period'), dataIndex: 'period', className: 'nowrap', render: formatPeriod },
        { title: t('agencies:insurance'), dataIndex: 'insurance', render: insuranceName },
        { title: t('principal'), key: 'principal', align: 'right', render: (_, due) => <Owed due={due} /> },
        { title: t('stateLabel'), dataIndex: 'state', render: (state: Premium['state']) => <DueState state={state} /> },
        { title: t('paidOn'), key: 'paidOn', render: (_, due) => <Paid due={due} /> },
        {
          key: 'act',
          className: 'no-print',
          render: (_, due) => (mayFile && due.state === 'paid' ? <Refund personId={personId} due={due} /> : null),
        },
      ]}
    />
  );
}

/** The principal, and below it the late fee where there is one. */
function Owed({ due: { principal, lateFee } }: { due: Premium }) {
  const { t } = useTranslation('premiums');
  return (
    <>
      <span className="mono">{formatMoney(principal)}</span>
      {lateFee === null || lateFee === '0.00' ? null : (
        <div className="quiet nowrap">
          {t('lateFee')} <span className="mono">{formatMoney(lateFee)}</span>
        </div>
      )}
    </>
  );
}

function Paid({ due }: { due: Premium }) {
  const bankName = useBankName();
  if (!due.paidOn) return null;
  return (
    <>
      <span className="nowrap">{due.paidOn}</span>
      {due.bank ? <div className="quiet">{bankName(due.bank)}</div> : null}
    </>
  );
}

/** 退费: filed on its sheet, with this payment chosen. */
function Refund({ personId, due }: { personId: string; due: Premium }) {
  const { t } = useTranslation('refunds');
  return (
    <Link to="/file/$type" params={{ type: 'refund' }} search={{ person: personId, due: due.id }}>
      <Button size="small" tabIndex={-1} aria-label={`${t('refund')} ${formatPeriod(due.period)}`}>
        {t('refund')}
      </Button>
    </Link>
  );
}

const kindOf = (revision: number) => (revision < 0 ? 'refunded' : revision === 0 ? 'payment' : 'correction');

function Entries({ entries }: { entries: PremiumEntry[] }) {
  const { t } = useTranslation('premiums');
  const insuranceName = useInsuranceName();
  const keyOf = ({ insurance, period, valueDate, revision }: PremiumEntry) =>
    [insurance, period, valueDate, revision].join();
  return (
    <details className="premium-entries">
      <summary>{t('entries', { n: entries.length })}</summary>
      <Table<PremiumEntry>
        size="small"
        rowKey={keyOf}
        pagination={turned(entries)}
        dataSource={entries}
        columns={[
          { title: t('valueDate'), dataIndex: 'valueDate', className: 'nowrap' },
          { title: t('period'), dataIndex: 'period', className: 'nowrap', render: formatPeriod },
          { title: t('agencies:insurance'), dataIndex: 'insurance', render: insuranceName },
          { title: t('account'), dataIndex: 'account', ...moneyColumn },
          { title: t('fund'), dataIndex: 'fund', ...moneyColumn },
          { title: t('lateFee'), dataIndex: 'lateFee', ...moneyColumn },
          {
            title: t('kind'),
            dataIndex: 'revision',
            className: 'nowrap',
            render: (revision: number) => t(kindOf(revision)),
          },
        ]}
      />
    </details>
  );
}
