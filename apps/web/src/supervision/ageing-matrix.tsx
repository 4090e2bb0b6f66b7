import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgeingCell } from '../api/types.js';
import { steps } from '../cases/steps.js';
import { inLanguage } from '../i18n/in-language.js';
import { formatDate } from '../ui/time.js';
import { sumOf, toRows } from './ageing-rows.js';

/** Office × step with counts; late and soon are said in words as well as in colour. */
export function AgeingMatrix({ cells }: { cells: readonly AgeingCell[] }) {
  const { t, i18n } = useTranslation('supervision');
  const shown = steps.filter((step) => cells.some((cell) => cell.step === step));
  const rows = toRows(cells);
  return (
    <div className="matrix-scroll">
      <table className="matrix">
        <caption className="quiet">{t('matrixHint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases:office')}</th>
            {shown.map((step) => (
              <th key={step} scope="col">
                {t(`cases:step.${step}`)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.office}>
              <th scope="row">{inLanguage(row.officeName, i18n.language)}</th>
              {shown.map((step) => (
                <td key={step}>
                  <Cell cell={row.cells.find((cell) => cell.step === step)} />
                </td>
              ))}
              <td>
                <strong>{sumOf(row.cells)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: AgeingCell | undefined }) {
  const { t, i18n } = useTranslation('supervision');
  if (!cell || cell.open === 0) return <span className="quiet">·</span>;
  const tone = cell.late > 0 ? 'late' : cell.soon > 0 ? 'soon' : 'calm';
  const words = t('cell', {
    ...cell,
    office: inLanguage(cell.officeName, i18n.language),
    step: t(`cases:step.${cell.step}`),
  });
  return (
    <Link
      to="/cases"
      search={{ office: cell.office, step: cell.step, status: 'open' }}
      className={`cell ${tone}`}
      title={cell.oldestOpenedAt ? t('oldest', { day: formatDate(cell.oldestOpenedAt) }) : undefined}
    >
      <span className="visually-hidden">{words}</span>
      <strong aria-hidden>{cell.open}</strong>
      {cell.late > 0 ? <span aria-hidden>{t('late', { n: cell.late })}</span> : null}
      {cell.soon > 0 ? <span aria-hidden>{t('soon', { n: cell.soon })}</span> : null}
    </Link>
  );
}
