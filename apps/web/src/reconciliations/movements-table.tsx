import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Form, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderedRefundsQuery } from '../refunds/refunds.queries.js';
import { useSession } from '../session/session.queries.js';
import { ListTable, rowsOf } from '../ui/list-table.js';
import { formatMoney, formatPeriod } from '../ui/money.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { ProposalDialog } from '../ui/proposal-dialog.js';
import { PickActions } from './pick-actions.js';
import {
  checkClass,
  type Movement,
  movementKinds,
  movementsQuery,
  proposeClass,
  reconciliationQuery,
} from './reconciliations.queries.js';

/** Movements that belong to no line: one person says what they are, another one checks; each is posted to the account. */
export function MovementsTable({ id }: { id: string }) {
  const { t } = useTranslation('reconciliations');
  const query = useInfiniteQuery(movementsQuery(id));
  const [chosen, setChosen] = useState<readonly number[]>([]);
  return (
    <>
      <Actions id={id} picked={rowsOf(query).filter((row) => chosen.includes(row.n))} onDone={() => setChosen([])} />
      <ListTable
        query={query}
        empty={t('none.movements')}
        rowKey="n"
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(Number)),
          getCheckboxProps: (row) => ({ disabled: row.class?.state === 'released', 'aria-label': t('choose') }),
        }}
        columns={[
          { title: t('day'), dataIndex: 'bookedOn' },
          { title: t('serial'), dataIndex: 'serial', className: 'mono' },
          { title: t('amount'), dataIndex: 'net', align: 'right', render: formatMoney },
          { title: t('memo'), dataIndex: 'memo' },
          { title: t('class'), key: 'class', render: (_, row) => <Class row={row} /> },
        ]}
      />
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
      {t(`movementKind.${found.kind}`)} {found.refund ? <span className="mono">{found.refund}</span> : null}
      <div className="quiet">{[found.reason, found.maker.name, found.checker?.name].filter(Boolean).join(' · ')}</div>
    </>
  );
}

function Actions({ id, picked, onDone }: { id: string; picked: readonly Movement[]; onDone: () => void }) {
  const { t } = useTranslation('reconciliations');
  const session = useSession();
  const [first] = picked;
  const all = (holds: (row: Movement) => boolean) => first !== undefined && picked.every(holds);
  const label = t('classify', { n: picked.length });
  return (
    <PickActions
      label={label}
      count={picked.length}
      isNew={all((row) => row.class === null)}
      isProposed={all((row) => row.class?.state === 'proposed')}
      isOwn={picked.some((row) => row.class?.maker.id === session.staffId)}
      propose={(onClose) =>
        first ? (
          <ProposalDialog
            title={label}
            label={t('class')}
            choices={movementKinds.map((value) => ({
              value,
              label: t(`movementKind.${value}`),
              // One movement out of the account is one case's.
              disabled: value === 'refund' && (picked.length > 1 || !first.net.startsWith('-')),
            }))}
            initial={first.suggested}
            needsReason={false}
            fieldOf={(choice) => (choice === 'refund' ? <RefundField id={id} net={first.net} /> : null)}
            send={({ choice, reason, of: refundCase }, requestId) => {
              const movements = picked.map((row) => row.n);
              const body = { statement: first.statement, movements, kind: choice, refundCase, reason };
              return proposeClass({ id, ...body }, requestId);
            }}
            rereads={['reconciliations', 'refunds']}
            onClose={onClose}
          />
        ) : null
      }
      check={(agrees, reason, requestId) => {
        const classes = [...new Set(picked.flatMap((row) => (row.class ? [row.class.id] : [])))];
        return checkClass({ id, classes, decision: agrees ? 'release' : 'refuse', reason }, requestId);
      }}
      onDone={onDone}
    />
  );
}

/** Which case's refund the movement is: of those that the bank is told to pay, the ones of its amount. */
function RefundField({ id, net }: { id: string; net: string }) {
  const { t } = useTranslation('reconciliations');
  const month = useQuery(reconciliationQuery(id)).data;
  const { agency = '', bank = '' } = month ?? {};
  const of = { agency, bank, total: net.replace('-', '') };
  const { data, error } = useQuery({ ...orderedRefundsQuery(of), enabled: month !== undefined });
  return (
    <>
      <ProblemAlert error={error} />
      <Form.Item name="of" label={t('refundCase')} rules={[{ required: true, message: t('refundMissing') }]}>
        <Select
          notFoundContent={t('noRefund')}
          options={data?.map(({ caseId, caseNumber, name, period }) => ({
            value: caseId,
            label: `${caseNumber} ${name} ${formatPeriod(period)}`,
          }))}
        />
      </Form.Item>
    </>
  );
}
