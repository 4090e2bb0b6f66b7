import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Drawer, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperAddress } from '../papers/papers.queries.js';
import { PrintDialog } from '../papers/print-dialog.js';
import { useSession } from '../session/session.queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDate, formatDateTime } from '../ui/time.js';
import { CaseLink } from './case-link.js';
import { DecideDialog } from './decide-dialog.js';
import { type DestructionListView, type ListDecision, listQuery } from './stock.queries.js';

/** One destruction list: its cards, and what the one who looks at it may do with it. */
export function ListDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('stock');
  const query = useQuery(listQuery(id));
  const list = query.data;
  return (
    <Drawer open size={880} title={t('listTitle', { n: (list?.cards ?? 0) + (list?.blanks ?? 0) })} onClose={onClose}>
      <ProblemAlert className="problem" error={query.error} onRetry={() => query.refetch()} />
      {list ? (
        <div className="stack">
          <Facts list={list} />
          <Actions list={list} />
          {list.blanks > 0 ? <p>{t('blanksOfList', { n: list.blanks })}</p> : null}
          {list.cards > 0 ? <Lines list={list} /> : null}
        </div>
      ) : null}
    </Drawer>
  );
}

function Facts({ list }: { list: DestructionListView }) {
  const { t } = useTranslation('stock');
  const { maker, madeAt, checker, checkedAt, checkReason, number, digest } = list;
  const items = [
    { label: t('stateLabel'), children: t(`listState.${list.state}`) },
    { label: t('listNumber'), children: number ?? t('ui:none') },
    { label: t('maker'), children: `${maker.name} ${formatDateTime(madeAt)}` },
    { label: t('checker'), children: checker ? `${checker.name} ${formatDateTime(checkedAt)}` : t('ui:none') },
    { label: t('ui:reason'), children: checkReason || t('ui:none') },
    { label: t('digest'), children: <span className="mono">{digest.slice(0, 16)}…</span> },
  ];
  return <Descriptions size="small" column={2} items={items.map((item) => ({ key: String(item.label), ...item }))} />;
}

function Actions({ list }: { list: DestructionListView }) {
  const { t } = useTranslation('stock');
  const { staffId } = useSession();
  const [decision, setDecision] = useState<ListDecision['decision']>();
  const [printing, setPrinting] = useState(false);
  const { paperId, state, maker } = list;
  const offered: readonly ListDecision['decision'][] = maker.id === staffId ? ['withdraw'] : ['confirm', 'refuse'];
  if (paperId) {
    return (
      <Space>
        <Button href={paperAddress(paperId)} target="_blank" rel="noreferrer">
          {t('view')}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
          {t('print')}
        </Button>
        <span className="quiet">{t('printed', { n: list.prints ?? 0 })}</span>
        {printing ? (
          <PrintDialog paper={{ id: paperId, prints: list.prints ?? 0 }} onClose={() => setPrinting(false)} />
        ) : null}
      </Space>
    );
  }
  if (state !== 'open') return null;
  return (
    <>
      {maker.id === staffId ? <Alert type="info" showIcon title={t('otherPerson')} /> : null}
      <Space>
        {offered.map((one) => (
          <Button key={one} type={one === 'confirm' ? 'primary' : 'default'} onClick={() => setDecision(one)}>
            {t(`decide.${one}`)}
          </Button>
        ))}
      </Space>
      {decision ? <DecideDialog list={list} decision={decision} onClose={() => setDecision(undefined)} /> : null}
    </>
  );
}

function Lines({ list }: { list: DestructionListView }) {
  const { t } = useTranslation('stock');
  return (
    <Table
      size="small"
      rowKey="line"
      pagination={false}
      dataSource={list.lines}
      columns={[
        { title: t('line'), dataIndex: 'line', align: 'right' },
        {
          title: t('cardNumber'),
          key: 'card',
          className: 'mono',
          render: (_, line) => line.cardNumber ?? t('noNumber'),
        },
        { title: t('kindLabel'), dataIndex: 'kind', render: (kind) => t(`people:kind.${kind}`) },
        { title: t('sourceLabel'), dataIndex: 'source', render: (source) => t(`source.${source}`) },
        { title: t('keptAt'), dataIndex: 'keptAt', render: formatDate },
        {
          title: t('cases:number'),
          key: 'number',
          render: (_, line) => <CaseLink id={line.caseId} number={line.caseNumber} />,
        },
      ]}
    />
  );
}
