import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type ListQuery, ListTable } from '../ui/list-table.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import type { DueView, RoundLine } from './cycles.queries.js';
import { DueState } from './due-state.js';

const colours: Record<RoundLine['state'], string> = {
  drafted: 'default',
  sent: 'processing',
  settled: 'success',
  failed: 'error',
  reversed: 'error',
  refunded: 'warning',
  withdrawn: 'default',
};

interface Props {
  readonly query: ListQuery<RoundLine>;
  readonly withRound?: boolean;
}

/** Lines as files carry them, names masked, with what the bank said. */
export function LineTable({ query, withRound = false }: Props) {
  const { t } = useTranslation('cycles');
  const ofRound: ColumnsType<RoundLine> = [
    {
      title: t('deduction'),
      key: 'round',
      render: (_, { round }) => (
        <Link to="/rounds/$roundId" params={{ roundId: round }}>
          {round}
        </Link>
      ),
    },
  ];
  return (
    <ListTable
      query={query}
      empty={emptyOf(t, query)}
      rowKey="lineId"
      columns={[
        { title: t('line'), dataIndex: 'lineId', className: 'mono' },
        ...(withRound ? ofRound : []),
        { title: t('name'), dataIndex: 'name' },
        { title: t('duePeriod'), dataIndex: 'period', render: formatPeriod },
        { title: t('principal'), dataIndex: 'principal', align: 'right', className: 'mono', render: formatMoney },
        { title: t('lateFee'), dataIndex: 'lateFee', align: 'right', className: 'mono', render: formatMoney },
        {
          title: t('stateLabel'),
          dataIndex: 'state',
          render: (state: RoundLine['state']) => <Tag color={colours[state]}>{t(`lineState.${state}`)}</Tag>,
        },
        { title: t('code'), key: 'code', render: (_, line) => <Result line={line} /> },
        { title: t('bookedOn'), dataIndex: 'bookedOn' },
      ]}
    />
  );
}

/** A filtered page may be empty and go on: not all was looked through yet. */
const emptyOf = (t: TFunction, { hasNextPage }: ListQuery<unknown>) => t(hasNextPage ? 'searchOn' : 'noLines');

function Result({ line }: { line: RoundLine }) {
  const { t } = useTranslation('cycles');
  if (line.code === null || line.class === null) return null;
  return (
    <>
      <span className="mono">{line.code}</span> {line.meaning}{' '}
      {line.class === 'success' ? null : <span className="quiet">{t(`class.${line.class}`)}</span>}
    </>
  );
}

/** Dues of a cycle, and where each stands. */
export function DueTable({ query }: { query: ListQuery<DueView> }) {
  const { t } = useTranslation('cycles');
  return (
    <ListTable
      query={query}
      empty={emptyOf(t, query)}
      rowKey="id"
      columns={[
        { title: t('name'), dataIndex: 'name' },
        {
          title: t('payerLabel'),
          dataIndex: 'payer',
          render: (payer: string) => t(`payer.${payer}`, { defaultValue: payer }),
        },
        { title: t('principal'), dataIndex: 'principal', align: 'right', className: 'mono', render: formatMoney },
        {
          title: t('stateLabel'),
          dataIndex: 'state',
          render: (state: DueView['state']) => <DueState state={state} />,
        },
        {
          title: t('line'),
          key: 'line',
          render: (_, due) =>
            due.round ? (
              <Link to="/rounds/$roundId" params={{ roundId: due.round }} className="mono">
                {due.lineId}
              </Link>
            ) : null,
        },
      ]}
    />
  );
}
