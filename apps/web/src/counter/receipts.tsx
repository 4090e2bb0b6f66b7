import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperAddress } from '../papers/papers.queries.js';
import { ListTable } from '../ui/list-table.js';
import { formatTime } from '../ui/time.js';
import { type CounterReceipt, receiptsQuery } from './counter.queries.js';
import { DrawerTotals } from './drawer-totals.js';
import type { OnJudge } from './judge-dialog.js';
import { RetakeDialog } from './retake-dialog.js';

interface Props {
  readonly office: string | undefined;
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly onJudge: OnJudge;
}

/** What was taken at the window on a day; a mistaken receipt is proposed to be voided here. */
export function Receipts({ office, day, onDay, onJudge }: Props) {
  const { t } = useTranslation('counter');
  const query = useInfiniteQuery({ ...receiptsQuery(office, day), enabled: day !== '' });
  const [retaken, setRetaken] = useState<CounterReceipt>();
  return (
    <div className="stack">
      <div className="task-head">
        <DrawerTotals />
        <Input
          type="date"
          style={{ width: 160 }}
          aria-label={t('day')}
          value={day}
          onChange={(event) => onDay(event.target.value)}
        />
      </div>
      <ListTable<CounterReceipt>
        query={query}
        empty={t('noReceipts')}
        rowKey="id"
        columns={[
          { title: t('time'), dataIndex: 'takenAt', render: formatTime },
          {
            title: t('number'),
            key: 'number',
            render: (_, { number, paperId }) => (
              <a className="mono" href={paperAddress(paperId)} target="_blank" rel="noreferrer">
                {number}
              </a>
            ),
          },
          {
            title: t('cases:number'),
            key: 'case',
            render: (_, { caseId, caseNumber }) => (
              <Link className="mono" to="/cases/$caseId" params={{ caseId }}>
                {caseNumber}
              </Link>
            ),
          },
          { title: t('charge'), dataIndex: 'charge', render: (charge) => t(`cases:charge.${charge}`) },
          { title: t('yuan'), dataIndex: 'yuan', align: 'right', className: 'mono' },
          { title: t('takenBy'), dataIndex: ['takenBy', 'name'] },
          { title: t('stateLabel'), key: 'state', render: (_, receipt) => <State receipt={receipt} /> },
          {
            key: 'act',
            render: (_, receipt) => <Actions receipt={receipt} onJudge={onJudge} onRetake={setRetaken} />,
          },
        ]}
      />
      {retaken ? <RetakeDialog receipt={retaken} onClose={() => setRetaken(undefined)} /> : null}
    </div>
  );
}

interface ActionProps {
  readonly receipt: CounterReceipt;
  readonly onJudge: OnJudge;
  readonly onRetake: (receipt: CounterReceipt) => void;
}

function Actions({ receipt, onJudge, onRetake }: ActionProps) {
  const { t } = useTranslation('counter');
  const { id, number, state, voidId, retakable } = receipt;
  if (retakable) {
    return (
      <Button size="small" type="primary" onClick={() => onRetake(receipt)}>
        {t('retake')}
      </Button>
    );
  }
  if (state !== 'valid' || voidId) return null;
  return (
    <Button size="small" onClick={() => onJudge({ kind: 'propose', id, label: number })}>
      {t('propose')}
    </Button>
  );
}

function State({ receipt }: { receipt: CounterReceipt }) {
  const { t } = useTranslation('counter');
  return (
    <>
      <Tag>{t(`state.${receipt.state}`)}</Tag>
      {receipt.voidId ? <Tag>{t('voidOpen')}</Tag> : null}
      {receipt.endReason ? <span className="quiet">{receipt.endReason}</span> : null}
    </>
  );
}
