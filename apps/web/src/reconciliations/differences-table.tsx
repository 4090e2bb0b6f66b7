import { useInfiniteQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInsuranceName } from '../agencies/agencies.queries.js';
import { useSession } from '../session/session.queries.js';
import { ListTable, rowsOf } from '../ui/list-table.js';
import { formatMoney } from '../ui/money.js';
import { ProposalDialog } from '../ui/proposal-dialog.js';
import { lineColumn } from './line-column.js';
import { PickActions } from './pick-actions.js';
import {
  checkSettling,
  type Difference,
  type DifferenceKind,
  differencesQuery,
  proposeSettling,
  ways,
} from './reconciliations.queries.js';

const colours: Record<Difference['state'], string> = {
  open: 'error',
  proposed: 'warning',
  settled: 'success',
  gone: 'default',
};

/** Differences of one kind: some are chosen, one person proposes how they are settled, another one checks. */
export function DifferencesTable({ id, kind }: { id: string; kind: DifferenceKind }) {
  const { t } = useTranslation('reconciliations');
  const insuranceName = useInsuranceName();
  const query = useInfiniteQuery(differencesQuery(id, kind));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const picked = rowsOf(query).filter((row) => chosen.includes(row.id));
  return (
    <>
      <Actions id={id} picked={picked} onDone={() => setChosen([])} />
      <ListTable
        query={query}
        empty={t(`none.${kind}`)}
        rowKey="id"
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: (row) => ({ disabled: row.state === 'settled', 'aria-label': t('choose') }),
        }}
        columns={[
          lineColumn<Difference>(t, insuranceName),
          {
            title: t('ours'),
            key: 'ours',
            align: 'right',
            render: (_, row) => <OneSide of={[row.ours, row.serial, row.bookedOn]} />,
          },
          {
            title: t('theirs'),
            key: 'theirs',
            align: 'right',
            render: (_, row) => <OneSide of={[row.theirs, row.bankSerial, row.bankBookedOn]} />,
          },
          { title: t('stateLabel'), key: 'state', render: (_, row) => <Settling row={row} /> },
        ]}
      />
    </>
  );
}

function OneSide({ of: [amount, serial, day] }: { of: readonly [string | null, string | null, string | null] }) {
  if (amount === null) return <>—</>;
  return (
    <>
      {formatMoney(amount)}
      <div className="quiet mono">{[serial, day].filter(Boolean).join(' · ')}</div>
    </>
  );
}

function Settling({ row }: { row: Difference }) {
  const { t } = useTranslation('reconciliations');
  return (
    <>
      <Tag color={colours[row.state]}>{t(`differenceState.${row.state}`)}</Tag>
      {row.way ? t(`way.${row.way}`) : null}
      <div className="quiet">
        {[row.reason, row.maker?.name, row.checker?.name, row.checkReason].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}

function Actions({ id, picked, onDone }: { id: string; picked: readonly Difference[]; onDone: () => void }) {
  const { t } = useTranslation('reconciliations');
  const session = useSession();
  const all = (state: Difference['state']) => picked.length > 0 && picked.every((row) => row.state === state);
  const differences = picked.map((row) => row.id);
  const label = t('settle', { n: picked.length });
  return (
    <PickActions
      label={label}
      count={picked.length}
      isNew={all('open')}
      isProposed={all('proposed')}
      isOwn={picked.some((row) => row.maker?.id === session.staffId)}
      propose={(onClose) => (
        <ProposalDialog
          title={label}
          label={t('wayLabel')}
          choices={ways.map((value) => ({ value, label: t(`way.${value}`), hint: t(`wayHint.${value}`) }))}
          initial="bankCorrects"
          send={({ choice, reason }, requestId) => proposeSettling({ id, differences, way: choice, reason }, requestId)}
          rereads={['reconciliations']}
          onClose={onClose}
        />
      )}
      check={(agrees, reason, requestId) =>
        checkSettling({ id, differences, decision: agrees ? 'confirm' : 'refuse', reason }, requestId)
      }
      onDone={onDone}
    />
  );
}
