import { useQuery } from '@tanstack/react-query';
import { Checkbox, Segmented, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { AgencySelect, InsuranceSelect } from '../agencies/selects.js';
import { OfCycle } from '../cycles/of-cycle.js';
import { GroupTable } from '../ui/group-table.js';
import { type ArrearsFilters, type ArrearsGroup, arrearsGroupsQuery, groupings } from './arrears.queries.js';
import { ArrearsLines } from './arrears-lines.js';

export interface Setting {
  readonly filters: ArrearsFilters;
  readonly set: (change: ArrearsFilters) => void;
}

/** Groups of arrears that open to their dues. */
export function Worklist({ filters, set }: Setting) {
  return (
    <>
      <Filters filters={filters} set={set} />
      <Groups filters={filters} set={set} />
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
      <OfCycle cycle={filters.cycle} onClear={() => set({ cycle: undefined })} />
    </Space>
  );
}

/** How a group is called in the address and by the API. */
const groupOf = ({ place, reason }: ArrearsGroup) => (reason ? reason.code : place?.code) || 'none';

function Groups({ filters, set }: Setting) {
  const { t } = useTranslation('arrears');
  const isByReason = filters.by === 'reason';
  const named = ({ place, reason }: ArrearsGroup) => {
    if (reason) return reason.meaning || reason.code || t('noReason');
    return place ? `${place.name} ${place.code}` : t('noPlace');
  };
  const liaison = {
    title: t('liaison'),
    key: 'liaison',
    render: (_: unknown, { place }: ArrearsGroup) => place?.liaison ?? '',
  };
  return (
    <GroupTable<ArrearsGroup>
      query={useQuery(arrearsGroupsQuery(filters))}
      empty={`${t('empty')} · ${t('emptyHint')}`}
      keyOf={groupOf}
      nameOf={named}
      open={filters.group}
      onOpen={(group) => set({ group })}
      lines={(group) => (
        <ArrearsLines filters={filters} group={groupOf(group)} title={named(group)} onShow={(due) => set({ due })} />
      )}
      titles={{ name: t(isByReason ? 'reason' : 'place'), count: t('count'), amount: t('amount') }}
      facts={isByReason ? [] : [liaison]}
    />
  );
}
