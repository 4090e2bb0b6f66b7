import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { formatPeriod } from '../ui/money.js';
import type { ReconciledLine } from './reconciliations.queries.js';

interface WithLine {
  readonly line: ReconciledLine | null;
  readonly otherLineId?: string | null;
}

/** The line that a row is about: its id as in the files, whose it is (masked), for what. */
export function lineColumn<Row extends WithLine>(
  t: TFunction,
  insuranceName: (code: string) => string,
): TableColumnsType<Row>[number] {
  return {
    title: t('reconciliations:line'),
    key: 'line',
    render: (_, { line, otherLineId }) =>
      line ? (
        <>
          <Link className="mono" to="/rounds/$roundId" params={{ roundId: line.round }} search={{}}>
            {line.lineId}
          </Link>
          <div className="quiet">
            {line.name} · {insuranceName(line.insurance)} · {formatPeriod(line.period)}
          </div>
        </>
      ) : (
        <span className="mono">{otherLineId ?? '—'}</span>
      ),
  };
}
