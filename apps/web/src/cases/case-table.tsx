import { Link } from '@tanstack/react-router';
import { Empty, Table, type TableProps, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../api/types.js';
import { useOfficeName } from '../places/places.queries.js';
import { formatDate } from '../ui/time.js';
import { PromiseTag } from './promise-tag.js';

interface Props {
  readonly cases: readonly CaseSummary[];
  readonly loading?: boolean;
}

/** Cases as rows, the same in every list: number, whose, where it stands, how pressing, who holds it. */
export function CaseTable({ cases, loading }: Props) {
  const { t } = useTranslation('cases');
  const officeName = useOfficeName();
  const columns: TableProps<CaseSummary>['columns'] = [
    {
      title: t('number'),
      key: 'number',
      render: (_, row) => (
        <Link className="mono" to="/cases/$caseId" params={{ caseId: row.id }}>
          {row.number}
        </Link>
      ),
    },
    { title: t('typeLabel'), dataIndex: 'type', render: (type: string) => t(`type.${type}`, { defaultValue: type }) },
    { title: t('applicant'), dataIndex: 'applicant' },
    { title: t('stepLabel'), key: 'step', render: (_, row) => <StepWord row={row} /> },
    {
      title: t('promise'),
      key: 'promise',
      render: (_, row) => (row.status === 'closed' ? '' : <PromiseTag promise={row.promise} type={row.type} />),
    },
    { title: t('holder'), key: 'holder', render: (_, row) => row.holder?.name ?? '—' },
    { title: t('office'), dataIndex: 'office', render: officeName, ellipsis: true },
    { title: t('filedAt'), dataIndex: 'filedAt', render: formatDate },
  ];
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={[...cases]}
      columns={columns}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} /> }}
    />
  );
}

function StepWord({ row }: { row: CaseSummary }) {
  const { t } = useTranslation('cases');
  if (row.outcome) return t(`outcome.${row.outcome}`);
  return (
    <>
      {t(`step.${row.step}`)} {row.status === 'on_hold' ? <Tag color="warning">{t('status.on_hold')}</Tag> : null}
      {row.escalation > 0 ? <Tag color="error">{row.escalation}%</Tag> : null}
    </>
  );
}
