import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import type { ReconciledLine } from './reconciliations.queries.js';
import { monthText } from './reconciliations.queries.js';

interface WithLine {
  readonly line: ReconciledLine | null;
  readonly otherLineId?: string | null;
}

/** The line that a row is about: its id as in the files, whose it is (masked), for what. */
export function lineColumn<Row extends WithLine>(t: TFunction): TableColumnsType<Row>[number] {
  return {
    title: t('line'),
    key: 'line',
    render: (_, { line, otherLineId }) =>
      line ? (
        <>
          <span className="mono">{line.lineId}</span>
          <div className="quiet">
            {line.name} · {line.insurance} · {monthText(line.period)}
          </div>
        </>
      ) : (
        <span className="mono">{otherLineId ?? '—'}</span>
      ),
  };
}
