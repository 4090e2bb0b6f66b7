import { useTranslation } from 'react-i18next';
import { formatCount, formatPeriod } from '../ui/money.js';
import type { ComparedPeriod } from './comparison.queries.js';

const mostReasons = 10;

interface Reason {
  readonly code: string;
  readonly meaning: string;
  readonly total: number;
}

/** Every reason of these periods, the most frequent first. */
function reasonsOf(periods: readonly ComparedPeriod[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const { code, meaning, count } of periods.flatMap((period) => period.reasons))
    found.set(code, { code, meaning, total: count + (found.get(code)?.total ?? 0) });
  return [...found.values()].sort((a, b) => b.total - a.total).slice(0, mostReasons);
}

/** A reason a row, a period a column, with a bar of its share in the period's failures. */
export function ReasonTable({ periods }: { periods: readonly ComparedPeriod[] }) {
  const { t } = useTranslation('comparison');
  const inOrder = [...periods].reverse();
  return (
    <div className="matrix-scroll">
      <table className="compared">
        <thead>
          <tr>
            <th scope="col">{t('reason')}</th>
            {inOrder.map(({ period }) => (
              <th key={period} scope="col">
                {formatPeriod(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reasonsOf(periods).map(({ code, meaning }) => (
            <tr key={code}>
              <th scope="row">
                <span className="mono">{code}</span> {meaning || t('unknownCode')}
              </th>
              {inOrder.map((period) => (
                <td key={period.period}>
                  <CountBar period={period} code={code} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CountBar({ period, code }: { period: ComparedPeriod; code: string }) {
  const count = period.reasons.find((reason) => reason.code === code)?.count ?? 0;
  const all = period.reasons.reduce((sum, reason) => sum + reason.count, 0);
  if (count === 0) return <span className="quiet">—</span>;
  return (
    <span className="share">
      <span>{formatCount(count)}</span>
      <span className="share-bar failed" aria-hidden>
        <span style={{ width: `${(100 * count) / all}%` }} />
      </span>
    </span>
  );
}
