import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Empty, Segmented, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect, InsuranceSelect } from '../agencies/selects.js';
import { formatCount, formatMoney } from '../ui/money.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { type ArrearsFilters, type ArrearsGroup, arrearsGroupsQuery, groupings } from './arrears.queries.js';
import { ArrearsLines } from './arrears-lines.js';

export interface Setting {
  readonly filters: ArrearsFilters;
  readonly set: (change: ArrearsFilters) => void;
}

/** Groups of arrears that open to their dues. */
export function Worklist({ filters, set }: Setting) {
  const { data, error, isPending, refetch } = useQuery(arrearsGroupsQuery(filters));
  return (
    <>
      <Filters filters={filters} set={set} />
      <ProblemAlert className="problem" error={error} onRetry={() => refetch()} />
      <Groups groups={data ?? []} loading={isPending} filters={filters} set={set} />
    </>
  );
}

function Filters({ filters, set }: Setting) {
  const { t } = useTranslation('arrears');
  return (
    <Space wrap className="problem no-print">
      <Segmented
        value={filters.by ?? 'employer'}
        onChange={(by) => set({ by: by === 'locality' || by === 'reason' ? by : undefined, group: undefined })}
        options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      <AgencySelect allowClear value={filters.agency} onChange={(agency) => set({ agency })} />
      <InsuranceSelect allowClear value={filters.insurance} onChange={(insurance) => set({ insurance })} />
      <Checkbox
        checked={filters.untouched ?? false}
        onChange={(event) => set({ untouched: event.target.checked || undefined })}
      >
        {t('untouched')}
      </Checkbox>
      {filters.cycle ? (
        <Button onClick={() => set({ cycle: undefined })}>
          {t('ofCycle', { id: filters.cycle })} · {t('allCycles')}
        </Button>
      ) : null}
    </Space>
  );
}

/** How a group is called in the address and by the API. */
const groupOf = ({ place, reason }: ArrearsGroup) => (reason ? reason.code : place?.code) || 'none';

function Groups({ groups, loading, filters, set }: Setting & { groups: ArrearsGroup[]; loading: boolean }) {
  const { t } = useTranslation('arrears');
  const isByReason = filters.by === 'reason';
  const toggle = (group: string) => set({ group: filters.group === group ? undefined : group });
  const named = ({ place, reason }: ArrearsGroup) => {
    if (reason) return reason.meaning || reason.code || t('noReason');
    return place ? `${place.name} ${place.code}` : t('noPlace');
  };
  return (
    <Table<ArrearsGroup>
      size="small"
      rowKey={groupOf}
      pagination={false}
      loading={loading}
      dataSource={groups}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`${t('empty')} · ${t('emptyHint')}`} />,
      }}
      expandable={{
        expandedRowKeys: filters.group === undefined ? [] : [filters.group],
        onExpand: (_, group) => toggle(groupOf(group)),
        expandedRowRender: (group) => (
          <ArrearsLines filters={filters} group={groupOf(group)} title={named(group)} onShow={(due) => set({ due })} />
        ),
      }}
      columns={[
        {
          title: t(isByReason ? 'reason' : 'place'),
          key: 'group',
          render: (_, group) => (
            <Button type="link" size="small" onClick={() => toggle(groupOf(group))}>
              {named(group)}
            </Button>
          ),
        },
        ...(isByReason
          ? []
          : [
              {
                title: t('liaison'),
                key: 'liaison',
                render: (_: unknown, { place }: ArrearsGroup) => place?.liaison ?? '',
              },
            ]),
        { title: t('count'), dataIndex: 'count', align: 'right' as const, render: formatCount },
        { title: t('amount'), dataIndex: 'amount', align: 'right' as const, className: 'mono', render: formatMoney },
      ]}
    />
  );
}
