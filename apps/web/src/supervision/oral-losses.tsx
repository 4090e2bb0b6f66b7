import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OralLossReport } from '../api/types.js';
import { inLanguage } from '../places/places.queries.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { formatDateTime } from '../ui/time.js';
import { type OralLossState, oralLossesQuery, oralLossStates } from './supervision.queries.js';

/** Oral loss reports before and after their lapse (附件1 第十三条): whoever has not come yet is called. */
export function OralLosses({ office }: { office: string | undefined }) {
  const { t, i18n } = useTranslation('supervision');
  const [state, setState] = useState<OralLossState>('nearLapse');
  const query = useInfiniteQuery(oralLossesQuery(state, office));
  const columns: TableProps<OralLossReport>['columns'] = [
    {
      title: t('cases:number'),
      key: 'number',
      render: (_, row) => (
        <Link className="mono" to="/cases/$caseId" params={{ caseId: row.id }}>
          {row.number}
        </Link>
      ),
    },
    { title: t('cardholder'), dataIndex: 'holder' },
    { title: t('cases:office'), key: 'office', render: (_, row) => inLanguage(row.officeName, i18n.language) },
    { title: t('reportedAt'), dataIndex: 'filedAt', render: formatDateTime },
    { title: t(state === 'lapsed' ? 'lapsedAt' : 'lapsesAt'), dataIndex: 'lapsesAt', render: formatDateTime },
    { title: t('cardNow'), dataIndex: 'cardState', render: (word: string) => t(`people:cardState.${word}`) },
  ];
  return (
    <section className="panel">
      <h2>{t('oralLosses')}</h2>
      <Segmented
        value={state}
        onChange={setState}
        options={oralLossStates.map((value) => ({ value, label: t(`oralLoss.${value}`) }))}
      />
      <ProblemAlert error={query.error} onRetry={() => query.refetch()} />
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap((page) => page.items) ?? []}
        columns={columns}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('noOralLosses') }}
      />
      <LoadMore query={query} />
    </section>
  );
}
