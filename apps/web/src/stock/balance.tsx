import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addDay } from './add-day.js';
import { Checks } from './balance-checks.js';
import { MovesDrawer } from './moves-drawer.js';
import { PeriodInputs } from './period-inputs.js';
import { signed } from './signed.js';
import { type Behind, balanceQuery, type Period, type StockBalance } from './stock.queries.js';
import { type SumRow, SumsTable } from './sums-table.js';

interface Props {
  readonly office: string | undefined;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** 收支平衡: opening, what came and went, closing; each number opens the cards behind it. */
export function Balance({ office, period, onPeriod }: Props) {
  const { t } = useTranslation('stock');
  const query = useQuery(balanceQuery(office, period));
  const [behind, setBehind] = useState<Behind>();
  const balance = query.data;
  return (
    <div className="stack">
      <div className="task-head">
        <span className="quiet">{t('balanceHint')}</span>
        <PeriodInputs period={period} shown={balance} onPeriod={onPeriod} />
      </div>
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      {balance ? <Sums balance={balance} onOpen={setBehind} /> : null}
      {balance ? <Checks balance={balance} /> : null}
      {balance && !office ? <Alert type="info" showIcon title={t('countNeedsOffice')} /> : null}
      {behind ? <MovesDrawer office={office} behind={behind} onClose={() => setBehind(undefined)} /> : null}
    </div>
  );
}

type Side = 'shelf' | 'kept';

interface Row extends SumRow {
  readonly shelf: number;
  readonly kept: number;
  readonly behind: Behind;
}

function Sums({ balance, onOpen }: { balance: StockBalance; onOpen: (behind: Behind) => void }) {
  const { t } = useTranslation('stock');
  const { from, to, opening, lines, closing } = balance;
  const rows: readonly Row[] = [
    { key: 'opening', title: t('opening', { from }), ...opening, behind: { to: addDay(from, -1) }, isSum: true },
    ...lines.map(({ kind, ...line }) => ({ key: kind, title: t(`move.${kind}`), ...line, behind: { from, to, kind } })),
    { key: 'closing', title: t('closing', { to }), ...closing, behind: { to }, isSum: true },
  ];
  const cell = (side: Side) => ({
    title: t(`side.${side}`),
    key: side,
    align: 'right' as const,
    render: (_: unknown, row: Row) => <Figure row={row} side={side} onOpen={onOpen} />,
  });
  const all = {
    title: t('side.all'),
    key: 'all',
    align: 'right' as const,
    render: (_: unknown, { shelf, kept, isSum }: Row) =>
      isSum ? <strong>{shelf + kept}</strong> : signed(shelf + kept),
  };
  return <SumsTable rows={rows} figures={[cell('shelf'), cell('kept'), all]} />;
}

function Figure({ row, side, onOpen }: { row: Row; side: Side; onOpen: (behind: Behind) => void }) {
  const { t } = useTranslation('stock');
  const n = row[side];
  if (n === 0) return <>0</>;
  return (
    <Button
      type="link"
      style={{ paddingInline: 0 }}
      size="small"
      aria-label={t('openFigure', { what: `${row.title} ${t(`side.${side}`)} ${n}` })}
      onClick={() => onOpen({ ...row.behind, of: side })}
    >
      {row.isSum ? <strong>{n}</strong> : signed(n)}
    </Button>
  );
}
