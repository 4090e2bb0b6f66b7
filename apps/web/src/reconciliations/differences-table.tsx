import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.js';
import { hasRole } from '../shell/navigation.js';
import { LoadMore } from '../ui/load-more.js';
import { formatMoney } from '../ui/money.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CheckDialog, ProposalDialog } from './decision-dialog.js';
import { lineColumn } from './line-column.js';
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
  const query = useInfiniteQuery(differencesQuery(id, kind));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = rows.filter((row) => chosen.includes(row.id));
  return (
    <>
      <Actions id={id} picked={picked} onDone={() => setChosen([])} />
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        loading={query.isPending}
        dataSource={rows}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: (row) => ({ disabled: row.state === 'settled', 'aria-label': t('choose') }),
        }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`none.${kind}`)} /> }}
        columns={[
          lineColumn<Difference>(t),
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
      <LoadMore query={query} />
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
  const [open, setOpen] = useState<'propose' | 'check'>();
  const close = () => {
    setOpen(undefined);
    onDone();
  };
  const all = (state: Difference['state']) => picked.length > 0 && picked.every((row) => row.state === state);
  const isOwn = picked.some((row) => row.maker?.id === session.staffId);
  const differences = picked.map((row) => row.id);
  return (
    <Space className="problem no-print">
      {hasRole(session, 'scheduler', 'checker') ? (
        <Button type="primary" disabled={!all('open')} onClick={() => setOpen('propose')}>
          {t('settle', { n: picked.length })}
        </Button>
      ) : null}
      {hasRole(session, 'checker') ? (
        <Button disabled={!all('proposed') || isOwn} onClick={() => setOpen('check')}>
          {t('check', { n: picked.length })}
        </Button>
      ) : null}
      {open === 'propose' ? (
        <ProposalDialog
          title={t('settle', { n: picked.length })}
          label={t('wayLabel')}
          choices={ways.map((value) => ({ value, label: t(`way.${value}`), hint: t(`wayHint.${value}`) }))}
          initial="bankCorrects"
          needsReason
          send={({ choice, reason }, requestId) => proposeSettling({ id, differences, way: choice, reason }, requestId)}
          onClose={close}
        />
      ) : null}
      {open === 'check' ? (
        <CheckDialog
          title={t('check', { n: picked.length })}
          count={picked.length}
          send={({ agrees, reason }, requestId) =>
            checkSettling({ id, differences, decision: agrees ? 'confirm' : 'refuse', reason }, requestId)
          }
          onClose={close}
        />
      ) : null}
    </Space>
  );
}
