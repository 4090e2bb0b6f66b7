import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { Verdict } from './balance-checks.js';
import { BlankDialog, type BlankDoing } from './blank-dialog.js';
import { BlankMoves } from './blank-moves.js';
import { PeriodInputs } from './period-inputs.js';
import { signed } from './signed.js';
import { type BlankBalance, blanksQuery, type Period } from './stock.queries.js';
import { type SumRow, SumsTable } from './sums-table.js';

interface Props {
  readonly office: string | undefined;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly onListed: () => void;
}

/** 空白临时卡: how many came, were handed over, spoiled and destroyed; deliveries and spoiled ones are entered here. */
export function Blanks({ office, period, onPeriod, onListed }: Props) {
  const { t } = useTranslation('stock');
  const query = useQuery(blanksQuery(office, period));
  const [doing, setDoing] = useState<BlankDoing>();
  const balance = query.data;
  const lying = balance?.lying;
  const free = lying ? lying.spoiled - lying.listed : 0;
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{office ? t('blanksHint') : t('chooseOffice')}</span>
        <Space wrap>
          <PeriodInputs period={period} shown={balance} onPeriod={onPeriod} />
          <Button disabled={!office || free === 0} onClick={() => setDoing('list')}>
            {t('listBlanks')}
          </Button>
          <Button disabled={!office || !lying?.onHand} onClick={() => setDoing('spoil')}>
            {t('spoilBlanks')}
          </Button>
          <Button type="primary" disabled={!office} onClick={() => setDoing('receive')}>
            {t('receiveBlanks')}
          </Button>
        </Space>
      </div>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      {balance && !balance.counting ? <Alert type="info" showIcon title={t('notCounting')} /> : null}
      {balance ? <Sums balance={balance} /> : null}
      {balance ? <BlankChecks balance={balance} /> : null}
      <BlankMoves office={office} period={period} />
      {doing && office ? (
        <BlankDialog
          doing={doing}
          office={office}
          free={free}
          onListed={onListed}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
    </div>
  );
}

interface Row extends SumRow {
  readonly onHand: number;
  readonly spoiled: number;
}

function Sums({ balance: { from, to, opening, lines, closing } }: { balance: BlankBalance }) {
  const { t } = useTranslation('stock');
  const rows: readonly Row[] = [
    { key: 'opening', title: t('opening', { from }), ...opening, isSum: true },
    ...lines.map(({ kind, ...line }) => ({ key: kind, title: t(`blankMove.${kind}`), ...line })),
    { key: 'closing', title: t('closing', { to }), ...closing, isSum: true },
  ];
  const figure = (side: 'onHand' | 'spoiled') => ({
    title: t(`side.${side}`),
    key: side,
    align: 'right' as const,
    render: (_: unknown, row: Row) => (row.isSum ? <strong>{row[side]}</strong> : signed(row[side])),
  });
  return <SumsTable rows={rows} figures={[figure('onHand'), figure('spoiled')]} />;
}

/** Whether the closing is what the offices' rows say, and what the last count of the period found. */
function BlankChecks({ balance: { closing, lying, count } }: { balance: BlankBalance }) {
  const { t } = useTranslation('stock');
  const isEven = lying?.onHand === closing.onHand && lying.spoiled === closing.spoiled;
  return (
    <>
      {lying ? (
        <Verdict
          even={isEven}
          verdict={t(isEven ? 'recordsEven' : 'recordsUneven')}
          title={t('blanksLying', { ...lying })}
        />
      ) : null}
      {count ? (
        <Verdict
          even={count.difference === 0}
          verdict={t(count.difference === 0 ? 'even' : 'uneven')}
          title={t('lastCount', { at: formatDateTime(count.at), by: count.by.name })}
          description={t('countOf', { side: t('side.onHand'), ...count })}
        />
      ) : null}
    </>
  );
}
