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
import { checkClass, type Movement, movementKinds, movementsQuery, proposeClass } from './reconciliations.queries.js';

/** Movements that belong to no line: one person says what they are, another one checks; each is posted to the account. */
export function MovementsTable({ id }: { id: string }) {
  const { t } = useTranslation('reconciliations');
  const query = useInfiniteQuery(movementsQuery(id));
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Actions id={id} picked={rows.filter((row) => chosen.includes(row.n))} onDone={() => setChosen([])} />
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      <Table
        size="small"
        rowKey="n"
        pagination={false}
        loading={query.isPending}
        dataSource={rows}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(Number)),
          getCheckboxProps: (row) => ({ disabled: row.class?.state === 'released', 'aria-label': t('choose') }),
        }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none.movements')} /> }}
        columns={[
          { title: t('day'), dataIndex: 'bookedOn' },
          { title: t('serial'), dataIndex: 'serial', className: 'mono' },
          { title: t('amount'), dataIndex: 'net', align: 'right', render: formatMoney },
          { title: t('memo'), dataIndex: 'memo' },
          { title: t('class'), key: 'class', render: (_, row) => <Class row={row} /> },
        ]}
      />
      <LoadMore query={query} />
    </>
  );
}

function Class({ row }: { row: Movement }) {
  const { t } = useTranslation('reconciliations');
  if (!row.class)
    return (
      <>
        <Tag color="error">{t('toClassify')}</Tag>
        <span className="quiet">{t('suggested', { kind: t(`movementKind.${row.suggested}`) })}</span>
      </>
    );
  const { class: found } = row;
  return (
    <>
      <Tag color={found.state === 'released' ? 'success' : 'warning'}>{t(`classState.${found.state}`)}</Tag>
      {t(`movementKind.${found.kind}`)}
      <div className="quiet">{[found.reason, found.maker.name, found.checker?.name].filter(Boolean).join(' · ')}</div>
    </>
  );
}

function Actions({ id, picked, onDone }: { id: string; picked: readonly Movement[]; onDone: () => void }) {
  const { t } = useTranslation('reconciliations');
  const session = useSession();
  const [open, setOpen] = useState<'propose' | 'check'>();
  const close = () => {
    setOpen(undefined);
    onDone();
  };
  const [first] = picked;
  const isNew = first !== undefined && picked.every((row) => row.class === null);
  const isProposed = first !== undefined && picked.every((row) => row.class?.state === 'proposed');
  const isOwn = picked.some((row) => row.class?.maker.id === session.staffId);
  return (
    <Space className="problem no-print">
      {hasRole(session, 'scheduler', 'checker') ? (
        <Button type="primary" disabled={!isNew} onClick={() => setOpen('propose')}>
          {t('classify', { n: picked.length })}
        </Button>
      ) : null}
      {hasRole(session, 'checker') ? (
        <Button disabled={!isProposed || isOwn} onClick={() => setOpen('check')}>
          {t('check', { n: picked.length })}
        </Button>
      ) : null}
      {open === 'propose' && first ? (
        <ProposalDialog
          title={t('classify', { n: picked.length })}
          label={t('class')}
          choices={movementKinds.map((value) => ({ value, label: t(`movementKind.${value}`) }))}
          initial={first.suggested}
          needsReason={false}
          send={({ choice, reason }, requestId) => {
            const body = { statement: first.statement, movements: picked.map((row) => row.n), kind: choice, reason };
            return proposeClass({ id, ...body }, requestId);
          }}
          onClose={close}
        />
      ) : null}
      {open === 'check' ? (
        <CheckDialog
          title={t('check', { n: picked.length })}
          count={picked.length}
          send={({ agrees, reason }, requestId) => {
            const classes = [...new Set(picked.flatMap((row) => (row.class ? [row.class.id] : [])))];
            return checkClass({ id, classes, decision: agrees ? 'release' : 'refuse', reason }, requestId);
          }}
          onClose={close}
        />
      ) : null}
    </Space>
  );
}
