import { useTranslation } from 'react-i18next';
import { formatMoney } from '../ui/money.js';
import { formatDateTime } from '../ui/time.js';
import type { ReconciliationDetail } from './reconciliations.queries.js';

/** Both sides' totals, the statement with its balances, and the seal. */
export function Totals({ month }: { month: ReconciliationDetail }) {
  const { t } = useTranslation('reconciliations');
  const { statement } = month;
  const sides = [
    ['ours', month.ours],
    ['theirs', month.bankSide],
    ['agreed', month.agreed],
  ] as const;
  return (
    <dl className="facts">
      {sides.map(([name, side]) => [
        <dt key={name}>{t(name)}</dt>,
        <dd key={`${name}.sum`}>{side ? `${formatMoney(side.net)} · ${t('lines', { n: side.lines })}` : '—'}</dd>,
      ])}
      <dt>{t('account')}</dt>
      <dd>
        {t(`use.${month.use}`)} <span className="mono">{month.account ?? ''}</span>
      </dd>
      <dt>{t('statement')}</dt>
      <dd>{statement ? <span className="mono">{statement.fileName}</span> : t('noStatement')}</dd>
      {statement
        ? [
            <dt key="opening">{t('opening')}</dt>,
            <dd key="opening.sum">
              {formatMoney(statement.opening)}
              {month.expectedOpening === null ? ` (${t('firstMonth')})` : ''}
            </dd>,
            <dt key="turnover">{t('turnover')}</dt>,
            <dd key="turnover.sum">
              +{formatMoney(statement.credits)} −{formatMoney(statement.debits)}
            </dd>,
            <dt key="closing">{t('closing')}</dt>,
            <dd key="closing.sum">{formatMoney(statement.closing)}</dd>,
          ]
        : [<dt key="due">{t('statementDue')}</dt>, <dd key="due.at">{formatDateTime(month.statementDueAt)}</dd>]}
      {month.comparedAt
        ? [<dt key="compared">{t('comparedAt')}</dt>, <dd key="compared.at">{formatDateTime(month.comparedAt)}</dd>]
        : null}
      {month.agreedAt
        ? [
            <dt key="agreedAt">{t('agreedAt')}</dt>,
            <dd key="agreedAt.at">{formatDateTime(month.agreedAt)}</dd>,
            <dt key="digest">{t('digest')}</dt>,
            <dd key="digest.sm3" className="mono">
              {month.digest}
            </dd>,
          ]
        : null}
    </dl>
  );
}
