import { useTranslation } from 'react-i18next';
import { inLanguage } from '../i18n/in-language.js';
import { formatCount, formatMoney, formatPeriod } from '../ui/money.js';
import type { ComparedPeriod } from './comparison.queries.js';

type Share = Pick<ComparedPeriod['first'], 'lines' | 'successes'>;

/** A share in percent with one decimal, cut off: 99.96 is not 100. */
export function percentOf({ lines, successes }: Share): string {
  return lines === 0 ? '0.0' : (Math.floor((1000 * successes) / lines) / 10).toFixed(1);
}

/** A period a row, a bank a column, each as number and bar; beside it what later deductions brought. */
export function SuccessTable({ periods }: { periods: readonly ComparedPeriod[] }) {
  const { t, i18n } = useTranslation('comparison');
  const banks = [...new Map(periods.flatMap((period) => period.banks).map((bank) => [bank.bank, bank.name])).entries()];
  return (
    <div className="matrix-scroll">
      <table className="compared">
        <thead>
          <tr>
            <th scope="col">{t('period')}</th>
            {banks.map(([code, name]) => (
              <th key={code} scope="col">
                {inLanguage(name, i18n.language)}
              </th>
            ))}
            <th scope="col">{t('all')}</th>
            <th scope="col">{t('collected')}</th>
            <th scope="col">{t('later')}</th>
            <th scope="col">{t('recovered')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.period}>
              <th scope="row">{formatPeriod(period.period)}</th>
              {banks.map(([code]) => (
                <td key={code}>
                  <ShareBar share={period.banks.find((bank) => bank.bank === code)} />
                </td>
              ))}
              <td>
                <ShareBar share={period.first} />
              </td>
              <td className="mono">{formatMoney(period.first.successTotal)}</td>
              <td>
                {period.later.lines > 0
                  ? t('recoveredOf', {
                      successes: formatCount(period.later.successes),
                      lines: formatCount(period.later.lines),
                    })
                  : '—'}
              </td>
              <td className="mono">{formatMoney(period.later.successTotal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShareBar({ share }: { share: Share | undefined }) {
  const { t } = useTranslation('comparison');
  if (!share || share.lines === 0) return <span className="quiet">—</span>;
  const percent = percentOf(share);
  const words = t('share', {
    percent,
    successes: formatCount(share.successes),
    lines: formatCount(share.lines),
  });
  return (
    <span className="share" title={words}>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden>{percent}%</span>
      <span className="share-bar" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
