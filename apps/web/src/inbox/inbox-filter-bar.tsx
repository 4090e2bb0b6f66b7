import { getRouteApi } from '@tanstack/react-router';
import { Checkbox, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { taskSteps, types } from '../cases/steps.js';
import { OfficeSelect } from '../places/office-select.js';
import { useSession } from '../session/session.queries.js';
import type { InboxFilters } from '../tasks/tasks.queries.js';

const route = getRouteApi('/inbox');

interface Props {
  readonly filters: InboxFilters;
  readonly count: number;
  readonly more: boolean;
}

/** Filters of the inbox; each stands in the address, so that a view can be kept as a bookmark. */
export function InboxFilterBar({ filters, count, more }: Props) {
  const { t } = useTranslation('inbox');
  const navigate = route.useNavigate();
  const offices = new Set(useSession().roles.map((reach) => reach.office));
  const set = (change: InboxFilters) => navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <div className="inbox-filters">
      <div className="inbox-filters-line">
        <Segmented
          size="small"
          value={filters.mine ? 'mine' : 'all'}
          options={[
            { value: 'all', label: t('everything') },
            { value: 'mine', label: t('mine') },
          ]}
          onChange={(value) => set({ mine: value === 'mine' || undefined })}
        />
        <Checkbox
          checked={filters.late ?? false}
          onChange={(event) => set({ late: event.target.checked || undefined })}
        >
          {t('late')}
        </Checkbox>
        <span className="quiet inbox-count" aria-live="polite">
          {t(more ? 'countMore' : 'count', { n: count })}
        </span>
      </div>
      <div className="inbox-filters-line">
        <Select
          size="small"
          className="inbox-step"
          allowClear
          placeholder={t('anyType')}
          aria-label={t('cases:typeLabel')}
          value={filters.type}
          onChange={(type) => set({ type })}
          options={types.map((type) => ({ value: type, label: t(`cases:type.${type}`) }))}
        />
        <Select
          size="small"
          className="inbox-step"
          allowClear
          placeholder={t('anyStep')}
          aria-label={t('cases:stepLabel')}
          value={filters.step}
          onChange={(step) => set({ step })}
          options={taskSteps.map((step) => ({ value: step, label: t(`cases:step.${step}`) }))}
        />
      </div>
      {offices.size > 1 || offices.has(null) ? (
        <OfficeSelect value={filters.office} onChange={(office) => set({ office })} />
      ) : null}
    </div>
  );
}
