import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMoney } from '../ui/money.js';
import { type CycleFilters, type Funnel, stages } from './cycles.queries.js';

interface Props {
  readonly cycleId: string;
  readonly funnel: Funnel;
}

type Counted = Funnel['assessed'];

/** From what was assessed to what is reconciled, and beside it what was not collected; each number opens its list. */
export function FunnelView({ cycleId, funnel }: Props) {
  const { t } = useTranslation('cycles');
  const whole = funnel.assessed.count;
  return (
    <>
      <div className="funnel">
        <OfCycle cycleId={cycleId} search={{ list: 'dues' }} className="funnel-stage">
          <Summed label={t('stage.assessed')} sum={funnel.assessed} whole={whole} />
        </OfCycle>
        {stages.map((stage) => (
          <OfCycle key={stage} cycleId={cycleId} search={{ list: 'lines', stage }} className="funnel-stage">
            <Summed label={t(`stage.${stage}`)} sum={funnel.total[stage]} whole={whole} />
          </OfCycle>
        ))}
      </div>
      <Beside cycleId={cycleId} funnel={funnel} />
    </>
  );
}

function Beside({ cycleId, funnel }: Props) {
  const { t } = useTranslation('cycles');
  return (
    <section className="funnel-beside" aria-label={t('beside')}>
      <Link to="/line-exceptions" search={{ cycle: cycleId, kind: 'barred' }} className="funnel-stage">
        <Summed label={t('barred')} sum={funnel.barred} />
      </Link>
      {funnel.failed.map(({ class: name, ...sum }) => (
        <OfCycle key={name} cycleId={cycleId} search={{ list: 'lines', class: name }} className="funnel-stage">
          <Summed label={t('failed', { class: t(`class.${name}`) })} sum={sum} />
        </OfCycle>
      ))}
      <Link
        to="/arrears"
        search={{ cycle: cycleId }}
        className={`funnel-stage ${funnel.arrears.count > 0 ? 'bad' : ''}`}
      >
        <Summed label={t('arrears')} sum={funnel.arrears} />
      </Link>
      <Link to="/arrears" search={{ cycle: cycleId, tab: 'waivers', state: 'released' }} className="funnel-stage">
        <Summed label={t('waived')} sum={funnel.waived} />
      </Link>
    </section>
  );
}

function OfCycle(props: { cycleId: string; search: CycleFilters; className?: string; children: ReactNode }) {
  const { cycleId, search, className, children } = props;
  return (
    <Link to="/cycles/$cycleId" params={{ cycleId }} search={search} className={className} resetScroll={false}>
      {children}
    </Link>
  );
}

function Summed({ label, sum, whole }: { label: string; sum: Counted; whole?: number }) {
  const share = whole ? Math.min(100, (100 * sum.count) / whole) : 0;
  return (
    <>
      {label}
      <strong>{formatCount(sum.count)}</strong>
      <span className="mono">{formatMoney(sum.amount)}</span>
      {whole === undefined ? null : (
        <span className="bar" aria-hidden>
          <span style={{ width: `${share}%` }} />
        </span>
      )}
    </>
  );
}

/** The same, deduction by deduction. */
export function DeductionTable({ cycleId, funnel }: Props) {
  const { t } = useTranslation('cycles');
  if (funnel.deductions.length === 0) return null;
  return (
    <table className="board">
      <caption className="visually-hidden">{t('byDeduction')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('deduction')}</th>
          {stages.map((stage) => (
            <th key={stage} scope="col">
              {t(`stage.${stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {funnel.deductions.map((row) => (
          <tr key={row.deduction}>
            <th scope="row">{t('deductionN', { n: row.deduction })}</th>
            {stages.map((stage) => (
              <td key={stage}>
                <OfCycle cycleId={cycleId} search={{ list: 'lines', stage, deduction: row.deduction }}>
                  {formatCount(row[stage].count)} · <span className="mono">{formatMoney(row[stage].amount)}</span>
                </OfCycle>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
