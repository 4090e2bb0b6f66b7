import { Link } from '@tanstack/react-router';
import { Empty, Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useTranslation } from 'react-i18next';
import { formatMoney, formatPeriod } from '../ui/money.js';
import type { DueView, RoundLine } from './cycles.queries.js';
import { DueState } from './due-state.js';

const colours: Record<RoundLine['state'], string> = {
  drafted: 'default',
  sent: 'processing',
  settled: 'success',
  failed: 'error',
  reversed: 'error',
  withdrawn: 'default',
};

interface Props {
  readonly lines: RoundLine[];
  readonly loading: boolean;
  /** Not all was looked through yet. */
  readonly goesOn: boolean;
  readonly withRound?: boolean;
}

/** Lines as files carry them, names masked, with what the bank said. */
export function LineTable({ lines, loading, goesOn, withRound = false }: Props) {
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
    <Table<RoundLine>
      size="small"
      rowKey="lineId"
      pagination={false}
      loading={loading}
      dataSource={lines}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(goesOn ? 'searchOn' : 'noLines')} />,
      }}
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
export function DueTable({ dues, loading, goesOn }: { dues: DueView[]; loading: boolean; goesOn: boolean }) {
  const { t } = useTranslation('cycles');
  return (
    <Table<DueView>
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={dues}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(goesOn ? 'searchOn' : 'noLines')} />,
      }}
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
